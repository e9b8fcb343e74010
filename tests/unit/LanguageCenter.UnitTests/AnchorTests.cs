using NodaTime;
using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.LanguageCenter.UnitTests;

public sealed class AnchorTests
{
    [Theory]
    [InlineData("remind me the day before Christmas to wrap gifts", "2026-12-24 09:00", "wrap gifts")]
    [InlineData("remind me the day before Christmas at 7pm to wrap gifts", "2026-12-24 19:00", "wrap gifts")]
    [InlineData("remind me 2 days before Christmas to wrap gifts", "2026-12-23 09:00", "wrap gifts")]
    [InlineData("remind me a week after the 3rd of May to file it", "2027-05-10 09:00", "file it")]
    [InlineData("remind me the Friday before Easter to buy fish", "2027-03-26 09:00", "buy fish")]
    [InlineData("remind me the first Monday after 3 May to call", "2027-05-10 09:00", "call")]
    [InlineData("remind me an hour before my meeting at 4 to print slides", "2026-11-23 15:00", "print slides")]
    [InlineData("remind me half an hour before my flight on Friday at 6:15am to go", "2026-11-27 05:45", "go")]
    [InlineData("remind me the evening before my flight on Friday at 6:15am to pack", "2026-11-26 19:00", "pack")]
    [InlineData("remind me 10 minutes before 5pm to dial in", "2026-11-23 16:50", "dial in")]
    [InlineData("remind me an hour before midnight on Friday to leave", "2026-11-26 23:00", "leave")]
    [InlineData("erinnere mich zwei Tage vor Weihnachten an die Geschenke", "2026-12-23 09:00", "die Geschenke")]
    [InlineData("erinnere mich am Freitag vor Ostern an den Fisch", "2027-03-26 09:00", "den Fisch")]
    [InlineData("erinnere mich eine Stunde vor meinem Termin um 16 Uhr an die Folien", "2026-11-23 15:00", "die Folien")]
    [InlineData("erinnere mich am Tag vor Weihnachten um 19 Uhr an die Geschenke", "2026-12-24 19:00", "die Geschenke")]
    public void A_moment_is_named_by_its_distance_from_another(string text, string when, string subject)
    {
        var understanding = Said.Understood(text);

        Assert.Equal(when, Said.Shown(understanding.When?.Resolve(Said.Now.Plus(NodaTime.Duration.FromHours(-2)), Said.Berlin).Chosen?.Moment));
        Assert.Equal(subject, understanding.Subject.Text);
    }

    [Theory]
    [InlineData("I have a dentist appointment on Friday at 3pm, remind me an hour before", "2026-11-27 14:00", "I have a dentist appointment")]
    [InlineData("my flight leaves tomorrow at 7:15am. please remind me three hours before that", "2026-11-24 04:15", "my flight leaves")]
    [InlineData("The meeting is on Friday at 10, so remind me the day before", "2026-11-26 10:00", "The meeting")]
    [InlineData("I have an exam on Monday at 9am, remind me the evening before to study", "2026-11-29 19:00", "study")]
    [InlineData("I've got a dentist appointment on Friday at 3pm, can you remind me the evening before?", "2026-11-26 19:00", "I've got a dentist appointment")]
    [InlineData("I have an exam on Monday at 9am, could you please remind me an hour before to pack", "2026-11-30 08:00", "pack")]
    public void A_moment_is_counted_from_what_was_said_before_it(string text, string when, string subject)
    {
        var understanding = Said.Understood(text);

        Assert.Equal(Intents.ReminderCreate, understanding.Best?.Name);
        Assert.Equal(when, Said.Shown(understanding.When?.Resolve(Said.Now, Said.Berlin).Chosen?.Moment));
        Assert.Equal(subject, understanding.Subject.Text);
    }

    [Theory]
    [InlineData("remind me 2 days before my sister's birthday to buy a gift", "sister", "birthday", "my sister's birthday")]
    [InlineData("remind me a week before my older sister's birthday to buy a gift", "older sister", "birthday", "my older sister's birthday")]
    [InlineData("remind me the day before mums birthday to buy a gift", "@mum", "birthday", "mums birthday")]
    [InlineData("remind me on Anna's birthday to call her", "@anna", "birthday", "Anna's birthday")]
    [InlineData("remind me on my birthday to celebrate", "", "birthday", "my birthday")]
    [InlineData("remind me a month before our wedding anniversary to book a table", "", "anniversary", "our wedding anniversary")]
    [InlineData("erinnere mich eine Woche vor dem Geburtstag meiner Schwester an das Geschenk", "sister", "birthday", "der Geburtstag meiner Schwester")]
    [InlineData("erinnere mich zwei Tage vor meinem Geburtstag an den Kuchen", "", "birthday", "mein Geburtstag")]
    public void A_day_that_only_memory_knows_is_named(string text, string subject, string attribute, string words)
    {
        var remembered = Said.Understood(text).When?.Remembered;

        Assert.NotNull(remembered);
        Assert.Equal((subject, attribute, words), (remembered.Subject.ToLowerInvariant(), remembered.Attribute, remembered.Words));
    }

    [Theory]
    [InlineData("remind me an hour before my meeting to bring the files", "bring the files", "my meeting", "-PT1H")]
    [InlineData("remind me to leave 20 minutes before the show", "leave", "the show", "-PT20M")]
    [InlineData("remind me an hour before my meeting", "my meeting", "my meeting", "-PT1H")]
    [InlineData("remind me 2 hours after our call to write the notes", "write the notes", "our call", "PT2H")]
    [InlineData("erinnere mich eine Stunde vor meinem Termin an die Akten", "die Akten", "mein Termin", "-PT1H")]
    [InlineData("erinnere mich 20 Minuten vor dem Meeting", "das Meeting", "das Meeting", "-PT20M")]
    public void What_has_a_time_of_its_own_is_asked_for(string text, string subject, string words, string away)
    {
        var understanding = Said.Understood(text);

        Assert.Equal(subject, understanding.Subject.Text);
        Assert.Equal(words, understanding.When?.Untold);
        Assert.Equal(away.TrimStart('-'), (away[0] == '-' ? Period.Zero - understanding.When!.Away! : understanding.When!.Away!).ToString());
        Assert.Null(understanding.When.Resolve(Said.Now, Said.Berlin).Chosen);
    }

    [Theory]
    [InlineData("remind me 10 minutes before my standup at 9:15 every weekday", "2026-11-24 09:05", "my standup")]
    [InlineData("remind me every weekday 10 minutes before 9:15 to join the standup", "2026-11-24 09:05", "join the standup")]
    [InlineData("remind me to prepare half an hour before the standup at 9:15 every monday", "2026-11-30 08:45", "prepare")]
    [InlineData("remind me every day an hour after lunch at 12:30 to walk", "2026-11-24 13:30", "walk")]
    [InlineData("erinnere mich 10 Minuten vor meinem Standup um 9:15 jeden Werktag", "2026-11-24 09:05", "mein Standup")]
    [InlineData("erinnere mich jeden Werktag 10 Minuten vor dem Termin um 9:15", "2026-11-24 09:05", "den Termin")]
    public void A_repetition_is_counted_from_a_time_too(string text, string first, string subject)
    {
        var understanding = Said.Understood(text);

        Assert.Equal(first, Said.Shown(understanding.Repeats?.Resolve(Said.Now, Said.Berlin)?.First));
        Assert.Equal(subject, understanding.Subject.Text);
    }

    [Theory]
    [InlineData("remind me an hour before my meeting at 4", "my meeting")]
    [InlineData("remind me two hours before the flight on Friday at 6am", "the flight")]
    [InlineData("erinnere mich eine Stunde vor meinem Termin um 16 Uhr", "meinen Termin")]
    [InlineData("erinnere mich eine Stunde vor der Sitzung um 16 Uhr", "die Sitzung")]
    public void What_it_is_counted_from_is_what_to_be_reminded_of_where_nothing_else_is_said(string text, string subject)
    {
        var understanding = Said.Understood(text);

        Assert.Equal((Intents.ReminderCreate, subject), (understanding.Best?.Name, understanding.Subject.Text));
    }

    [Fact]
    public void Its_moment_completes_what_was_said()
    {
        var said = Said.Understood("remind me an hour before my meeting").When!;

        Assert.Equal("2026-11-24 09:30", Said.Shown(said.From(Said.Understood("tomorrow at half past ten").When!)?.Resolve(Said.Now, Said.Berlin).Chosen?.Moment));
        Assert.Null(said.From(Said.Understood("tomorrow").When!));
        Assert.Null(said.From(Said.Understood("in 20 minutes").When!));
    }

    [Theory]
    [InlineData("remind me on Easter Monday to call", "2027-03-29 09:00")]
    [InlineData("remind me on Good Friday to call", "2027-03-26 09:00")]
    [InlineData("remind me on thanksgiving to call", "2026-11-26 09:00")]
    [InlineData("remind me on black friday to call", "2026-11-27 09:00")]
    [InlineData("remind me on Mother's Day to call", "2027-05-09 09:00")]
    [InlineData("remind me on memorial day to call", "2027-05-31 09:00")]
    [InlineData("remind me on new year's eve to call", "2026-12-31 09:00")]
    [InlineData("remind me at the end of February to call", "2027-02-28 09:00")]
    [InlineData("remind me mid December to call", "2026-12-15 09:00")]
    [InlineData("remind me eom to call", "2026-11-30 09:00")]
    [InlineData("remind me the first Monday in March to call", "2027-03-01 09:00")]
    [InlineData("remind me the last Friday of next month to call", "2026-12-25 09:00")]
    [InlineData("erinnere mich an Heiligabend daran, Oma anzurufen", "2026-12-24 09:00")]
    [InlineData("erinnere mich am Ostermontag an die Eier", "2027-03-29 09:00")]
    [InlineData("erinnere mich am zweiten Weihnachtstag an Oma", "2026-12-26 09:00")]
    [InlineData("erinnere mich am letzten Freitag im Monat an den Bericht", "2026-11-27 09:00")]
    [InlineData("erinnere mich Ende Mai an die Steuer", "2027-05-31 09:00")]
    [InlineData("erinnere mich übernächsten Freitag an die Steuer", "2026-12-04 09:00")]
    public void Days_with_a_name_are_known(string text, string when) =>
        Assert.Equal(when, Said.Shown(Said.Resolved(text).Chosen?.Moment));

    [Theory]
    [InlineData(2024, "2024-03-31")]
    [InlineData(2025, "2025-04-20")]
    [InlineData(2026, "2026-04-05")]
    [InlineData(2027, "2027-03-28")]
    [InlineData(2038, "2038-04-25")]
    [InlineData(2049, "2049-04-18")]
    [InlineData(2076, "2076-04-19")]
    public void Easter_is_on_its_day(int year, string date)
    {
        var now = Said.At($"{year}-01-10 12:00");

        Assert.Equal(date, new TemporalExpression { Date = new EasterDay(0) }.Resolve(now, Said.Berlin).Chosen?.Moment.Date.ToString("uuuu-MM-dd", null));
    }

    [Fact]
    public void A_distance_survives_json()
    {
        var said = Said.Understood("remind me 2 days before my sister's birthday to buy a gift").When;

        Assert.Equal(said, System.Text.Json.JsonSerializer.Deserialize<TemporalExpression>(System.Text.Json.JsonSerializer.Serialize(said)));
    }

    [Theory]
    [InlineData("remind me Thursday at 9 to call", "2026-12-03 09:00")]
    [InlineData("remind me Thursday at 5 to call", "2026-11-26 17:00")]
    [InlineData("remind me Thursday at 9pm to call", "2026-11-26 21:00")]
    public void A_weekday_named_on_its_own_day_is_today_only_where_the_likelier_hour_is_ahead(string text, string when)
    {
        var resolution = Said.Resolved(text, Said.At("2026-11-26 15:00"));

        Assert.Equal(when, Said.Shown(resolution.Chosen?.Moment));
        Assert.Contains(resolution.Readings, reading => reading.Moment.Date == new NodaTime.LocalDate(2026, 11, 26));
        Assert.Contains(resolution.Readings, reading => reading.Moment.Date == new NodaTime.LocalDate(2026, 12, 3));
    }

    [Theory]
    [InlineData("remind me at 8 and 18:00 to take my pills", "2026-11-24 08:00")]
    [InlineData("remind me at 18:00 and at 8 to take my pills", "2026-11-23 18:00")]
    [InlineData("erinnere mich um 8 und um 18 Uhr an die Tabletten", "2026-11-24 08:00")]
    [InlineData("remind me at 8 and 6pm to take my pills", "2026-11-23 20:00")]
    public void An_hour_beside_one_of_the_24_hour_clock_counts_to_24(string text, string when)
    {
        var first = Said.Understood(text).Segments[0].Understanding;

        Assert.Equal(when, Said.Shown(first.When?.Resolve(Said.Now, Said.Berlin).Chosen?.Moment));
    }

    [Theory]
    [InlineData("remind me between 2 and 4pm to check the oven", "check the oven")]
    [InlineData("remind me from 3 to 5 tomorrow to check the oven", "check the oven")]
    public void The_word_that_opens_a_range_is_part_of_it(string text, string subject) =>
        Assert.Equal(subject, Said.Understood(text).Subject.Text);

    [Theory]
    [InlineData("3-5 pm tomorrow", "2026-11-24 15:00", "2026-11-24 17:00")]
    [InlineData("from 3 to 5 tomorrow", "2026-11-24 15:00", "2026-11-24 17:00")]
    [InlineData("on Friday from 3 to 5", "2026-11-27 15:00", "2026-11-27 17:00")]
    public void Both_ends_of_a_range_of_hours_are_on_its_day(string text, string from, string to)
    {
        var range = Assert.Single(Said.Understood(text).Entities.OfType<RangeEntity>());

        Assert.Equal(from, Shown(range.From));
        Assert.Equal(to, Shown(range.To));
    }

    private static string Shown(Entity end) =>
        Said.Shown(Assert.IsType<TemporalEntity>(end).Expression.Resolve(Said.Now, Said.Berlin).Chosen?.Moment);
}
