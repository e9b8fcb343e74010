using NodaTime;

namespace VirtualAssistant.Brain.Language;

/// <summary>Says times and counts as a person would, in their language. What it says, the language center reads back to the same
/// value.</summary>
public interface IPhraser
{
    /// <summary>"today at 18:00", "tomorrow, Tuesday 24 November, at 08:30", "Friday 4 December at 09:00"; with seconds, where there
    /// are any, only a few minutes before and after.</summary>
    /// <param name="moment">In the zone it shall be spoken in.</param>
    /// <param name="now">What "today" is measured by.</param>
    string Moment(ZonedDateTime moment, Instant now, string? locale = null);

    /// <summary>"every Monday at 09:00".</summary>
    string Recurrence(Recurrence recurrence, string? locale = null);

    /// <summary>"1 hour and 20 minutes".</summary>
    string Length(Period length, string? locale = null);

    /// <summary>"3 May 1990", "3 May".</summary>
    string Day(AnnualDate day, int? year = null, string? locale = null);

    /// <summary>"a, b and c".</summary>
    string List(IReadOnlyList<string> items, string? locale = null);

    /// <summary>"1 reminder", "3 reminders".</summary>
    string Count(int count, string singular, string? plural = null, string? locale = null);

    /// <summary>The person's words said back to them: "call my mother" becomes "call your mother".</summary>
    string ToSecondPerson(string text, string? locale = null);
}
