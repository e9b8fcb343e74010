using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Bot.Builder.Dialogs;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.LongTermMemory;
using VirtualAssistant.Brain.ShortTermMemory;
using VirtualAssistant.Brain.Turns;

namespace VirtualAssistant.Dialogs.PrefrontalCortex;

/// <summary>What a conversation has in mind between two turns.</summary>
internal sealed class ConversationMemory
{
    /// <summary>In a group with more people, what the others last wrote elsewhere counts.</summary>
    private const int MostLanguages = 50;

    private const int MostPeople = 50;

    private const int MostCallers = 20;

    /// <summary>Whether the assistant has introduced itself here.</summary>
    public bool Greeted { get; set; }

    /// <summary>Whether the person has signed in with an account of their own, and not out again, alone with the assistant here.</summary>
    public bool SignedIn { get; set; }

    /// <summary>The reminder last spoken of: what "it" is.</summary>
    public Guid? LastReminder { get; set; }

    /// <summary>The reminder last announced: what "done" is about.</summary>
    public Guid? LastAnnounced { get; set; }

    /// <summary>The reminders last listed, in the order shown: what "the second one" is.</summary>
    public List<Guid> Listed { get; set; } = [];

    /// <summary>The list last spoken of, by name: what "add eggs, too" is about.</summary>
    public string? LastList { get; set; }

    /// <summary>The names of the lists that were spoken of here.</summary>
    public List<string> Lists { get; set; } = [];

    /// <summary>The keys of the facts last spoken of: what "why do you think so?" is about.</summary>
    public List<string> LastFacts { get; set; } = [];

    /// <summary>What the assistant said last, for who asks to hear it again. Stores know it by this name: forgetting takes it out.</summary>
    public string? LastSaid { get; set; }

    /// <summary>What the person was asked whether they meant it, in the words that say it: "yes" says it.</summary>
    public string? Proposed { get; set; }

    /// <summary>Requests of a message that held several, in their own words, until those before them are answered.</summary>
    public List<string> Later { get; set; } = [];

    /// <summary>The languages people last spoke here, by person.</summary>
    public Dictionary<Guid, string> Languages { get; set; } = [];

    /// <summary>Who was spoken of here, or speaks here, by name, the newest last. Stores know it by this name: forgetting takes it out.</summary>
    public List<string> People { get; set; } = [];

    /// <summary>The skill whose deed was told last, until something else is spoken of: what a bare "Friday" corrects.</summary>
    public string? Topic { get; set; }

    /// <summary>Who waits for the outcomes of deeds that are under way, by action.</summary>
    public Dictionary<Guid, Caller> Callers { get; set; } = [];

    /// <summary>The dialog stack, innermost first.</summary>
    public List<StoredDialog> Dialogs { get; set; } = [];

    public static ConversationMemory Read(ConversationContext context) =>
        context.State.IsEmpty
            ? new ConversationMemory()
            : JsonSerializer.Deserialize(context.State.Span, ConversationMemoryJson.Default.ConversationMemory) ?? new ConversationMemory();

    /// <summary>Notes the language of what somebody wrote, where it can be told from the words.</summary>
    public void Remember(PersonId person, Understanding understanding)
    {
        if (understanding.IsLanguageTold && (Languages.Count < MostLanguages || Languages.ContainsKey(person.Value)))
        {
            Languages[person.Value] = understanding.Language;
        }
    }

    /// <summary>Notes the names of who is mentioned, of who speaks before others, and of those whose names were told or said here.</summary>
    /// <param name="said">Keys of the facts that were spoken of.</param>
    public void Meet(Situation situation, IReadOnlyList<string> said)
    {
        var told = situation.Learned.Concat(situation.Facts.Where(fact => said.Contains(fact.Key)))
            .Where(fact => !fact.IsDenial && fact.Key.EndsWith($".{FactAttributes.Name}", StringComparison.Ordinal))
            .Select(fact => fact.Value);
        foreach (var name in situation.Utterance.Names.People.Concat(told).Append(situation.Claim.IsGroup ? situation.Claim.Person.Name : null).OfType<string>())
        {
            People.Remove(name);
            People.Add(name);
        }

        People.RemoveRange(0, Math.Max(People.Count - MostPeople, 0));
    }

    public void Await(Guid action, Caller caller)
    {
        if (Callers.Count >= MostCallers)
        {
            Callers.Remove(Callers.Keys.First()); // Its outcome was lost, or it would have gone.
        }

        Callers[action] = caller;
    }

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, ConversationMemoryJson.Default.ConversationMemory);

    /// <summary>The stack as the dialog library works on it.</summary>
    public DialogState OpenDialogs() => new(
        [.. Dialogs.Select(dialog => dialog.Open())]);

    public void KeepDialogs(DialogState state) => Dialogs = [.. state.DialogStack.Select(StoredDialog.Of)];
}

/// <summary>One dialog of the stack. Its state is text under names.</summary>
internal sealed record StoredDialog(string Id, Dictionary<string, string> State)
{
    /// <exception cref="InvalidOperationException">The dialog keeps something else than text.</exception>
    public static StoredDialog Of(DialogInstance dialog) => new(
        dialog.Id, dialog.State.ToDictionary(entry => entry.Key, entry => entry.Value as string ?? throw NotText(dialog.Id, entry.Key)));

    /// <summary>As the dialog library works on it.</summary>
    public DialogInstance Open() => new() { Id = Id, State = State.ToDictionary(entry => entry.Key, entry => (object?)entry.Value)! };

    private static InvalidOperationException NotText(string dialog, string key) =>
        new($"The dialog '{dialog}' keeps something else than text under '{key}'. Dialogs of this house keep text, so that every version reads it.");
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(ConversationMemory))]
internal sealed partial class ConversationMemoryJson : JsonSerializerContext;
