using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Lists;
using VirtualAssistant.Brain.LongTermMemory;
using VirtualAssistant.Brain.People;
using VirtualAssistant.Brain.Reminders;

namespace VirtualAssistant.Brain.Actions;

/// <summary>One kind of deed.</summary>
public interface IAction
{
    /// <summary>What requests call it: <c>skill.verb</c>.</summary>
    string Name { get; }

    /// <summary>Works out what is to be done. Changes to the assistant's own store are returned, and committed together with the receipt.</summary>
    /// <exception cref="PermanentActionException">Trying again cannot help.</exception>
    ValueTask<ActionResult> RunAsync(ActionRequest request, CancellationToken cancellationToken);
}

/// <summary>What an action came to.</summary>
public sealed record ActionResult(ActionOutcome Outcome, string Details)
{
    public Compensation? Compensation { get; init; }

    public IReadOnlyList<ReminderChange> Reminders { get; init; } = [];

    public IReadOnlyList<ListChange> Lists { get; init; } = [];

    /// <summary>Facts to forget: they and the words they were learned from are erased.</summary>
    public IReadOnlyList<Fact> Forgets { get; init; } = [];

    /// <summary>What becomes of who is whom.</summary>
    public LinkChange? Link { get; init; }

    /// <summary>Another conversation that is told of the receipt, beside the one it was asked for in.</summary>
    public ConversationId? AlsoTell { get; init; }

    /// <summary>The receipt this action takes back.</summary>
    public ActionId? Undoes { get; init; }
}

/// <summary>An action failed in a way that no retry can mend.</summary>
public sealed class PermanentActionException(string message, Exception? inner = null) : Exception(message, inner);
