using NodaTime;

namespace VirtualAssistant.Brain.Language;

/// <summary>The Gregorian date of Easter, after which the movable feasts are counted.</summary>
internal static class Easter
{
    /// <summary>The Sunday after the first full moon of spring, by the rule that the church computes the moon with.</summary>
    public static LocalDate Sunday(int year)
    {
        var century = year / 100;
        var golden = year % 19;
        var skipped = century - (century / 4); // leap days left out since the Julian calendar
        var drift = ((8 * century) + 13) / 25; // of the moon against nineteen years
        var epact = (15 + skipped - drift + (19 * golden)) % 30;
        epact -= epact == 29 || (epact == 28 && golden > 10) ? 1 : 0;
        var fullMoon = new LocalDate(year, 3, 21).PlusDays(epact);
        return fullMoon.With(DateAdjusters.Next(IsoDayOfWeek.Sunday));
    }
}
