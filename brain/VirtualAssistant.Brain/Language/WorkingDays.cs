using NodaTime;

namespace VirtualAssistant.Brain.Language;

/// <summary>Counts Mondays to Fridays.</summary>
internal static class WorkingDays
{
    /// <summary>So many of them after <paramref name="date"/>; before it when negative.</summary>
    public static LocalDate Away(LocalDate date, int count)
    {
        var step = Math.Sign(count);
        for (var left = Math.Abs(count); left > 0;)
        {
            date = date.PlusDays(step);
            left -= Is(date) ? 1 : 0;
        }

        return date;
    }

    /// <summary>The first one of the month (1), the last one (-1), and so on; null when it has not so many.</summary>
    public static LocalDate? OfMonth(YearMonth month, int ordinal)
    {
        var days = month.ToDateInterval();
        var date = ordinal > 0 ? Away(days.Start.PlusDays(-1), ordinal) : Away(days.End.PlusDays(1), ordinal);
        return days.Contains(date) ? date : null;
    }

    private static bool Is(LocalDate date) => date.DayOfWeek <= IsoDayOfWeek.Friday;
}
