using CsCheck;
using NodaTime;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Phrasing;

namespace VirtualAssistant.LanguageCenter.UnitTests;

public sealed class PhraserTests
{
    private static readonly Gen<Instant> AnyInstant = Gen.Long[Instant.FromUtc(2020, 1, 1, 0, 0).ToUnixTimeSeconds() / 60,
        Instant.FromUtc(2040, 1, 1, 0, 0).ToUnixTimeSeconds() / 60]
        .Select(minutes => Instant.FromUnixTimeSeconds(minutes * 60));

    private static readonly Gen<DateTimeZone> AnyZone =
        Gen.Int[0, DateTimeZoneProviders.Tzdb.Ids.Count - 1].Select(index
            => DateTimeZoneProviders.Tzdb[DateTimeZoneProviders.Tzdb.Ids[index]]);

    [Theory]
    [InlineData("2026-11-23 18:00", "today at 18:00")]
    [InlineData("2026-11-24 08:30", "tomorrow, Tuesday 24 November, at 08:30")]
    [InlineData("2026-12-04 09:00", "Friday 4 December at 09:00")]
    [InlineData("2027-01-04 09:00", "Monday 4 January 2027 at 09:00")]
    [InlineData("2026-11-22 09:00", "yesterday, Sunday 22 November, at 09:00")]
    public void Speaks_a_moment(string moment, string spoken) =>
        Assert.Equal(spoken, Phraser.Default.Moment(Said.Local(moment).InZoneLeniently(Said.Berlin), Said.Now));

    [Theory]
    [InlineData(90, "today at 15:01:30")]
    [InlineData(3_637, "today at 16:00")]
    public void Speaks_of_seconds_only_while_they_count(int seconds, string spoken) =>
        Assert.Equal(spoken, Phraser.Default.Moment((Said.Now + Duration.FromSeconds(seconds)).InZone(Said.Berlin), Said.Now));

    [Theory]
    [InlineData("FREQ=WEEKLY;BYDAY=MO", "every Monday at 09:00")]
    [InlineData("FREQ=WEEKLY;BYDAY=MO,TH", "every Monday and Thursday at 09:00")]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "every 2 weeks on Tuesday at 09:00")]
    [InlineData("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "every weekday at 09:00")]
    [InlineData("FREQ=DAILY", "every day at 09:00")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=1", "every month on the 1st at 09:00")]
    [InlineData("FREQ=MONTHLY;BYDAY=-1FR", "every month on the last Friday at 09:00")]
    [InlineData("FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=3", "every year on 3 May at 09:00")]
    [InlineData("FREQ=HOURLY;INTERVAL=2", "every 2 hours")]
    [InlineData("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "every month on the last working day at 09:00")]
    public void Speaks_a_repetition(string rule, string spoken) =>
        Assert.Equal(spoken, Phraser.Default.Recurrence(new Recurrence(RecurrenceRule.Parse(rule), Said.Local("2026-11-23 09:00")),
            "en-GB"));

    [Fact]
    public void Speaks_lengths_lists_and_counts()
    {
        Assert.Equal("1 hour and 20 minutes", Phraser.Default.Length(Period.FromMinutes(80)));
        Assert.Equal("2 weeks", Phraser.Default.Length(Period.FromWeeks(2)));
        Assert.Equal("a, b and c", Phraser.Default.List(["a", "b", "c"]));
        Assert.Equal("a and b", Phraser.Default.List(["a", "b"]));
        Assert.Equal("1 reminder", Phraser.Default.Count(1, "reminder"));
        Assert.Equal("0 reminders", Phraser.Default.Count(0, "reminder"));
    }

    [Theory]
    [InlineData("call my mother", "call your mother")]
    [InlineData("Call My mother", "Call Your mother")]
    [InlineData("email me my notes", "email you your notes")]
    [InlineData("that I'm late", "that you're late")]
    [InlineData("that I am late", "that you are late")]
    [InlineData("buy myself a cake", "buy yourself a cake")]
    [InlineData("water the plants", "water the plants")]
    [InlineData("check the army and Amy's mythology", "check the army and Amy's mythology")]
    [InlineData("CALL MY MOTHER", "CALL YOUR MOTHER")]
    public void Says_the_persons_words_back_to_them(string text, string spoken) => Assert.Equal(spoken,
        Phraser.Default.ToSecondPerson(text));

    [Fact]
    public void What_is_spoken_is_read_back_to_the_same_moment() =>
        Gen.Select(AnyInstant, Gen.Int[1, 60 * 24 * 800], AnyZone).Sample((now, ahead, zone) =>
        {
            var moment = (now + Duration.FromMinutes(ahead)).InZone(zone);
            if (zone.MapLocal(moment.LocalDateTime) is { Count: 2 } || moment.Second != 0)
            {
                return; // Told twice by the clock, or in a zone of seconds: words cannot say which.
            }

            var spoken = Phraser.Default.Moment(moment, now);
            var read = Said.Understood(spoken).When?.Resolve(now, zone).Chosen;

            Assert.True(read is not null, spoken);
            Assert.True(moment.ToInstant() == read.Moment.ToInstant(), $"{spoken} at {now.InZone(zone)}: {read.Moment}");
            Assert.False(read.TimeAssumed);
        }, iter: 2_000);

    [Fact]
    public void What_is_spoken_is_read_back_in_a_request() =>
        Gen.Select(AnyInstant, Gen.Int[1, 60 * 24 * 800]).Sample((now, ahead) =>
        {
            var moment = (now + Duration.FromMinutes(ahead)).InZone(DateTimeZone.Utc);
            var understanding = Said.Understood($"remind me {Phraser.Default.Moment(moment, now)} to call Dr. Weiss");

            Assert.Equal("call Dr. Weiss", understanding.Subject.Text);
            Assert.Equal(moment.ToInstant(), understanding.When?.Resolve(now, DateTimeZone.Utc).Chosen?.Moment.ToInstant());
        }, iter: 2_000);

    [Fact]
    public void A_spoken_repetition_is_read_back_to_the_same_rule() =>
        Gen.Select(AnyRule, Gen.Int[0, 24 * 60 - 1], AnyInstant).Sample((rule, minute, now) =>
        {
            var start = now.InUtc().Date.At(new LocalTime(minute / 60, minute % 60));
            var spoken = Phraser.Default.Recurrence(new Recurrence(rule, start));
            var repeats = Said.Understood(spoken).Repeats;

            Assert.True(rule == repeats?.Rule, $"{rule} as '{spoken}' as {repeats?.Rule}");
            var first = repeats!.Resolve(now, DateTimeZone.Utc)!.First;
            Assert.Equal(start.TimeOfDay.Minute, first.Minute);
            Assert.True(rule.ByHour.IsEmpty ? first.TimeOfDay == start.TimeOfDay : rule.ByHour.Contains(first.Hour), spoken);
        }, iter: 2_000);

    [Fact]
    public void A_spoken_length_is_read_back() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 6], Gen.Int[0, 23], Gen.Int[0, 59]).Sample((weeks, days, hours, minutes) =>
        {
            var length = new PeriodBuilder { Weeks = weeks, Days = days, Hours = hours, Minutes = minutes }.Build();
            if (length.Equals(Period.Zero))
            {
                return;
            }

            var spoken = Phraser.Default.Length(length);
            Assert.True(length.Normalize().Equals(Said.Understood(spoken).First<DurationEntity>()?.Length.Normalize()), spoken);
        }, iter: 2_000);

    private static readonly Gen<RecurrenceRule> AnyRule = Gen.OneOf(
        Gen.Int[1, 9].Select(interval => new RecurrenceRule(RecurrenceFrequency.Daily, interval)),
        Gen.Int[2, 6].Select(times => new RecurrenceRule(RecurrenceFrequency.Daily) { ByHour = [.. Enumerable.Range(0, times).Select(n => 7 + (2 * n))] }),
        Gen.Select(Gen.Int[1, 9], Gen.Int[1, 127]).Select((interval, days) => new RecurrenceRule(RecurrenceFrequency.Weekly, interval)
        {
            ByDay = [.. Enumerable.Range(1, 7).Where(day => (days & (1 << (day - 1))) != 0).Select(day
                => new RecurrenceDay((IsoDayOfWeek)day))],
        }),
        Gen.Select(Gen.Int[1, 9], Gen.Int[1, 31]).Select((interval, day) => new RecurrenceRule(RecurrenceFrequency.Monthly,
            interval) { ByMonthDay = [day] }),
        Gen.Select(Gen.Int[1, 5], Gen.Int[1, 7]).Select((ordinal,
            day) => new RecurrenceRule(RecurrenceFrequency.Monthly) { ByDay = [new RecurrenceDay((IsoDayOfWeek)day, ordinal)] }),
        Gen.Int[1, 7].Select(day => new RecurrenceRule(RecurrenceFrequency.Monthly) { ByDay = [new RecurrenceDay((IsoDayOfWeek)day, -1)] }),
        Gen.Const(new RecurrenceRule(RecurrenceFrequency.Monthly) { ByMonthDay = [-1] }),
        Gen.Int[1, 20].Select(n => n == 20 ? -1 : n).Select(position => RecurrenceRule.Parse($"FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS={position}")),
        Gen.Select(Gen.Int[1, 12], Gen.Int[1, 28]).Select((month,
            day) => new RecurrenceRule(RecurrenceFrequency.Yearly) { ByMonth = [month], ByMonthDay = [day] }));
}
