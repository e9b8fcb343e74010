using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs.Recognizers;

/// <summary>Finds a date, a time, both, a span of days or a duration: in the words of the languages known here, and in the digits of every culture.</summary>
/// <remarks>What the words leave open comes back in every reading, the past one before the coming one, the morning before the evening.</remarks>
internal static class DateTimeRecognizer
{
    private const string DateFormat = "yyyy-MM-dd";
    private const string TimeFormat = "HH:mm:ss";

    /// <param name="now">The moment of the person who speaks.</param>
    public static IList<DateTimeResolution> Recognize(string text, string locale, DateTime now)
    {
        var isEnglish = NumberRecognizer.IsEnglish(locale);
        var english = isEnglish ? text : CjkNumbers.Speaks(locale) ? CjkDates.InEnglish(text) : DateWords.InEnglish(text, locale);
        var speaksEnglish = english != null;
        text = english ?? text;
        try
        {
            if (speaksEnglish && RelativeMoment.Find(text, now) is { } moment)
            {
                return [moment];
            }

            var date = DateReader.Find(text, locale, speaksEnglish, DateOnly.FromDateTime(now));
            var rest = date == null ? text : text.Remove(date.Start, date.Length);
            if (speaksEnglish && date?.End == null && TimeSpans.FromTo(rest) is { } span)
            {
                return Combine(date, span);
            }

            var times = TimeReader.Find(rest, speaksEnglish, isEnglish, hasDate: date != null);
            return speaksEnglish && times.Count == 0 && date?.End == null && TimeSpans.PartOfDay(rest) is { } part ? Combine(date, part)
                : Combine(date, times) is { Count: > 0 } found ? found
                : speaksEnglish && RelativeMoment.FindDuration(text) is { } duration ? [duration]
                : [];
        }
        catch (ArgumentOutOfRangeException)
        {
            return []; // Beyond the calendar.
        }
    }

    private static List<DateTimeResolution> Combine(FoundDate? date, List<FoundTime> times)
    {
        if (date == null)
        {
            return times.ConvertAll(time => new DateTimeResolution { Timex = time.Timex, Value = Text(time.Time) });
        }

        if (date.End is { } end)
        {
            return [new DateTimeResolution { Timex = date.Timex, Start = Text(date.Dates[0]), End = Text(end) }];
        }

        if (times.Count == 0)
        {
            return date.Dates.ConvertAll(day => new DateTimeResolution { Timex = date.Timex, Value = Text(day) });
        }

        var both = new List<DateTimeResolution>();
        foreach (var day in date.Dates)
        {
            foreach (var time in times)
            {
                both.Add(new DateTimeResolution { Timex = date.Timex + time.Timex, Value = $"{Text(day)} {Text(time.Time)}" });
            }
        }

        return both;
    }

    private static List<DateTimeResolution> Combine(FoundDate? date, FoundTimeSpan span) => date == null
        ? [new DateTimeResolution { Timex = Timex("", span), Start = Text(span.Start), End = Text(span.End) }]
        : date.Dates.ConvertAll(day => new DateTimeResolution
        {
            Timex = Timex(date.Timex, span), Start = $"{Text(day)} {Text(span.Start)}", End = $"{Text(day)} {Text(span.End)}",
        });

    private static string Timex(string date, FoundTimeSpan span) =>
        span.EndTimex == null ? date + span.StartTimex : $"({date}{span.StartTimex},{date}{span.EndTimex},{span.Length})";

    internal static string Text(DateOnly date) => date.ToString(DateFormat, CultureInfo.InvariantCulture);

    internal static string Text(TimeOnly time) => time.ToString(TimeFormat, CultureInfo.InvariantCulture);
}
