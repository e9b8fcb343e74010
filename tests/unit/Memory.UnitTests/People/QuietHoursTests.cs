using NodaTime;
using NodaTime.Text;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.People;
using VirtualAssistant.Brain.Reminders;

namespace VirtualAssistant.Memory.UnitTests.People;

public sealed class QuietHoursTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    [Theory]
    [InlineData("22:00-07:00", "2026-11-23T20:59:59Z", null)]
    [InlineData("22:00-07:00", "2026-11-23T21:00:00Z", "2026-11-24T06:00:00Z")]
    [InlineData("22:00-07:00", "2026-11-24T05:59:59Z", "2026-11-24T06:00:00Z")]
    [InlineData("22:00-07:00", "2026-11-24T06:00:00Z", null)]
    [InlineData("13:00-14:30", "2026-11-23T12:10:00Z", "2026-11-23T13:30:00Z")]
    [InlineData("13:00-14:30", "2026-11-23T22:10:00Z", null)]
    [InlineData("00:00-06:00", "2026-11-23T23:30:00Z", "2026-11-24T05:00:00Z")]
    [InlineData("22:00-07:00", "2026-03-28T23:00:00Z", "2026-03-29T05:00:00Z")] // The night the clocks go forward.
    [InlineData("22:00-02:30", "2026-03-28T23:00:00Z", "2026-03-29T01:30:00Z")] // 02:30 does not exist that night.
    [InlineData("00:00-00:00", "2026-11-23T23:30:00Z", null)]
    public void End_where_the_persons_clock_says_so(string hours, string moment, string? end)
    {
        var around = QuietHours.Parse(hours)!.Around(InstantPattern.General.Parse(moment).Value, Berlin);

        Assert.Equal(end, around is { } rest ? InstantPattern.General.Format(rest.End) : null);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("22-7")]
    [InlineData("22:00")]
    [InlineData("22:00-07:00-09:00")]
    [InlineData("25:00-07:00")]
    public void What_is_none_is_not_read(string? text) => Assert.Null(QuietHours.Parse(text));

    [Theory]
    [InlineData("water the plants", "2026-11-23T10:00:00Z", true)]
    [InlineData("urgent: water the plants", "2026-11-23T10:00:00Z", false)]
    [InlineData("die dringenden Pflanzen, WICHTIG!", "2026-11-23T10:00:00Z", false)]
    [InlineData("unimportant things", "2026-11-23T10:00:00Z", true)]
    [InlineData("take the bread out", "2026-11-23T22:00:00Z", false)]
    [InlineData("take the bread out", "2026-11-22T22:00:00Z", true)]
    public void A_reminder_rests_unless_it_is_urgent_or_was_made_in_the_same_night(string what, string made, bool rests)
    {
        var due = Instant.FromUtc(2026, 11, 23, 22, 30);
        var reminder = new Reminder(
            new ReminderId(Guid.Empty), new PersonId(Guid.Empty), ConversationId.On("test", "1"), what, due, "Europe/Berlin",
            new LocalDateTime(2026, 11, 23, 23, 30), null, ReminderState.Scheduled, InstantPattern.General.Parse(made).Value);

        Assert.Equal(rests ? Instant.FromUtc(2026, 11, 24, 6, 0) : null, reminder.RestsUntil(new QuietTime(QuietHours.Night, null), due));
    }
}
