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
            var time = TimeReader.Find(date == null ? text : text.Remove(date.Start, date.Length), speaksEnglish, isEnglish, hasDate: date != null);
            return Combine(date, time) is { Count: > 0 } found ? found
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
        foreach (var time in times)
        {
            foreach (var day in date.Dates)
            {
                both.Add(new DateTimeResolution { Timex = date.Timex + time.Timex, Value = $"{Text(day)} {Text(time.Time)}" });
            }
        }

        return both;
    }

    internal static string Text(DateOnly date) => date.ToString(DateFormat, CultureInfo.InvariantCulture);

    internal static string Text(TimeOnly time) => time.ToString(TimeFormat, CultureInfo.InvariantCulture);
}
