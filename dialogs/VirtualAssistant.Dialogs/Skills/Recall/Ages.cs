using System.Globalization;
using NodaTime;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.LongTermMemory;

namespace VirtualAssistant.Dialogs.Skills.Recall;

/// <summary>Tells how old somebody is whose day of birth is known with its year: that stays true, while an age that was told does not.</summary>
internal static class Ages
{
    /// <returns>The fact it follows from, and the age as a fact; null where no age is asked for, or no year is known.</returns>
    public static (Fact Birthday, Fact Age)? Tell(FactQuestion question, SkillTurn turn)
    {
        if (question.Attribute != FactAttributes.Age)
        {
            return null;
        }

        foreach (var fact in NamedPeople.Find(question with { Attribute = FactAttributes.Birthday }, turn.Situation.Facts))
        {
            if (!fact.IsDenial && FactDay.Parse(fact.Value) is { Year: { } year, Day: var day } && YearsSince(day.InYear(year), turn) is >= 0 and var years)
            {
                var key = FactKey.Parse(fact.Key) with { Attribute = FactAttributes.Age };
                return (fact, fact with { Key = key.ToString(), Value = years.ToString(CultureInfo.InvariantCulture) });
            }
        }

        return null;
    }

    private static int YearsSince(LocalDate birth, SkillTurn turn)
    {
        var today = turn.Now.InZone(turn.Zone ?? DateTimeZone.Utc).Date;
        return birth > today ? -1 : Period.Between(birth, today, PeriodUnits.Years).Years;
    }
}
