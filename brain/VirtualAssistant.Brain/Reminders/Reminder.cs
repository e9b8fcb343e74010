using NodaTime;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.People;

namespace VirtualAssistant.Brain.Reminders;

public enum ReminderState
{
    Scheduled = 0,

    /// <summary>It has been delivered, and the person has not said "done" yet.</summary>
    Fired = 1,
    Done = 2,
    Cancelled = 3,
}

/// <summary>Something a person wants to be told at a time.</summary>
/// <param name="Conversation">Where it was asked for, and where it is delivered unless the person has moved on to another channel.</param>
/// <param name="What">The person's own words: "call Dr. Weiss".</param>
/// <param name="Due">When it fires next, or fired last once it is not scheduled any more.</param>
/// <param name="Zone">IANA zone in which the person meant the time.</param>
/// <param name="Rule">RFC 5545 recurrence rule in that zone; null when it fires once.</param>
/// <param name="Start">The local time the series began at; a single reminder's own time.</param>
/// <param name="Version">Grows with every change.</param>
/// <param name="IsForRoom">Whether it is everybody's in the conversation it was made in: "remind us". They all may see, move and finish it.</param>
public sealed record Reminder(
    ReminderId Id,
    PersonId Person,
    ConversationId Conversation,
    string What,
    Instant Due,
    string Zone,
    LocalDateTime Start,
    string? Rule,
    ReminderState State,
    Instant CreatedAt,
    long Version = 1,
    bool IsForRoom = false)
{
    private static readonly string[] Urgent =
        ["urgent", "urgently", "important", "emergency", "asap", "dringend", "dringende", "dringender", "dringendes", "wichtig", "wichtige", "wichtiger", "wichtiges", "notfall"];

    /// <summary>Whether it is for this person to say what becomes of it, where they speak.</summary>
    public bool IsOf(PersonId person, ConversationId spokenIn) => Person == person || (IsForRoom && Conversation == spokenIn);

    /// <summary>Whether its words say that it cannot wait: "urgent: call the doctor".</summary>
    public bool IsUrgent => What.Split([' ', ',', ':', '!', '.', ';', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
        .Any(word => Urgent.Contains(word, StringComparer.OrdinalIgnoreCase));

    /// <summary>When it may be announced, if <paramref name="moment"/> is in somebody's quiet hours; null when it need not wait.</summary>
    /// <remarks>Something urgent does not wait. What was asked for in the same quiet hours does not either: whoever asked is awake.</remarks>
    public Instant? RestsUntil(QuietTime quiet, Instant moment)
    {
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(quiet.Zone ?? Zone) ?? DateTimeZone.Utc;
        return !IsUrgent && quiet.Hours.Around(moment, zone) is { } rest && !rest.Contains(CreatedAt) ? rest.End : null;
    }
}

/// <summary>A reminder as it is to be from now on.</summary>
/// <param name="ExpectedVersion">The version this change was made from; 0 for a new reminder.</param>
public sealed record ReminderChange(Reminder After, long ExpectedVersion);
