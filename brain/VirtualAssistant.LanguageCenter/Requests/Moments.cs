using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Recognizers;

namespace VirtualAssistant.LanguageCenter.Requests;

/// <summary>Gathers the moment of a request from the places where parts of it were said.</summary>
internal sealed class Moments
{
    public TemporalExpression? When { get; private set; }

    public RecurrenceExpression? Repeats { get; private set; }

    public bool IsEmpty => When is null && Repeats is null;

    /// <summary>Takes it in when it adds to what is known and contradicts nothing.</summary>
    public bool TryUse(Finding finding) => TryUse(finding.Entity is RangeEntity { From: TemporalEntity begin } ? begin : finding.Entity);

    private bool TryUse(Entity entity)
    {
        switch (entity)
        {
            case RecurrenceEntity repetition when Repeats is null:
                var at = When is null ? repetition.Expression.At
                    : repetition.Expression.At is null ? When
                    : TemporalReader.Combine(When, repetition.Expression.At);
                if (When is not null && (at is null || at.Offset is not null))
                {
                    return false;
                }

                (Repeats, When) = (repetition.Expression with { At = at }, null);
                return true;
            case TemporalEntity { Expression: { Shift: null } said } when Repeats is { } repeats:
                if (said.Date is not null || said.Offset is not null || repeats.At?.Time is not null)
                {
                    return false;
                }

                var combined = repeats.At is null ? said : TemporalReader.Combine(repeats.At, said);
                Repeats = combined is null ? repeats : repeats with { At = combined };
                return combined is not null;
            case TemporalEntity { Expression: { Time: not null } said } when When is { Time: null, Part: null, Date: { } day } && day == said.Date:
                When = said; // "tomorrow between 10 and 11": the day is that of the hours
                return true;
            case TemporalEntity { Expression: { Date: { } same, Time: null, Part: null, Away: null } } when When?.Date == same:
                return true; // "tomorrow between 9 and 11": it is the day of the hours
            case TemporalEntity { Expression: { Shift: null } said }:
                var more = When is null ? said : TemporalReader.Combine(When, said);
                When = more ?? When;
                return more is not null;
            default:
                return false;
        }
    }

    /// <summary>Says when the repetition ends; nothing where it ends already.</summary>
    /// <param name="rule">The rule, which may count the times.</param>
    public void End(RecurrenceRule rule, RecurrenceEnd? last) => Repeats = Repeats! with { Rule = rule, End = last };

    /// <summary>Nobody is woken at 7 in the evening unless they say so.</summary>
    public void AssumeMorning()
    {
        if (When is { Time: { IsAmbiguous: true, Hour: not 12 }, Part: null })
        {
            When = TemporalReader.Combine(When, Morning) ?? When;
        }

        if (Repeats is { At: { Time: { IsAmbiguous: true, Hour: not 12 }, Part: null } at })
        {
            Repeats = Repeats with { At = TemporalReader.Combine(at, Morning) ?? at };
        }
    }

    private static readonly TemporalExpression Morning = new() { Part = DayPart.Morning };
}
