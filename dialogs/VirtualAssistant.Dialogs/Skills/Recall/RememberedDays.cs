using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.LongTermMemory;

namespace VirtualAssistant.Dialogs.Skills.Recall;

/// <summary>Finds the birthdays and anniversaries that moments are counted from among what is remembered.</summary>
internal static class RememberedDays
{
    /// <returns>Null when it was never told.</returns>
    public static CalendarDay? Find(RememberedDay day, IReadOnlyList<Fact> facts)
    {
        var question = new FactQuestion(day.Subject.ToLowerInvariant(), day.Attribute);
        foreach (var fact in NamedPeople.Find(question, facts).Where(fact => !fact.IsDenial))
        {
            if (FactDay.Parse(fact.Value) is { Day: var told })
            {
                return new CalendarDay(null, told.Month, told.Day);
            }
        }

        return null;
    }
}
