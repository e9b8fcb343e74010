using Microsoft.Bot.Schema;
using VirtualAssistant.Channels.Capabilities;

namespace VirtualAssistant.Channels;

/// <summary>Where replies go.</summary>
public interface IChannel
{
    /// <summary>Whether it serves conversations whose activities carry this <c>channelId</c>.</summary>
    bool Serves(string channelId);

    /// <summary>Whether its readers read the conversation log, so that a stored reply needs no sending.</summary>
    bool ReadsLog { get; }

    /// <summary>What it can show and do for conversations whose activities carry this <c>channelId</c>.</summary>
    ChannelCapabilities CapabilitiesOf(string channelId);

    /// <summary>
    /// Sends one reply, once; or shows what is not stored: a typing activity, with the text so far where an answer can be shown while it is written
    /// (<see cref="ChannelCapabilities.Streaming"/>). Where <see cref="ReadsLog"/>, only the latter.
    /// </summary>
    Task<SendResult> SendAsync(Activity reply, CancellationToken cancellationToken);
}

/// <summary>What became of one attempt to send.</summary>
public abstract record SendResult
{
    private SendResult()
    {
    }

    /// <param name="ProviderId">The id the channel gave; null when it gave none.</param>
    public sealed record Sent(string? ProviderId) : SendResult;

    /// <summary>It has certainly not arrived, and may be tried again.</summary>
    /// <param name="RetryAfter">When the channel wants it; null leaves that to the policy.</param>
    public sealed record NotSent(string Reason, TimeSpan? RetryAfter = null) : SendResult;

    /// <summary>The channel will never take it.</summary>
    public sealed record Rejected(string Reason) : SendResult;

    /// <summary>It was an order to the channel's service, or hung on what that service said; nothing was shown to the person.</summary>
    /// <param name="Happened">A house event, as UTF-8 JSON: what came of it. The conversation hears it.</param>
    public sealed record CarriedOut(ReadOnlyMemory<byte> Happened) : SendResult;

    /// <summary>It may have arrived.</summary>
    public sealed record Ambiguous(string Reason) : SendResult;
}
