using NodaTime;
using NodaTime.Text;
using VirtualAssistant.Brain.People;
using VirtualAssistant.Brain.Reminders;

namespace VirtualAssistant.Dialogs.Skills.Reminders;

/// <summary>Whether a reminder will wait for the end of somebody's quiet hours, so that it can be said when it is made.</summary>
internal static class QuietRest
{
    private static readonly LocalTimePattern Time = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <returns>The local time it waits for, "07:00"; null when it does not wait.</returns>
    public static async ValueTask<string?> OfAsync(IPeople people, Reminder reminder, CancellationToken cancellationToken)
    {
        var times = await people.FindQuietTimesAsync([reminder.Conversation], cancellationToken);
        return times.TryGetValue(reminder.Conversation, out var quiet) && reminder.RestsUntil(quiet, reminder.Due) is { } until
            ? Time.Format(until.InZone(DateTimeZoneProviders.Tzdb.GetZoneOrNull(quiet.Zone ?? reminder.Zone) ?? DateTimeZone.Utc).TimeOfDay)
            : null;
    }
}
