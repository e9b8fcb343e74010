using NodaTime;
using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.LanguageCenter.UnitTests;

public sealed class RecurrenceTests
{
    [Theory]
    [InlineData("every Monday at 9", "FREQ=WEEKLY;BYDAY=MO", "2026-11-30 09:00")]
    [InlineData("every day at 8", "FREQ=DAILY", "2026-11-24 08:00")]
    [InlineData("daily", "FREQ=DAILY", "2026-11-24 09:00")]
    [InlineData("daily at 18:00", "FREQ=DAILY", "2026-11-23 18:00")]
    [InlineData("every weekday", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "2026-11-24 09:00")]
    [InlineData("every working day at 8:30", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "2026-11-24 08:30")]
    [InlineData("weekdays at 8", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "2026-11-24 08:00")]
    [InlineData("every other Tuesday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "2026-11-24 09:00")]
    [InlineData("every second Tuesday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "2026-11-24 09:00")]
    [InlineData("every second Tuesday of the month", "FREQ=MONTHLY;BYDAY=2TU", "2026-12-08 09:00")]
    [InlineData("every two weeks", "FREQ=WEEKLY;INTERVAL=2", "2026-11-24 09:00")]
    [InlineData("every two weeks on Friday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", "2026-11-27 09:00")]
    [InlineData("every other week on Friday at 5pm", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", "2026-11-27 17:00")]
    [InlineData("on the first of every month", "FREQ=MONTHLY;BYMONTHDAY=1", "2026-12-01 09:00")]
    [InlineData("the 15th of each month at noon", "FREQ=MONTHLY;BYMONTHDAY=15", "2026-12-15 12:00")]
    [InlineData("every month on the 15th", "FREQ=MONTHLY;BYMONTHDAY=15", "2026-12-15 09:00")]
    [InlineData("monthly on the 15th at 10", "FREQ=MONTHLY;BYMONTHDAY=15", "2026-12-15 10:00")]
    [InlineData("every 15th of the month", "FREQ=MONTHLY;BYMONTHDAY=15", "2026-12-15 09:00")]
    [InlineData("every month on the last day", "FREQ=MONTHLY;BYMONTHDAY=-1", "2026-11-30 09:00")]
    [InlineData("the last day of every month", "FREQ=MONTHLY;BYMONTHDAY=-1", "2026-11-30 09:00")]
    [InlineData("at the end of every month", "FREQ=MONTHLY;BYMONTHDAY=-1", "2026-11-30 09:00")]
    [InlineData("the first Monday of every month", "FREQ=MONTHLY;BYDAY=1MO", "2026-12-07 09:00")]
    [InlineData("every month on the first Monday", "FREQ=MONTHLY;BYDAY=1MO", "2026-12-07 09:00")]
    [InlineData("the last Friday of each month at 16:00", "FREQ=MONTHLY;BYDAY=-1FR", "2026-11-27 16:00")]
    [InlineData("on the first and third Monday of every month", "FREQ=MONTHLY;BYDAY=1MO,3MO", "2026-12-07 09:00")]
    [InlineData("on the 1st and last Monday of the month at 8", "FREQ=MONTHLY;BYDAY=1MO,-1MO", "2026-11-30 08:00")]
    [InlineData("every 1st and 15th", "FREQ=MONTHLY;BYMONTHDAY=1,15", "2026-12-01 09:00")]
    [InlineData("every 10th and 20th of the month at 8", "FREQ=MONTHLY;BYMONTHDAY=10,20", "2026-12-10 08:00")]
    [InlineData("every last Friday of the month", "FREQ=MONTHLY;BYDAY=-1FR", "2026-11-27 09:00")]
    [InlineData("every year on 3 May", "FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=3", "2027-05-03 09:00")]
    [InlineData("every 3 May", "FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=3", "2027-05-03 09:00")]
    [InlineData("every year on the 3rd of May at 8", "FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=3", "2027-05-03 08:00")]
    [InlineData("every Monday and Thursday", "FREQ=WEEKLY;BYDAY=MO,TH", "2026-11-26 09:00")]
    [InlineData("every Monday, Wednesday and Friday at 7", "FREQ=WEEKLY;BYDAY=MO,WE,FR", "2026-11-25 07:00")]
    [InlineData("every Monday to Friday at 7", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "2026-11-24 07:00")]
    [InlineData("weekly on Friday", "FREQ=WEEKLY;BYDAY=FR", "2026-11-27 09:00")]
    [InlineData("every week on Monday and Thursday at 9", "FREQ=WEEKLY;BYDAY=MO,TH", "2026-11-26 09:00")]
    [InlineData("every hour during work hours", "FREQ=HOURLY;BYHOUR=9,10,11,12,13,14,15,16,17", "2026-11-23 16:00")]
    [InlineData("every 2 hours", "FREQ=HOURLY;INTERVAL=2", "2026-11-23 17:00")]
    [InlineData("every hour", "FREQ=HOURLY", "2026-11-23 16:00")]
    [InlineData("every half hour", "FREQ=MINUTELY;INTERVAL=30", "2026-11-23 15:30")]
    [InlineData("every 90 minutes", "FREQ=MINUTELY;INTERVAL=90", "2026-11-23 16:30")]
    [InlineData("mondays at 9", "FREQ=WEEKLY;BYDAY=MO", "2026-11-30 09:00")]
    [InlineData("on Mondays and Wednesdays at 6 pm", "FREQ=WEEKLY;BYDAY=MO,WE", "2026-11-23 18:00")]
    [InlineData("on weekends at 10", "FREQ=WEEKLY;BYDAY=SA,SU", "2026-11-28 10:00")]
    [InlineData("every morning", "FREQ=DAILY", "2026-11-24 09:00")]
    [InlineData("every evening at 8", "FREQ=DAILY", "2026-11-23 20:00")]
    [InlineData("every Monday morning", "FREQ=WEEKLY;BYDAY=MO", "2026-11-30 09:00")]
    [InlineData("every Monday evening", "FREQ=WEEKLY;BYDAY=MO", "2026-11-23 19:00")]
    [InlineData("every 3 days", "FREQ=DAILY;INTERVAL=3", "2026-11-24 09:00")]
    [InlineData("every other day at 7pm", "FREQ=DAILY;INTERVAL=2", "2026-11-23 19:00")]
    [InlineData("every third day", "FREQ=DAILY;INTERVAL=3", "2026-11-24 09:00")]
    [InlineData("at 8 every day", "FREQ=DAILY", "2026-11-24 08:00")]
    [InlineData("9am every weekday", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "2026-11-24 09:00")]
    [InlineData("once a week", "FREQ=WEEKLY", "2026-11-24 09:00")]
    [InlineData("everyday at 8", "FREQ=DAILY", "2026-11-24 08:00")]
    [InlineData("every 6 months", "FREQ=MONTHLY;INTERVAL=6", "2026-11-24 09:00")]
    [InlineData("every day starting tomorrow at 8", "FREQ=DAILY", "2026-11-24 08:00")]
    [InlineData("every Friday starting next week at 5pm", "FREQ=WEEKLY;BYDAY=FR", "2026-12-04 17:00")]
    [InlineData("each Sunday at 10", "FREQ=WEEKLY;BYDAY=SU", "2026-11-29 10:00")]
    [InlineData("evry Monday at 9", "FREQ=WEEKLY;BYDAY=MO", "2026-11-30 09:00")]
    [InlineData("once every two weeks", "FREQ=WEEKLY;INTERVAL=2", "2026-11-24 09:00")]
    [InlineData("each weekday morning at 7", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "2026-11-24 07:00")]
    [InlineData("weekday evenings", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "2026-11-23 19:00")]
    [InlineData("four times a year", "FREQ=MONTHLY;INTERVAL=3", "2026-11-24 09:00")]
    [InlineData("every 2nd and 4th Thursday", "FREQ=MONTHLY;BYDAY=2TH,4TH", "2026-11-26 09:00")]
    [InlineData("every year on the last Friday of November", "FREQ=YEARLY;BYMONTH=11;BYDAY=-1FR", "2026-11-27 09:00")]
    [InlineData("tue/thu at 5", "FREQ=WEEKLY;BYDAY=TU,TH", "2026-11-24 17:00")]
    [InlineData("twice a day", "FREQ=DAILY;BYHOUR=9,18", "2026-11-23 18:00")]
    [InlineData("three times a day", "FREQ=DAILY;BYHOUR=9,13,18", "2026-11-23 18:00")]
    [InlineData("3x a day", "FREQ=DAILY;BYHOUR=9,13,18", "2026-11-23 18:00")]
    [InlineData("twice a day at 8 and 20:00", "FREQ=DAILY;BYHOUR=8,20", "2026-11-23 20:00")]
    [InlineData("every hour between 9 and 5", "FREQ=HOURLY;BYHOUR=9,10,11,12,13,14,15,16,17", "2026-11-23 16:00")]
    [InlineData("every 2 hours from 8 am to 8 pm", "FREQ=HOURLY;INTERVAL=2;BYHOUR=8,9,10,11,12,13,14,15,16,17,18,19,20", "2026-11-23 16:00")]
    [InlineData("every hour and a half", "FREQ=MINUTELY;INTERVAL=90", "2026-11-23 16:30")]
    [InlineData("on the 1st and 15th of every month", "FREQ=MONTHLY;BYMONTHDAY=1,15", "2026-12-01 09:00")]
    [InlineData("every month on the 1st and the 15th", "FREQ=MONTHLY;BYMONTHDAY=1,15", "2026-12-01 09:00")]
    [InlineData("every Christmas", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25", "2026-12-25 09:00")]
    [InlineData("every weekend", "FREQ=WEEKLY;BYDAY=SA,SU", "2026-11-28 09:00")]
    [InlineData("every day but Sunday", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA", "2026-11-24 09:00")]
    [InlineData("Monday to Friday at 8", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "2026-11-24 08:00")]
    [InlineData("remind me Monday to Friday to stretch", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "2026-11-24 09:00")]
    [InlineData("Mon-Fri 9am", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "2026-11-24 09:00")]
    [InlineData("bimonthly", "FREQ=MONTHLY;INTERVAL=2", "2026-11-24 09:00")]
    [InlineData("semi-annually", "FREQ=MONTHLY;INTERVAL=6", "2026-11-24 09:00")]
    [InlineData("each and every day", "FREQ=DAILY", "2026-11-24 09:00")]
    [InlineData("in the evenings", "FREQ=DAILY", "2026-11-23 19:00")]
    [InlineData("Tuesday evenings", "FREQ=WEEKLY;BYDAY=TU", "2026-11-24 19:00")]
    [InlineData("every July", "FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=1", "2027-07-01 09:00")]
    [InlineData("every summer", "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=1", "2027-06-01 09:00")]
    [InlineData("every year in March at 8am", "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=1", "2027-03-01 08:00")]
    [InlineData("on the last working day of every month", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "2026-11-30 09:00")]
    [InlineData("every first business day of the month at 8am", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1", "2026-12-01 08:00")]
    [InlineData("monthly on the last working day", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "2026-11-30 09:00")]
    [InlineData("MWF at 9am", "FREQ=WEEKLY;BYDAY=MO,WE,FR", "2026-11-25 09:00")]
    [InlineData("every TTh at 9am", "FREQ=WEEKLY;BYDAY=TU,TH", "2026-11-24 09:00")]
    [InlineData("M/W/F at 9am", "FREQ=WEEKLY;BYDAY=MO,WE,FR", "2026-11-25 09:00")]
    [InlineData("M-F at 9am", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "2026-11-24 09:00")]
    [InlineData("Mon/Wed/Fri at 9am", "FREQ=WEEKLY;BYDAY=MO,WE,FR", "2026-11-25 09:00")]
    public void Reads_a_repetition(string text, string rule, string first)
    {
        var repeats = Said.Understood(text).Repeats;

        Assert.Equal(rule, repeats?.Rule.ToString());
        Assert.Equal(first, Said.Shown(repeats?.Resolve(Said.Now, Said.Berlin)?.First));
    }

    [Theory]
    [InlineData("send the weekly report")]
    [InlineData("every time I see you")]
    [InlineData("the daily stand-up")]
    [InlineData("Monday's meeting")]
    [InlineData("the form asks m/f")]
    [InlineData("a job for m/w/d")]
    [InlineData("the last working day of the month")]
    public void Sees_no_repetition_where_there_is_none(string text) => Assert.Null(Said.Understood(text).First<RecurrenceEntity>());

    [Theory]
    [InlineData("FREQ=WEEKLY;BYDAY=MO", "2026-11-30 09:00", "2026-12-07 09:00", "2026-12-14 09:00")]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR", "2026-11-27 09:00", "2026-12-07 09:00", "2026-12-11 09:00", "2026-12-21 09:00")]
    [InlineData("FREQ=DAILY;INTERVAL=3", "2026-11-26 09:00", "2026-11-29 09:00")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=31", "2026-12-31 09:00", "2027-01-31 09:00", "2027-03-31 09:00")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=-1", "2026-11-30 09:00", "2026-12-31 09:00", "2027-01-31 09:00", "2027-02-28 09:00")]
    [InlineData("FREQ=MONTHLY;BYDAY=1MO", "2026-12-07 09:00", "2027-01-04 09:00")]
    [InlineData("FREQ=MONTHLY;BYDAY=-1FR", "2026-11-27 09:00", "2026-12-25 09:00", "2027-01-29 09:00")]
    [InlineData("FREQ=MONTHLY;BYDAY=5TU", "2026-12-29 09:00", "2027-03-30 09:00")]
    [InlineData("FREQ=MONTHLY", "2026-12-23 09:00", "2027-01-23 09:00")]
    [InlineData("FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=3", "2027-05-03 09:00", "2028-05-03 09:00")]
    [InlineData("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "2028-02-29 09:00", "2032-02-29 09:00")]
    [InlineData("FREQ=YEARLY", "2027-11-23 09:00")]
    [InlineData("FREQ=DAILY;COUNT=3", "2026-11-24 09:00", "2026-11-25 09:00", "none")]
    [InlineData("FREQ=DAILY;UNTIL=20261124", "2026-11-24 09:00", "none")]
    [InlineData("FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30", "none")]
    [InlineData("FREQ=HOURLY;INTERVAL=5", "2026-11-23 19:00", "2026-11-24 00:00")]
    [InlineData("FREQ=DAILY;BYHOUR=9,18", "2026-11-23 18:00", "2026-11-24 09:00", "2026-11-24 18:00")]
    [InlineData("FREQ=DAILY;BYHOUR=9,18;COUNT=3", "2026-11-23 18:00", "2026-11-24 09:00", "none")]
    [InlineData("FREQ=WEEKLY;BYDAY=MO;BYHOUR=0,12", "2026-11-30 00:00", "2026-11-30 12:00")]
    [InlineData("FREQ=HOURLY;INTERVAL=3;BYHOUR=9,12,15,18", "2026-11-23 18:00", "2026-11-24 09:00")]
    [InlineData("FREQ=HOURLY;BYHOUR=9,10;COUNT=3", "2026-11-24 09:00", "none")]
    [InlineData("FREQ=HOURLY;COUNT=9", "2026-11-23 16:00", "2026-11-23 17:00", "none")]
    [InlineData("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "2026-11-30 09:00", "2026-12-31 09:00", "2027-01-29 09:00")]
    public void Finds_what_comes_next(string rule, params string[] expected)
    {
        var recurrence = new Recurrence(RecurrenceRule.Parse(rule), Said.Local("2026-11-23 09:00"));
        var after = Said.Now;

        foreach (var moment in expected)
        {
            var next = recurrence.Next(after, Said.Berlin);
            Assert.Equal(moment, Said.Shown(next));
            after = next?.ToInstant() ?? after;
        }
    }

    [Fact]
    public void Keeps_the_local_time_through_changes_of_the_clock()
    {
        var recurrence = new Recurrence(RecurrenceRule.Parse("FREQ=DAILY"), Said.Local("2027-03-26 09:00"));

        var before = recurrence.Next(Said.At("2027-03-27 00:00"), Said.Berlin);
        var after = recurrence.Next(Said.At("2027-03-28 00:00"), Said.Berlin);

        Assert.Equal(("2027-03-27 09:00", "2027-03-28 09:00"), (Said.Shown(before), Said.Shown(after)));
        Assert.Equal(Duration.FromHours(23), after!.Value.ToInstant() - before!.Value.ToInstant());
    }

    [Fact]
    public void Happens_once_on_the_day_its_time_happens_twice()
    {
        var recurrence = new Recurrence(RecurrenceRule.Parse("FREQ=DAILY"), Said.Local("2027-10-30 02:30"));
        var first = recurrence.Next(Said.At("2027-10-30 12:00"), Said.Berlin)!.Value;

        Assert.Equal("2027-11-01 02:30", Said.Shown(recurrence.Next(first.ToInstant(), Said.Berlin)));
    }

    [Fact]
    public void Is_quick_after_many_years()
    {
        var recurrence = new Recurrence(RecurrenceRule.Parse("FREQ=MINUTELY"), Said.Local("1990-01-01 09:00"));
        var daily = new Recurrence(RecurrenceRule.Parse("FREQ=DAILY"), Said.Local("1000-01-01 09:00"));

        Assert.Equal("2026-11-23 15:01", Said.Shown(recurrence.Next(Said.Now, Said.Berlin)));
        Assert.Equal("2026-11-24 09:00", Said.Shown(daily.Next(Said.Now, Said.Berlin)));
    }

    [Theory]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR")]
    [InlineData("FREQ=MONTHLY;BYDAY=1MO,-1FR")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=-1")]
    [InlineData("FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=3;COUNT=4")]
    [InlineData("FREQ=DAILY;UNTIL=20271231T235959")]
    [InlineData("FREQ=DAILY;BYHOUR=0,9,18")]
    [InlineData("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1")]
    public void Prints_the_rule_it_read(string rule) => Assert.Equal(rule, RecurrenceRule.Parse(rule).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("FREQ=SOMETIMES")]
    [InlineData("FREQ=2")]
    [InlineData("INTERVAL=2")]
    [InlineData("FREQ=DAILY;INTERVAL=0")]
    [InlineData("FREQ=DAILY;BYDAY=XX")]
    [InlineData("FREQ=DAILY;BYSETPOS=1")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=32")]
    [InlineData("FREQ=DAILY;BYHOUR=24")]
    [InlineData("FREQ")]
    [InlineData("FREQ=")]
    [InlineData("FREQ=MONTHLY;BYSETPOS=-1")]
    [InlineData("FREQ=WEEKLY;BYDAY=MO;BYSETPOS=1")]
    [InlineData("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=0")]
    public void Refuses_what_is_no_rule(string rule)
    {
        Assert.False(RecurrenceRule.TryParse(rule, out _));
        Assert.Throws<FormatException>(() => RecurrenceRule.Parse(rule));
    }

    [Fact]
    public void Is_stored_as_two_lines_of_icalendar()
    {
        var recurrence = new Recurrence(RecurrenceRule.Parse("FREQ=WEEKLY;BYDAY=MO"), Said.Local("2026-11-30 09:00"));

        Assert.Equal("DTSTART:20261130T090000\nRRULE:FREQ=WEEKLY;BYDAY=MO", recurrence.ToString());
        Assert.Equal(recurrence, Recurrence.Parse(recurrence.ToString()));
        Assert.False(Recurrence.TryParse("RRULE:FREQ=DAILY", out _));
    }
}
