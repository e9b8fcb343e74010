using CsCheck;
using NodaTime;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Phrasing;

namespace VirtualAssistant.LanguageCenter.UnitTests;

public sealed class GermanPhraserTests
{
    private const string German = "de-DE";

    private static readonly Gen<Instant> AnyInstant = Gen.Long[
        Instant.FromUtc(2020, 1, 1, 0, 0).ToUnixTimeSeconds() / 60, Instant.FromUtc(2040, 1, 1, 0, 0).ToUnixTimeSeconds() / 60]
        .Select(minutes => Instant.FromUnixTimeSeconds(minutes * 60));

    private static readonly Gen<RecurrenceRule> AnyRule = Gen.OneOf(
        Gen.Int[1, 9].Select(interval => new RecurrenceRule(RecurrenceFrequency.Daily, interval)),
        Gen.Int[2, 6].Select(times => new RecurrenceRule(RecurrenceFrequency.Daily) { ByHour = [.. Enumerable.Range(0, times).Select(n => 7 + (2 * n))] }),
        Gen.Select(Gen.Int[1, 9], Gen.Int[1, 127]).Select((interval, days) => new RecurrenceRule(RecurrenceFrequency.Weekly, interval)
        {
            ByDay = [.. Enumerable.Range(1, 7).Where(day => (days & (1 << (day - 1))) != 0).Select(day => new RecurrenceDay((IsoDayOfWeek)day))],
        }),
        Gen.Select(Gen.Int[1, 9], Gen.Int[1, 31]).Select((interval, day) => new RecurrenceRule(RecurrenceFrequency.Monthly, interval) { ByMonthDay = [day] }),
        Gen.Select(Gen.Int[1, 5], Gen.Int[1, 7]).Select((ordinal, day) =>
            new RecurrenceRule(RecurrenceFrequency.Monthly) { ByDay = [new RecurrenceDay((IsoDayOfWeek)day, ordinal)] }),
        Gen.Int[1, 7].Select(day => new RecurrenceRule(RecurrenceFrequency.Monthly) { ByDay = [new RecurrenceDay((IsoDayOfWeek)day, -1)] }),
        Gen.Const(new RecurrenceRule(RecurrenceFrequency.Monthly) { ByMonthDay = [-1] }),
        Gen.Int[1, 20].Select(n => n == 20 ? -1 : n).Select(position => RecurrenceRule.Parse($"FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS={position}")),
        Gen.Select(Gen.Int[1, 12], Gen.Int[1, 28]).Select((month, day) => new RecurrenceRule(RecurrenceFrequency.Yearly) { ByMonth = [month], ByMonthDay = [day] }));

    [Fact]
    public void What_is_spoken_is_read_back_to_the_same_moment() =>
        Gen.Select(AnyInstant, Gen.Int[1, 60 * 24 * 800]).Sample((now, ahead) =>
        {
            var moment = (now + Duration.FromMinutes(ahead)).InUtc();
            var spoken = Phraser.Default.Moment(moment, now, German);
            var read = Said.Understood(spoken, locale: German).When?.Resolve(now, DateTimeZone.Utc, German).Chosen;

            Assert.True(read is not null, spoken);
            Assert.True(moment.ToInstant() == read.Moment.ToInstant(), $"{spoken} at {now}: {read.Moment}");
            Assert.False(read.TimeAssumed);
        }, iter: 2_000);

    [Fact]
    public void What_is_spoken_is_read_back_in_a_request() =>
        Gen.Select(AnyInstant, Gen.Int[1, 60 * 24 * 800]).Sample((now, ahead) =>
        {
            var moment = (now + Duration.FromMinutes(ahead)).InUtc();
            var understanding = Said.Understood($"erinnere mich {Phraser.Default.Moment(moment, now, German)} an Dr. Weiss");

            Assert.Equal("Dr. Weiss", understanding.Subject.Text);
            Assert.Equal(moment.ToInstant(), understanding.When?.Resolve(now, DateTimeZone.Utc, German).Chosen?.Moment.ToInstant());
        }, iter: 2_000);

    [Fact]
    public void A_spoken_repetition_is_read_back_to_the_same_rule() =>
        Gen.Select(AnyRule, Gen.Int[0, (24 * 60) - 1], AnyInstant).Sample((rule, minute, now) =>
        {
            var start = now.InUtc().Date.At(new LocalTime(minute / 60, minute % 60));
            var spoken = Phraser.Default.Recurrence(new Recurrence(rule, start), German);
            var repeats = Said.Understood(spoken, locale: German).Repeats;

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

            var spoken = Phraser.Default.Length(length, German);
            Assert.True(length.Normalize().Equals(Said.Understood(spoken, locale: German).First<DurationEntity>()?.Length.Normalize()), spoken);
        }, iter: 2_000);

    [Theory]
    [InlineData("meine Mutter anrufen", "deine Mutter anrufen")]
    [InlineData("mir einen Kuchen kaufen", "dir einen Kuchen kaufen")]
    [InlineData("die Gemeinde und meinetwegen", "die Gemeinde und meinetwegen")]
    public void Says_the_persons_words_back_to_them(string text, string spoken) => Assert.Equal(spoken, Phraser.Default.ToSecondPerson(text, German));
}
