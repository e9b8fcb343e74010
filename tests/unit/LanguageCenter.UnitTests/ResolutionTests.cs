using NodaTime;
using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.LanguageCenter.UnitTests;

public sealed class ResolutionTests
{
    [Theory]
    [InlineData("2026-11-23 15:00", "at 5", "2026-11-23 17:00", ReadingReason.Soon)]
    [InlineData("2026-11-23 09:00", "at 5", "2026-11-23 17:00", ReadingReason.Daytime)]
    [InlineData("2026-11-23 18:00", "at 5", "2026-11-24 17:00", ReadingReason.Daytime)]
    [InlineData("2026-11-23 04:30", "at 5", "2026-11-23 05:00", ReadingReason.Soon)]
    [InlineData("2026-11-23 07:00", "at 8", "2026-11-23 08:00", ReadingReason.Soon)]
    [InlineData("2026-11-23 10:00", "at 8", "2026-11-23 20:00", ReadingReason.Daytime)]
    [InlineData("2026-11-23 22:00", "at 8", "2026-11-24 08:00", ReadingReason.Daytime)]
    [InlineData("2026-11-23 21:00", "at 11", "2026-11-23 23:00", ReadingReason.Soon)]
    [InlineData("2026-11-23 10:00", "at 8 am", "2026-11-24 08:00", ReadingReason.NextOccurrence)]
    [InlineData("2026-11-23 22:00", "tomorrow at half past eight", "2026-11-24 08:30", ReadingReason.Daytime)]
    [InlineData("2026-11-23 10:00", "tomorrow at 5", "2026-11-24 17:00", ReadingReason.Daytime)]
    [InlineData("2026-11-23 10:00", "today at 8", "2026-11-23 20:00", ReadingReason.OtherHalf)]
    [InlineData("2026-11-27 09:00", "Friday at 17:00", "2026-11-27 17:00", ReadingReason.StillAheadToday)]
    [InlineData("2026-11-27 18:00", "Friday at 17:00", "2026-12-04 17:00", ReadingReason.InAWeek)]
    [InlineData("2026-11-27 09:00", "Friday", "2026-12-04 09:00", ReadingReason.InAWeek)]
    [InlineData("2026-11-27 09:00", "this Friday at 5pm", "2026-11-27 17:00", ReadingReason.Stated)]
    [InlineData("2026-11-24 00:30", "tomorrow at 9", "2026-11-25 09:00", ReadingReason.Daytime)]
    [InlineData("2026-11-23 21:30", "tonight", "2026-11-23 22:00", ReadingReason.Stated)]
    [InlineData("2026-11-23 10:00", "in the evening", "2026-11-23 19:00", ReadingReason.NextOccurrence)]
    [InlineData("2026-11-23 13:30", "in the morning", "2026-11-24 09:00", ReadingReason.NextOccurrence)]
    public void Chooses_the_sensible_reading_and_says_why(string now, string text, string moment, ReadingReason why)
    {
        var chosen = Said.Resolved(text, Said.At(now)).Chosen;

        Assert.Equal(moment, Said.Shown(chosen?.Moment));
        Assert.Equal(why, chosen?.Why);
    }

    [Theory]
    [InlineData("2026-11-23 18:00", "at 5", "2026-11-24 05:00")]
    [InlineData("2026-11-23 22:00", "tomorrow at half past eight", "2026-11-24 20:30")]
    [InlineData("2026-11-27 09:00", "Friday at 17:00", "2026-12-04 17:00")]
    [InlineData("2026-11-27 09:00", "Friday", "2026-11-27 10:00")]
    [InlineData("2026-11-24 00:30", "tomorrow at 9", "2026-11-24 09:00")]
    [InlineData("2026-11-23 15:00", "next Friday", "2026-11-27 09:00")]
    [InlineData("2026-11-23 15:00", "3/5", "2027-03-05 09:00")]
    public void Keeps_the_other_readings(string now, string text, string moment) =>
        Assert.Contains(moment, Said.Resolved(text, Said.At(now)).Readings.Skip(1).Select(reading => Said.Shown(reading.Moment)));

    [Theory]
    [InlineData("3/5/2027", null, "2027-05-03 09:00")]
    [InlineData("3/5/2027", "en-GB", "2027-05-03 09:00")]
    [InlineData("3/5/2027", "en-US", "2027-03-05 09:00")]
    [InlineData("24/12", "en-US", "2026-12-24 09:00")]
    [InlineData("3.5.2027", "en-US", "2027-05-03 09:00")]
    public void Orders_day_and_month_by_the_locale(string text, string? locale, string moment) =>
        Assert.Equal(moment, Said.Shown(Said.Resolved(text, locale: locale).Chosen?.Moment));

    [Theory]
    [InlineData("yesterday at 5", "2026-11-22 17:00")]
    [InlineData("today at 8 am", "2026-11-23 08:00")]
    [InlineData("last Friday", "2026-11-20 09:00")]
    [InlineData("3 May 2020", "2020-05-03 09:00")]
    [InlineData("two hours ago", "2026-11-23 13:00")]
    [InlineData("this morning", "2026-11-23 09:00")]
    [InlineData("two weeks ago", "2026-11-09 09:00")]
    public void Says_when_it_is_over(string text, string moment)
    {
        var chosen = Said.Resolved(text).Chosen;

        Assert.True(chosen?.IsPast);
        Assert.Equal(moment, Said.Shown(chosen?.Moment));
    }

    [Theory]
    [InlineData("Friday", "2026-11-20 09:00")]
    [InlineData("at 5", "2026-11-22 17:00")]
    [InlineData("at 10", "2026-11-23 10:00")]
    [InlineData("3 May", "2026-05-03 09:00")]
    [InlineData("the 25th", "2026-10-25 09:00")]
    public void Points_backwards_when_the_past_is_meant(string text, string moment) =>
        Assert.Equal(moment, Said.Shown(Said.Resolved(text, prefer: Prefer.Past).Chosen?.Moment));

    [Theory]
    [InlineData("tomorrow", true, false, true)]
    [InlineData("tomorrow morning", true, false, true)]
    [InlineData("tomorrow at 9", true, true, false)]
    [InlineData("at 9", false, true, false)]
    [InlineData("in 20 minutes", true, true, false)]
    [InlineData("in the evening", false, false, true)]
    public void Says_which_part_was_said_and_which_assumed(string text, bool hasDate, bool hasTime, bool timeAssumed)
    {
        var resolution = Said.Resolved(text);

        Assert.Equal((hasDate, hasTime, timeAssumed), (resolution.HasDate, resolution.HasTime, resolution.Chosen?.TimeAssumed));
    }

    [Fact]
    public void Moves_a_time_the_clock_skips_forward()
    {
        var chosen = Said.Resolved("tomorrow at 02:30", Said.At("2027-03-27 12:00")).Chosen;

        Assert.Equal("2027-03-28 03:30", Said.Shown(chosen?.Moment));
        Assert.Equal(ClockChange.Skipped, chosen?.ClockChange);
    }

    [Fact]
    public void Takes_the_earlier_of_a_time_that_happens_twice()
    {
        var chosen = Said.Resolved("tomorrow at 02:30", Said.At("2027-10-30 12:00")).Chosen;

        Assert.Equal(ClockChange.Twice, chosen?.ClockChange);
        Assert.Equal(Offset.FromHours(2), chosen?.Moment.Offset);
    }

    [Fact]
    public void Takes_the_later_one_when_the_earlier_is_over()
    {
        var afterFirst = Instant.FromUtc(2027, 10, 31, 0, 45);

        var chosen = Said.Resolved("today at 02:30", afterFirst).Chosen;

        Assert.Equal(Offset.FromHours(1), chosen?.Moment.Offset);
        Assert.False(chosen?.IsPast);
    }

    [Fact]
    public void Counts_hours_through_a_change_of_the_clock() =>
        Assert.Equal("2027-03-28 04:30", Said.Shown(Said.Resolved("in 3 hours", Said.At("2027-03-28 00:30")).Chosen?.Moment));

    [Fact]
    public void Waits_for_a_leap_year() => Assert.Equal("2028-02-29 09:00", Said.Shown(Said.Resolved("29 February").Chosen?.Moment));

    [Theory]
    [InlineData("29 February 2027")]
    [InlineData("31/06/2027")]
    [InlineData("in 999999 years")]
    public void Names_no_moment_that_does_not_exist(string text) => Assert.Empty(Said.Resolved(text).Readings);

    [Theory]
    [InlineData("tomorrow at 5pm New York time", "2026-11-24 23:00")]
    [InlineData("at 17:00 UTC", "2026-11-23 18:00")]
    [InlineData("tomorrow at 9 am (UTC+5:30)", "2026-11-24 04:30")]
    [InlineData("tomorrow at 9:00 EST", "2026-11-24 15:00")]
    public void Honours_a_zone_said_with_the_time(string text, string moment)
    {
        var chosen = Said.Resolved(text).Chosen;

        Assert.Equal(moment, Said.Shown(chosen?.Moment));
        Assert.Equal(Said.Berlin, chosen?.Moment.Zone);
    }

    [Theory]
    [InlineData("2026-11-24 08:30", "make it 8:45", "2026-11-24 08:45")]
    [InlineData("2026-11-24 20:30", "make it 8:45", "2026-11-24 20:45")]
    [InlineData("2026-11-24 08:30", "make it Friday", "2026-11-27 08:30")]
    [InlineData("2026-11-24 08:30", "make it 20:15", "2026-11-24 20:15")]
    [InlineData("2026-11-24 08:30", "half an hour later", "2026-11-24 09:00")]
    [InlineData("2026-11-24 08:30", "an hour earlier", "2026-11-24 07:30")]
    [InlineData("2026-11-24 08:30", "push it back an hour", "2026-11-24 09:30")]
    [InlineData("2026-11-24 08:30", "bring it forward by 10 minutes", "2026-11-24 08:20")]
    [InlineData("2026-11-24 08:30", "postpone it by 2 days", "2026-11-26 08:30")]
    [InlineData("2026-11-24 09:00", "make it 5", "2026-11-24 17:00")]
    [InlineData("2026-11-24 17:00", "no, 6", "2026-11-24 18:00")]
    [InlineData("2026-11-24 19:00", "make it 11", "2026-11-24 23:00")]
    [InlineData("2026-11-24 08:30", "tomorrow at 10 instead", "2026-11-24 10:00")]
    [InlineData("2026-11-24 08:30", "in 20 minutes instead", "2026-11-23 15:20")]
    [InlineData("2026-11-24 08:30", "make it tomorrow evening", "2026-11-24 19:00")]
    [InlineData("2026-11-24 17:00", "actually at half past nine", "2026-11-24 21:30")]
    [InlineData("2026-11-24 08:30", "move it to the 30th", "2026-11-30 08:30")]
    [InlineData("2026-11-23 16:00", "make it 2:30", "2026-11-23 14:30")]
    public void Corrects_only_what_is_said_again(string previous, string text, string corrected)
    {
        var when = Said.Understood(text).When;
        Assert.NotNull(when);

        var resolution = when.Merge(Said.Local(previous).InZoneLeniently(Said.Berlin), Said.Now);

        Assert.Equal(corrected, Said.Shown(resolution.Chosen?.Moment));
    }

    [Theory]
    [InlineData("today", "2026-11-23", "2026-11-23")]
    [InlineData("tomorrow at 9", "2026-11-24", "2026-11-24")]
    [InlineData("next week", "2026-11-30", "2026-12-06")]
    [InlineData("this week", "2026-11-23", "2026-11-29")]
    [InlineData("this month", "2026-11-23", "2026-11-30")]
    [InlineData("next month", "2026-12-01", "2026-12-31")]
    [InlineData("this weekend", "2026-11-28", "2026-11-29")]
    [InlineData("Monday", "2026-11-23", "2026-11-23")]
    [InlineData("in summer", "2027-06-01", "2027-08-31")]
    [InlineData("next spring", "2027-03-01", "2027-05-31")]
    [InlineData("this autumn", "2026-11-23", "2026-11-30")]
    [InlineData("next fall", "2027-09-01", "2027-11-30")]
    [InlineData("this winter", "2026-12-01", "2027-02-28")]
    [InlineData("last summer", "2026-06-01", "2026-08-31")]
    [InlineData("in the summer of 2028", "2028-06-01", "2028-08-31")]
    [InlineData("Q3", "2027-07-01", "2027-09-30")]
    [InlineData("Q4", "2026-11-23", "2026-12-31")]
    [InlineData("the third quarter of 2028", "2028-07-01", "2028-09-30")]
    [InlineData("next quarter", "2027-01-01", "2027-03-31")]
    [InlineData("this quarter", "2026-11-23", "2026-12-31")]
    [InlineData("last quarter", "2026-07-01", "2026-09-30")]
    [InlineData("week 50", "2026-12-07", "2026-12-13")]
    [InlineData("Friday of week 50", "2026-12-11", "2026-12-11")]
    [InlineData("the end of Q2", "2027-06-30", "2027-06-30")]
    public void Says_which_days_a_list_is_asked_for(string text, string first, string last)
    {
        var days = Said.Understood(text).When?.Days(Said.Now, Said.Berlin);

        Assert.Equal((first, last), (days?.Start.ToString("uuuu-MM-dd", null), days?.End.ToString("uuuu-MM-dd", null)));
    }

    [Theory]
    [InlineData("tomorrow at half past eight")]
    [InlineData("next Friday evening")]
    [InlineData("in 20 minutes")]
    [InlineData("half an hour later")]
    [InlineData("the 15th of next month at 5pm Berlin time")]
    [InlineData("24/12 at noon")]
    [InlineData("end of the month")]
    [InlineData("this weekend")]
    [InlineData("next week")]
    [InlineData("in three days")]
    [InlineData("next week on Tuesday")]
    public void Survives_json(string text)
    {
        var when = Said.Understood(text).When;

        var read = System.Text.Json.JsonSerializer.Deserialize<TemporalExpression>(System.Text.Json.JsonSerializer.Serialize(when));

        Assert.Equal(when, read);
    }
}
