using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using NodaTime;
using NodaTime.Extensions;
using VirtualAssistant.Brain.Actions;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.People;
using VirtualAssistant.Brain.Reminders;

namespace VirtualAssistant.Dialogs.Skills.Reminders;

internal sealed record CreateArguments(string What, SubjectLink Link, ReminderPlan Plan, bool IsForRoom = false);

internal sealed record ChangeArguments(Guid Reminder, ReminderPlan Plan);

internal sealed record CancelArguments(IReadOnlyList<Guid> Reminders);

internal sealed record DoneArguments(Guid Reminder);

/// <param name="Until">Milliseconds since 1970 UTC.</param>
internal sealed record SnoozeArguments(Guid Reminder, long Until);

internal sealed record RestoreArguments(IReadOnlyList<WayBack> Steps);

/// <summary>How one reminder is taken back to what it was.</summary>
/// <param name="From">What the action made of it. Only a reminder that is still so can be taken back.</param>
internal sealed record WayBack(ReminderSnapshot From, ReminderSnapshot To)
{
    public static WayBack Of(Reminder from, Reminder to) => new(ReminderSnapshot.Of(from), ReminderSnapshot.Of(to));

    /// <summary>Versions do not count: what was changed and taken back again is the same.</summary>
    public bool StartsAt(Reminder now) => ReminderSnapshot.Of(now) with { Version = 0 } == From with { Version = 0 };
}

/// <summary>An action on reminders: its name, how its arguments are read, and how its receipt and its way back are written.</summary>
internal abstract class ReminderAction<TArguments>(string name, JsonTypeInfo<TArguments> type, IReminderStore reminders) : IAction
{
    public string Name => name;

    public ValueTask<ActionResult> RunAsync(ActionRequest request, CancellationToken cancellationToken)
    {
        var arguments = JsonSerializer.Deserialize(request.Arguments, type) ?? throw new PermanentActionException($"'{name}' needs arguments.");
        return RunAsync(request, arguments, cancellationToken);
    }

    protected abstract ValueTask<ActionResult> RunAsync(ActionRequest request, TArguments arguments, CancellationToken cancellationToken);

    /// <summary>The reminder, if it is this person's, or everybody's here, and not over.</summary>
    protected async ValueTask<Reminder?> FindOpenAsync(ActionRequest request, Guid id, CancellationToken cancellationToken) =>
        await reminders.FindAsync(new ReminderId(id), cancellationToken) is { State: ReminderState.Scheduled or ReminderState.Fired } found && found.IsOf(request.Person, request.Conversation)
            ? found
            : null;

    protected static ActionResult Done(ReminderReceipt receipt, IReadOnlyList<ReminderChange> changes, IReadOnlyList<WayBack> wayBack) =>
        new(ActionOutcome.Done, JsonSerializer.Serialize(receipt, ReminderSkillJson.Default.ReminderReceipt))
        {
            Reminders = changes,
            Compensation = wayBack.Count == 0
                ? null
                : new Compensation(RestoreReminders.ActionName, JsonSerializer.Serialize(new RestoreArguments(wayBack), ReminderSkillJson.Default.RestoreArguments)),
        };

    /// <summary>One reminder becomes <paramref name="after"/>; taking that back makes it what it was.</summary>
    protected static ActionResult Replace(Reminder before, Reminder after, ReminderReceipt receipt)
    {
        var next = after with { Version = before.Version + 1 };
        return Done(
            receipt with { After = [ReminderSnapshot.Of(next)] },
            [new ReminderChange(next, before.Version)],
            [WayBack.Of(next, before)]);
    }

    /// <summary>A reminder comes into being; taking that back cancels it.</summary>
    protected static ActionResult Add(Reminder reminder, ReminderReceipt receipt) => Done(
        receipt with { After = [ReminderSnapshot.Of(reminder)] },
        [new ReminderChange(reminder, ExpectedVersion: 0)],
        [WayBack.Of(reminder, reminder with { State = ReminderState.Cancelled })]);
}

internal sealed class CreateReminder(IReminderStore reminders, IPeople people, TimeProvider time)
    : ReminderAction<CreateArguments>(ActionName, ReminderSkillJson.Default.CreateArguments, reminders)
{
    public const string ActionName = "reminder.create";

    protected override async ValueTask<ActionResult> RunAsync(ActionRequest request, CreateArguments arguments, CancellationToken cancellationToken)
    {
        var plan = arguments.Plan;
        var reminder = new Reminder(
            new ReminderId(request.Id.Value),
            request.Person,
            request.Conversation,
            arguments.What,
            plan.DueInstant,
            plan.Zone,
            plan.LocalStart,
            plan.Rule,
            ReminderState.Scheduled,
            time.GetUtcNow().ToInstant(),
            IsForRoom: arguments.IsForRoom);
        var rests = await QuietRest.OfAsync(people, reminder, cancellationToken);
        return Add(reminder, new ReminderReceipt([], null, arguments.Link, plan.TimeAssumed, plan.ClockChange, rests, arguments.IsForRoom));
    }
}

internal sealed class ChangeReminder(IReminderStore reminders, IPeople people)
    : ReminderAction<ChangeArguments>(ActionName, ReminderSkillJson.Default.ChangeArguments, reminders)
{
    public const string ActionName = "reminder.change";

    protected override async ValueTask<ActionResult> RunAsync(ActionRequest request, ChangeArguments arguments, CancellationToken cancellationToken)
    {
        if (await FindOpenAsync(request, arguments.Reminder, cancellationToken) is not { } before)
        {
            return ReminderReceipt.Refuse(Refusal.Gone);
        }

        var plan = arguments.Plan;
        var after = before with { Due = plan.DueInstant, Zone = plan.Zone, Start = plan.LocalStart, Rule = plan.Rule, State = ReminderState.Scheduled };
        var rests = await QuietRest.OfAsync(people, after, cancellationToken);
        return Replace(before, after, new ReminderReceipt([], null, SubjectLink.None, plan.TimeAssumed, plan.ClockChange, rests));
    }
}

internal sealed class CancelReminders(IReminderStore reminders)
    : ReminderAction<CancelArguments>(ActionName, ReminderSkillJson.Default.CancelArguments, reminders)
{
    public const string ActionName = "reminder.cancel";

    protected override async ValueTask<ActionResult> RunAsync(ActionRequest request, CancelArguments arguments, CancellationToken cancellationToken)
    {
        var open = new List<Reminder>();
        foreach (var id in arguments.Reminders)
        {
            if (await FindOpenAsync(request, id, cancellationToken) is { } reminder)
            {
                open.Add(reminder);
            }
        }

        if (open.Count == 0)
        {
            return ReminderReceipt.Refuse(Refusal.Gone);
        }

        ReminderChange[] changes =
        [
            .. open.Select(before => new ReminderChange(before with { State = ReminderState.Cancelled, Version = before.Version + 1 }, before.Version)),
        ];
        return Done(
            new ReminderReceipt([.. changes.Select(change => ReminderSnapshot.Of(change.After))]),
            changes,
            [.. open.Zip(changes, (before, change) => WayBack.Of(change.After, before))]);
    }
}

internal sealed class MarkReminderDone(IReminderStore reminders)
    : ReminderAction<DoneArguments>(ActionName, ReminderSkillJson.Default.DoneArguments, reminders)
{
    public const string ActionName = "reminder.done";

    protected override async ValueTask<ActionResult> RunAsync(ActionRequest request, DoneArguments arguments, CancellationToken cancellationToken)
    {
        if (await FindOpenAsync(request, arguments.Reminder, cancellationToken) is not { } before)
        {
            return ReminderReceipt.Refuse(Refusal.Gone);
        }

        // Of a series only this occurrence is done; the next one is scheduled already.
        return before.Rule is not null && before.State == ReminderState.Scheduled
            ? Done(new ReminderReceipt([ReminderSnapshot.Of(before)]), [], [])
            : Replace(before, before with { State = ReminderState.Done }, new ReminderReceipt([]));
    }
}

internal sealed class SnoozeReminder(IReminderStore reminders, TimeProvider time)
    : ReminderAction<SnoozeArguments>(ActionName, ReminderSkillJson.Default.SnoozeArguments, reminders)
{
    public const string ActionName = "reminder.snooze";

    protected override async ValueTask<ActionResult> RunAsync(ActionRequest request, SnoozeArguments arguments, CancellationToken cancellationToken)
    {
        if (await FindOpenAsync(request, arguments.Reminder, cancellationToken) is not { } before)
        {
            return ReminderReceipt.Refuse(Refusal.Gone);
        }

        var due = Instant.FromUnixTimeMilliseconds(arguments.Until);
        var once = before with
        {
            Due = due,
            Start = due.InZone(DateTimeZoneProviders.Tzdb[before.Zone]).LocalDateTime,
            Rule = null,
            State = ReminderState.Scheduled,
        };
        return before.Rule is null
            ? Replace(before, once, new ReminderReceipt([]))
            : Add( // A series goes on as it is; the snoozed occurrence becomes a reminder of its own.
                once with { Id = new ReminderId(request.Id.Value), CreatedAt = time.GetUtcNow().ToInstant(), Version = 1 }, new ReminderReceipt([]));
    }
}

/// <summary>The way back of every action above.</summary>
internal sealed class RestoreReminders(IReminderStore reminders)
    : ReminderAction<RestoreArguments>(ActionName, ReminderSkillJson.Default.RestoreArguments, reminders)
{
    public const string ActionName = "reminder.restore";

    private readonly IReminderStore reminders = reminders;

    protected override async ValueTask<ActionResult> RunAsync(ActionRequest request, RestoreArguments arguments, CancellationToken cancellationToken)
    {
        var changes = new List<ReminderChange>();
        foreach (var step in arguments.Steps)
        {
            var now = await reminders.FindAsync(new ReminderId(step.From.Id), cancellationToken);
            if (now is null || !step.StartsAt(now) || !now.IsOf(request.Person, request.Conversation))
            {
                return ReminderReceipt.Refuse(Refusal.ChangedSince);
            }

            changes.Add(new ReminderChange(step.To.Restore(now), now.Version));
        }

        return Done(new ReminderReceipt([.. changes.Select(change => ReminderSnapshot.Of(change.After))]), changes, []);
    }
}
