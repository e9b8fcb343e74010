using NodaTime;
using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.LanguageCenter.UnitTests;

public sealed class RecurrenceEndTests
{
    [Theory]
    [InlineData("remind me every day at 9 for two weeks to take my pill", "FREQ=DAILY;UNTIL=20261208T085959", "take my pill")]
    [InlineData("remind me every day until Friday at 8 to water plants", "FREQ=DAILY;UNTIL=20261127T235959", "water plants")]
    [InlineData("remind me every 3 days at 8am until Christmas to water plants", "FREQ=DAILY;INTERVAL=3;UNTIL=20261225T235959", "water plants")]
    [InlineData("remind me every other Tuesday until June to pay", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20270601T235959", "pay")]
    [InlineData("remind me every day at 9 five times to call", "FREQ=DAILY;COUNT=5", "call")]
    [InlineData("remind me every weekday at 7:30 except Fridays to stand up", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH", "stand up")]
    [InlineData("remind me every day except on weekends to stand up", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "stand up")]
    [InlineData("remind me twice a week to run", "FREQ=WEEKLY;BYDAY=MO,TH", "run")]
    [InlineData("remind me three times a week at 18:00 to run", "FREQ=WEEKLY;BYDAY=MO,WE,FR", "run")]
    [InlineData("erinnere mich jeden Tag um 9 bis Freitag daran, die Blumen zu gießen", "FREQ=DAILY;UNTIL=20261127T235959", "die Blumen zu gießen")]
    [InlineData("remind me every day at 8am to take vitamins until Friday", "FREQ=DAILY;UNTIL=20261127T235959", "take vitamins")]
    [InlineData("remind me every day at 8am to take vitamins for the next 10 days.", "FREQ=DAILY;UNTIL=20261204T075959", "take vitamins")]
    [InlineData("remind me every Monday at 9 to book the room for two weeks", "FREQ=WEEKLY;BYDAY=MO", "book the room for two weeks")]
    [InlineData("erinnere mich jeden Tag um 8 an die Tabletten bis Freitag", "FREQ=DAILY;UNTIL=20261127T235959", "die Tabletten")]
    [InlineData("erinnere mich zwei Wochen lang jeden Tag um 9 an die Tabletten", "FREQ=DAILY;UNTIL=20261208T085959", "die Tabletten")]
    [InlineData("erinnere mich jeden Werktag außer Freitag um 7:30 ans Aufstehen", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH", "Aufstehen")]
    public void A_repetition_ends_and_leaves_days_out(string text, string rule, string subject)
    {
        var understanding = Said.Understood(text);

        Assert.Equal(rule, understanding.Repeats?.Resolve(Said.Now, Said.Berlin)?.Recurrence.Rule.ToString());
        Assert.Equal(subject, understanding.Subject.Text);
    }

    [Fact]
    public void The_last_occurrence_is_before_the_end()
    {
        var repeats = Said.Understood("remind me every day at 9 for three days to call").Repeats!.Resolve(Said.Now, Said.Berlin)!;
        var days = new List<LocalDate>();
        for (var next = repeats.Recurrence.Next(Said.Now, Said.Berlin); next is { } moment; next = repeats.Recurrence.Next(moment.ToInstant(), Said.Berlin))
        {
            days.Add(moment.Date);
        }

        Assert.Equal([new LocalDate(2026, 11, 24), new LocalDate(2026, 11, 25), new LocalDate(2026, 11, 26)], days);
    }

    [Fact]
    public void A_repetition_that_would_end_before_it_begins_is_none() =>
        Assert.Null(Said.Understood("remind me every day at 9 starting on Friday until Wednesday to call").Repeats!.Resolve(Said.Now, Said.Berlin));
}
