using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.Dialogs.Skills.Clock;
using VirtualAssistant.Dialogs.Skills.Recall;

namespace VirtualAssistant.Dialogs.Skills.Reminders;

/// <summary>A reminder in the making.</summary>
/// <param name="Rule">The repetition that was said, as RFC 5545 writes it; <paramref name="When"/> is then its start.</param>
/// <param name="Zones">Zones that a name left open.</param>
/// <param name="End">When the repetition ends, where that was said.</param>
/// <param name="IsForRoom">Whether it is for everybody who reads along.</param>
internal sealed record ReminderDraft(
    string? What = null, SubjectLink Link = SubjectLink.None, TemporalExpression? When = null, string? Rule = null, IReadOnlyList<string>? Zones = null,
    bool IsForRoom = false, RecurrenceEnd? End = null)
{
    private const string TimerWord = "timer";

    [JsonIgnore]
    public RecurrenceExpression? Repeats => Rule is null ? null : new RecurrenceExpression(RecurrenceRule.Parse(Rule), When) { End = End };

    /// <summary>What it is counted from and nobody told yet: "my sister's birthday", "my meeting".</summary>
    [JsonIgnore]
    public string? Untold => When?.Untold;

    /// <summary>A timer runs for a length, not until a moment.</summary>
    [JsonIgnore]
    public bool IsTimer => string.Equals(What, TimerWord, StringComparison.OrdinalIgnoreCase);

    [JsonIgnore]
    public bool SaysWhen => When is not null || Rule is not null;

    /// <summary>The draft with the day that is known from memory, where one is meant.</summary>
    public ReminderDraft Recalling(IReadOnlyList<Brain.LongTermMemory.Fact> facts) =>
        When?.Remembered is { } day && RememberedDays.Find(day, facts) is { } date ? this with { When = When!.With(date) } : this;

    /// <summary>The draft with what an utterance says about when.</summary>
    public ReminderDraft WithTime(Understanding understanding) => understanding switch
    {
        { Repeats: { } repeats } => this with { Rule = repeats.Rule.ToString(), When = repeats.At, End = repeats.End },
        { When: { } when } => this with { Rule = null, When = when, End = null },
        _ when IsTimer && understanding.First<DurationEntity>() is { } length => this with { When = new TemporalExpression { Offset = length.Length } },
        _ => this,
    };
}

/// <summary>Asks for what is missing of a new reminder: what, when, and once the time zone.</summary>
internal sealed class ReminderQuestion() : Question<ReminderDraft>("reminder.new", ReminderSkillJson.Default.ReminderDraft)
{
    protected override string Farewell(SkillTurn turn) => turn.Text(ReminderTexts.FarewellNew);

    protected override Expected Expects(ReminderDraft draft) => draft.What is null ? Expected.Text : !draft.SaysWhen || draft.Untold is not null ? Expected.Moment : Expected.Zone;

    protected override string? NextQuestion(ReminderDraft draft, SkillTurn turn) =>
        draft.What is null ? turn.Text(ReminderTexts.AskWhat)
        : draft is { SaysWhen: false, IsTimer: true } ? turn.Text(ReminderTexts.AskLength)
        : !draft.SaysWhen ? turn.Text(ReminderTexts.AskWhen, ("phrase", ReminderText.Phrase(draft.What, draft.Link, turn)))
        : draft.Untold is { } untold ? turn.Text(ReminderTexts.AskDay, ("day", untold))
        : turn.Zone is null ? ZoneQuestion.Ask(draft.Zones ?? [], turn)
        : null;

    protected override string Example(ReminderDraft draft, SkillTurn turn) =>
        draft.What is null ? turn.Text(ReminderTexts.ExampleWhat)
        : draft is { SaysWhen: false, IsTimer: true } ? turn.Text(ReminderTexts.ExampleLength)
        : !draft.SaysWhen ? turn.Text(ReminderTexts.ExampleWhen)
        : draft.Untold is not null ? turn.Text(draft.When!.Remembered is null ? ReminderTexts.ExampleEvent : ReminderTexts.ExampleDay)
        : ZoneQuestion.Example(turn);

    /// <summary>Where nothing is known yet, one form is less work than two questions.</summary>
    protected override Attachment? Beside(ReminderDraft draft, SkillTurn turn) =>
        draft is { What: null, SaysWhen: false } && ReminderCards.AreShown(turn.Conversation) ? ReminderForm.Opener(turn) : null;

    protected override ReminderDraft? Take(ReminderDraft draft, SkillTurn turn)
    {
        var understanding = turn.Understanding;
        if (draft.What is null)
        {
            return TakeWhat(draft, understanding);
        }

        if (!draft.SaysWhen)
        {
            return draft.WithTime(understanding) is { SaysWhen: true } timed ? timed : null;
        }

        if (draft.Untold is not null)
        {
            return understanding.When is { } told && draft.When!.From(told) is { } when ? draft with { When = when } : null;
        }

        switch (understanding.First<TimeZoneEntity>()?.Zones)
        {
            case [var zone]:
                turn.RememberZone(zone);
                return draft;
            case [_, ..] zones:
                return draft with { Zones = [.. zones] };
            default:
                return null;
        }
    }

    protected override (ReminderDraft Draft, string? Problem) Check(ReminderDraft draft, SkillTurn turn) =>
        ReminderTiming.New(draft.When, draft.Repeats, turn.Now, turn.Zone!, turn.Utterance.Locale) switch
        {
            Timing.Known => (draft, null),
            Timing.Past past => (draft with { When = null, Rule = null }, ReminderText.Past(past.Moment, turn)),
            _ => (draft with { When = null, Rule = null }, turn.Text(ReminderTexts.NoSuchDay)),
        };

    protected override Task CompleteAsync(ReminderDraft draft, SkillTurn turn, CancellationToken cancellationToken)
    {
        var timing = (Timing.Known)ReminderTiming.New(draft.When, draft.Repeats, turn.Now, turn.Zone!, turn.Utterance.Locale);
        var arguments = new CreateArguments(draft.What!, draft.Link, timing.Plan, draft.IsForRoom);
        turn.Request(CreateReminder.ActionName, JsonSerializer.Serialize(arguments, ReminderSkillJson.Default.CreateArguments));
        return Task.CompletedTask;
    }

    /// <summary>Any words will do but a bare yes or no; a time said along with them is taken too.</summary>
    private static ReminderDraft? TakeWhat(ReminderDraft draft, Understanding understanding)
    {
        var text = understanding.Subject.IsEmpty ? understanding.Utterance.Text : understanding.Subject.Text;
        if (!text.Any(char.IsLetterOrDigit) || understanding.Is(Intents.Affirm) || understanding.Is(Intents.Deny))
        {
            return null;
        }

        var isOnlyTime = understanding.Subject.IsEmpty && (understanding.When is not null || understanding.Repeats is not null);
        var timed = draft.SaysWhen ? draft : draft.WithTime(understanding);
        return isOnlyTime ? (draft.SaysWhen ? null : timed) : timed with { What = text, Link = understanding.Subject.Link };
    }
}
