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

    [Theory]
    [InlineData("5 de diciembre de 2018 a las 9 de la mañana", "es-es", "2018-12-05T09=2018-12-05 09:00:00")]
    [InlineData("mañana a las 4 de la tarde", "es-es", "2018-12-01T16=2018-12-01 16:00:00")]
    [InlineData("pasado mañana", "es-mx", "2018-12-02=2018-12-02")]
    [InlineData("dentro de dos horas", "es-es", "2018-11-30T12:00:00=2018-11-30 12:00:00")]
    [InlineData("hace 3 días", "es-es", "2018-11-27=2018-11-27")]
    [InlineData("el próximo lunes", "es-es", "2018-12-03=2018-12-03")]
    [InlineData("la semana próxima", "es-es", "2018-W49=2018-12-03..2018-12-10")]
    [InlineData("a las tres y media de la tarde", "es-es", "T15:30=15:30:00")]
    [InlineData("5 décembre 2018 à 9h30", "fr-fr", "2018-12-05T09:30=2018-12-05 09:30:00")]
    [InlineData("demain à 9h du matin", "fr-fr", "2018-12-01T09=2018-12-01 09:00:00")]
    [InlineData("après-demain", "fr-fr", "2018-12-02=2018-12-02")]
    [InlineData("dans 2 heures", "fr-fr", "2018-11-30T12:00:00=2018-11-30 12:00:00")]
    [InlineData("il y a deux semaines", "fr-fr", "2018-11-16=2018-11-16")]
    [InlineData("am 5. Dezember 2018 um 14 Uhr 30", "de-de", "2018-12-05T14:30=2018-12-05 14:30:00")]
    [InlineData("morgen um 9 Uhr abends", "de-de", "2018-12-01T21=2018-12-01 21:00:00")]
    [InlineData("übermorgen", "de-at", "2018-12-02=2018-12-02")]
    [InlineData("vor drei Tagen", "de-de", "2018-11-27=2018-11-27")]
    [InlineData("heute halb fünf nachmittags", "de-de", "2018-11-30T16:30=2018-11-30 16:30:00")]
    [InlineData("nächsten Montag", "de-de", "2018-12-03=2018-12-03")]
    [InlineData("domani alle 9 di mattina", "it-it", "2018-12-01T09=2018-12-01 09:00:00")]
    [InlineData("5 dicembre 2018", "it-it", "2018-12-05=2018-12-05")]
    [InlineData("lunedì prossimo", "it-it", "2018-12-03=2018-12-03")]
    [InlineData("amanhã às 9 da manhã", "pt-br", "2018-12-01T09=2018-12-01 09:00:00")]
    [InlineData("5 de dezembro de 2018", "pt-pt", "2018-12-05=2018-12-05")]
    [InlineData("depois de amanhã", "pt-br", "2018-12-02=2018-12-02")]
    [InlineData("morgen om 9 uur 's avonds", "nl-nl", "2018-12-01T21=2018-12-01 21:00:00")]
    [InlineData("5 december 2018", "nl-nl", "2018-12-05=2018-12-05")]
    [InlineData("2018年12月5日上午9点", "zh-cn", "2018-12-05T09=2018-12-05 09:00:00")]
    [InlineData("明天下午三点半", "zh-cn", "2018-12-01T15:30=2018-12-01 15:30:00")]
    [InlineData("下星期一", "zh-cn", "2018-12-03=2018-12-03")]
    [InlineData("明日の午後3時", "ja-jp", "2018-12-01T15=2018-12-01 15:00:00")]
    [InlineData("2018년 12월 5일", "ko-kr", "2018-12-05=2018-12-05")]
    [InlineData("내일 오전 9시", "ko-kr", "2018-12-01T09=2018-12-01 09:00:00")]
    [InlineData("nada de eso", "es-es", "")]
    public void Reads_the_words_of_a_language(string text, string locale, string expected) => Assert.Equal(expected, Text(text, locale));

    private static string Text(string text, string locale) => string.Join('|', DateTimeRecognizer.Recognize(text, locale, Friday)
        .Select(found => $"{found.Timex}={found.Value ?? $"{found.Start}..{found.End}"}"));
}
