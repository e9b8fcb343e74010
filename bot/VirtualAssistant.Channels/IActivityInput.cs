using Microsoft.Bot.Schema;
using VirtualAssistant.Brain.Inbox;

namespace VirtualAssistant.Channels;

/// <summary>The front door: what a channel does with an activity once it knows who sent it.</summary>
public interface IActivityInput
{
    /// <summary>Makes the activity durable. Only when this returns may the channel answer 2xx.</summary>
    /// <exception cref="ChannelRefusedException">The activity cannot be taken: malformed, an unknown conversation, too much at once.</exception>
    ValueTask<Acceptance> AcceptAsync(ReceivedActivity received, CancellationToken cancellationToken);

    /// <summary>Makes the activity durable and waits for what is answered to it, the outcome of its actions included.</summary>
    /// <returns>What was answered until everything was, or until the time that a channel waits at most; null when nothing is done with such an activity.</returns>
    /// <exception cref="ChannelRefusedException">As for <see cref="AcceptAsync"/>.</exception>
    Task<IReadOnlyList<Activity>?> AnswerAsync(ReceivedActivity received, CancellationToken cancellationToken);
}

/// <summary>An activity from a sender the channel has verified. <c>channelId</c>, <c>from</c> and <c>conversation</c> are the channel's word.</summary>
public sealed record ReceivedActivity(Activity Activity)
{
    /// <summary>The same for every redelivery of the same activity; null takes the activity's id, and without one there is no redelivery to recognise.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>Whether the conversation must exist already.</summary>
    public bool OnlyIfKnown { get; init; }

    /// <summary>Whether the activity's id was given by this house's log rather than by the channel.</summary>
    public bool IdFromLog { get; init; }

    /// <summary>Whether nobody has sent it: an event by which the channel's entrance tells what it has found out itself.</summary>
    public bool IsOfTheHouse { get; init; }
}
