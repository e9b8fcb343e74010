using Microsoft.Bot.Builder.Dialogs.Recognizers;

namespace BotBuilder.Dialogs.UnitTests;

public sealed class DateTimeRecognizerTests
{
    private static readonly DateTime Friday = new(2018, 11, 30, 10, 0, 0, DateTimeKind.Unspecified);

    [Theory]
    [InlineData("5th December 2018 at 9am", "2018-12-05T09=2018-12-05 09:00:00")]
    [InlineData("Wednesday 4 oclock", "XXXX-WXX-3T04=2018-11-28 04:00:00|XXXX-WXX-3T04=2018-12-05 04:00:00|XXXX-WXX-3T16=2018-11-28 16:00:00|XXXX-WXX-3T16=2018-12-05 16:00:00")]
    [InlineData("2018-12-05", "2018-12-05=2018-12-05")]
    [InlineData("12/5/2018 17:30", "2018-12-05T17:30=2018-12-05 17:30:00")]
    [InlineData("December 5th", "XXXX-12-05=2017-12-05|XXXX-12-05=2018-12-05")]
    [InlineData("29 february", "XXXX-02-29=2016-02-29|XXXX-02-29=2020-02-29")]
    [InlineData("today", "2018-11-30=2018-11-30")]
    [InlineData("tomorrow at 4 pm", "2018-12-01T16=2018-12-01 16:00:00")]
    [InlineData("the day after tomorrow", "2018-12-02=2018-12-02")]
    [InlineData("next monday", "2018-12-03=2018-12-03")]
    [InlineData("in 3 days", "2018-12-03=2018-12-03")]
    [InlineData("two weeks ago", "2018-11-16=2018-11-16")]
    [InlineData("in two hours", "2018-11-30T12:00:00=2018-11-30 12:00:00")]
    [InlineData("now", "PRESENT_REF=2018-11-30 10:00:00")]
    [InlineData("9:30 pm", "T21:30=21:30:00")]
    [InlineData("at 9", "T09=09:00:00|T21=21:00:00")]
    [InlineData("half past four in the afternoon", "T16:30=16:30:00")]
    [InlineData("quarter to five", "T04:45=04:45:00|T16:45=16:45:00")]
    [InlineData("noon", "T12=12:00:00")]
    [InlineData("tonight at 8", "2018-11-30T20=2018-11-30 20:00:00")]
    [InlineData("next week", "2018-W49=2018-12-03..2018-12-10")]
    [InlineData("December 2018", "2018-12=2018-12-01..2019-01-01")]
    [InlineData("for 3 hours", "PT3H=10800")]
    [InlineData("31/31/2018", "")]
    [InlineData("25:99", "")]
    [InlineData("in 99999 years", "")]
    [InlineData("nothing of the kind", "")]
    public void Reads(string text, string expected) =>
        Assert.Equal(expected, Text(text, "en-us"));

    [Theory]
    [InlineData("5/12/2018", "de-de", "2018-12-05=2018-12-05")]
    [InlineData("5.12.2018 14:30", "de-de", "2018-12-05T14:30=2018-12-05 14:30:00")]
    [InlineData("5/12/2018 9:15", "fr-fr", "2018-12-05T09:15=2018-12-05 09:15:00")]
    [InlineData("12/5/2018", "no-such-culture-at-all", "2018-12-05=2018-12-05")]
    public void Reads_the_digits_of_a_culture(string text, string locale, string expected) => Assert.Equal(expected, Text(text, locale));

    private static string Text(string text, string locale) => string.Join('|', DateTimeRecognizer.Recognize(text, locale, Friday)
        .Select(found => $"{found.Timex}={found.Value ?? $"{found.Start}..{found.End}"}"));
}
