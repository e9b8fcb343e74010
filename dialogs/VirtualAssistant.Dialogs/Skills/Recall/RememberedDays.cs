using NodaTime.Text;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.LongTermMemory;

namespace VirtualAssistant.Dialogs.Skills.Recall;

/// <summary>Finds the birthdays and anniversaries that moments are counted from among what is remembered.</summary>
internal static class RememberedDays
{
    private static readonly LocalDatePattern WithYear = LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu");
    private static readonly AnnualDatePattern EachYear = AnnualDatePattern.CreateWithInvariantCulture("d MMMM");

    /// <returns>Null when it was never told.</returns>
    public static CalendarDay? Find(RememberedDay day, IReadOnlyList<Fact> facts)
    {
        var question = new FactQuestion(day.Subject.ToLowerInvariant(), day.Attribute);
        foreach (var fact in NamedPeople.Find(question, facts).Where(fact => !fact.IsDenial))
        {
            if (WithYear.Parse(fact.Value) is { Success: true, Value: var date })
            {
                return new CalendarDay(null, date.Month, date.Day);
            }

            if (EachYear.Parse(fact.Value) is { Success: true, Value: var annual })
            {
                return new CalendarDay(null, annual.Month, annual.Day);
            }
        }

        return null;
    }
}
