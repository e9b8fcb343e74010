using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace VirtualAssistant.LanguageCenter.Requests;

/// <summary>Words that begin the wish to be reminded: "remind me", "set an alarm".</summary>
/// <param name="Default">What to be reminded of where nothing is said; null where that is to be asked for.</param>
/// <param name="NeedsLink">Whether they are such a wish only before "to", "about" or a moment.</param>
/// <param name="NeedsMoment">Whether they are such a wish only where a moment is told.</param>
internal sealed record ReminderLead(Pattern Pattern, double Confidence, string? Default = null, bool NeedsLink = false, bool NeedsMoment = false)
{
    private static readonly ReminderLead[] All =
    [
        .. new[]
        {
            "remind|reming|reminding me|us|myself", "remind (everyone|everybody|all of us|the team|the room|the group|the channel)",
            "set|create|add|make|schedule|put|give|get|save|register|want|need [me|us|up|in] [yourself] a|an|another|one|new [more] [new|quick|little|short] reminder|alarm [for me|up]",
            "set|create|add|make|schedule reminder|reminders|alarm",
            "i (want|need) [a|another] [new] reminder", "id like a|another reminder", "i would like a|another reminder",
            "i want|need to be reminded|reminding", "i need reminding", "id like to be reminded", "to be reminded", "be reminded",
            "a|new|another reminder", "dont let me forget", "make sure [that] i dont forget", "make sure [that] i remember",
            "help me [to] remember", "dont forget to remind me", "can i have|get a reminder", "have|get a reminder",
            "remember to remind me", "set|create|add|make|schedule [me] (a new|another) one",
        }.Select(text => new ReminderLead(new Pattern(text), 0.95)),
        new ReminderLead(new Pattern("wake me [up]"), 0.93, Default: "wake up"),
        new ReminderLead(new Pattern("reminder|alarm"), 0.85, NeedsLink: true),
        new ReminderLead(new Pattern("remind"), 0.7, NeedsLink: true),
        new ReminderLead(new Pattern("ping|nudge|alert|notify|poke|buzz me"), 0.8, NeedsMoment: true),
        new ReminderLead(new Pattern("dont forget"), 0.6, NeedsLink: true, NeedsMoment: true),
        new ReminderLead(new Pattern("remember"), 0.6, NeedsLink: true, NeedsMoment: true),
    ];

    /// <summary>No words of its own: the question said them.</summary>
    public static readonly ReminderLead Answer = new(new Pattern("{any}"), 0);

    private static readonly FrozenDictionary<string, ReminderLead[]>.AlternateLookup<ReadOnlySpan<char>> ByFirstWord = All
        .SelectMany(lead => lead.Pattern.FirstWords!.Select(word => (word, lead)))
        .GroupBy(pair => pair.word, pair => pair.lead)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Those that may begin with this word, in the order in which they are to be tried.</summary>
    public static bool TryFind(ReadOnlySpan<char> firstWord, [NotNullWhen(true)] out ReminderLead[]? leads) => ByFirstWord.TryGetValue(firstWord, out leads);
}
