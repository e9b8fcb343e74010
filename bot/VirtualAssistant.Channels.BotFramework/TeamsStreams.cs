using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Serialization;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace VirtualAssistant.Channels.BotFramework;

/// <summary>Shows an answer in Teams while it is being written: one message that grows until the answer is complete.</summary>
/// <remarks><code>
/// typing activities with the whole text so far ─► typing with streaminfo: streaming, 1, 2, 3...
/// the message that answers the same activity   ─► message with streaminfo: final
/// </code>
/// Teams takes one stream a chat, alone with a person, one call after the other and about one a second, for two minutes. The partial texts
/// may be lost, the message never is: where its stream cannot be ended with it, it is sent like any other. Only who has stopped the stream
/// is told no more.
/// </remarks>
internal sealed class TeamsStreams(TimeProvider time)
{
    /// <summary>A longer answer comes in parts, and the stream ends with the first of them.</summary>
    private const int MaxText = 12_000;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1.5);

    /// <summary>Two minutes are allowed; the end needs some of it.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(110);

    private readonly ConcurrentDictionary<string, TeamsStream> open = new();

    public static bool IsPartial(Activity activity) =>
        activity is { Type: ActivityTypes.Typing, ChannelId: Microsoft.Bot.Connector.Channels.Msteams } && !string.IsNullOrEmpty(activity.Text);

    /// <summary>Shows the text so far, if it is time to.</summary>
    public async Task ShowAsync(IConnectorClient connector, Activity partial, CancellationToken cancellationToken)
    {
        if (partial.Conversation.IsGroup == true || partial.Text?.Length > MaxText)
        {
            return;
        }

        var now = time.GetUtcNow();
        foreach (var old in open.Where(stream => now - stream.Value.Began > 2 * Longest))
        {
            open.TryRemove(old);
        }

        var stream = open.GetOrAdd(partial.Conversation.Id, _ => new TeamsStream(partial.ReplyToId, now));
        if (stream.Answers != partial.ReplyToId || !await stream.Turn.WaitAsync(TimeSpan.Zero, cancellationToken))
        {
            return; // Another answer is on its way, or the text before this one: the next will have it all.
        }

        try
        {
            if (stream.Ended is null && now >= stream.NotBefore && partial.Text!.Length > stream.Shown.Length && partial.Text.StartsWith(stream.Shown, StringComparison.Ordinal))
            {
                await GrowAsync(connector, stream, partial, now, cancellationToken);
            }
        }
        finally
        {
            stream.Turn.Release();
        }
    }

    /// <summary>Ends the stream that shows this message.</summary>
    /// <returns>What became of it; null when there is no stream that can be ended with it, and it is to be sent like any other.</returns>
    public async Task<SendResult?> TryFinishAsync(IConnectorClient connector, Activity message, CancellationToken cancellationToken)
    {
        if (message.Conversation is null || !open.TryGetValue(message.Conversation.Id, out var stream) || stream.Answers != message.ReplyToId)
        {
            return null;
        }

        await stream.Turn.WaitAsync(cancellationToken);
        try
        {
            if (stream.Ended is null && stream.Id is not null)
            {
                var ended = Mark(message, new StreamInfo { StreamId = stream.Id, StreamType = "final" });
                await connector.Conversations.SendToConversationAsync(ended.Conversation.Id, ended, cancellationToken);
            }

            open.TryRemove(new(message.Conversation.Id, stream));
            return stream.Ended is StreamEnd.Stopped || (stream.Ended is null && stream.Id is not null) ? new SendResult.Sent(stream.Id) : null;
        }
        catch (ErrorResponseException refusal) when (refusal.Response?.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.BadRequest)
        {
            open.TryRemove(new(message.Conversation.Id, stream));
            message.Entities = message.Entities?.Where(entity => entity.Type != StreamInfo.EntityType).ToList();
            return EndOf(refusal) == StreamEnd.Stopped ? new SendResult.Sent(stream.Id) : null;
        }
        finally
        {
            stream.Turn.Release();
        }
    }

    private static async Task GrowAsync(IConnectorClient connector, TeamsStream stream, Activity partial, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (now - stream.Began > Longest)
        {
            stream.Ended = StreamEnd.Refused;
            return;
        }

        try
        {
            var step = Mark(partial, new StreamInfo { StreamId = stream.Id, StreamType = "streaming", StreamSequence = stream.Sequence + 1 });
            var shown = await connector.Conversations.SendToConversationAsync(step.Conversation.Id, step, cancellationToken);
            stream.Id ??= shown?.Id;
            stream.Ended = stream.Id is null ? StreamEnd.Refused : null;
            (stream.Sequence, stream.Shown, stream.NotBefore) = (stream.Sequence + 1, partial.Text!, now + Pause);
        }
        catch (ErrorResponseException limited) when (limited.Response?.StatusCode == HttpStatusCode.TooManyRequests)
        {
            stream.NotBefore = now + WaitAsked(limited.Response);
        }
        catch (ErrorResponseException refusal)
        {
            stream.Ended = EndOf(refusal);
        }
        catch (HttpRequestException)
        {
            stream.Ended = StreamEnd.Refused; // Whether this step arrived is not known, and the next would be out of order.
        }
    }

    private static TimeSpan WaitAsked(HttpResponseMessageWrapper answer) =>
        answer.Headers.TryGetValue("Retry-After", out var values) && RetryConditionHeaderValue.TryParse(values.FirstOrDefault(), out var asked) && asked.Delta > Pause
            ? asked.Delta.Value
            : 2 * Pause;

    private static StreamEnd EndOf(ErrorResponseException refusal) =>
        refusal.Body?.Error?.Message?.Contains("cancel", StringComparison.OrdinalIgnoreCase) == true ? StreamEnd.Stopped : StreamEnd.Refused;

    private static Activity Mark(Activity activity, StreamInfo info)
    {
        var entity = new Entity(StreamInfo.EntityType);
        entity.SetAs(info);
        activity.Entities = [.. (activity.Entities ?? []).Where(other => other.Type != StreamInfo.EntityType), entity];
        return activity;
    }

    private enum StreamEnd
    {
        /// <summary>The person pressed Stop.</summary>
        Stopped,

        /// <summary>Teams takes no more of it: not allowed here, too long, or over.</summary>
        Refused,
    }

    private sealed class TeamsStream(string? answers, DateTimeOffset began)
    {
        public string? Answers => answers;

        public DateTimeOffset Began { get; } = began;

        /// <summary>One call after the other.</summary>
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public string? Id { get; set; }

        public int Sequence { get; set; }

        public string Shown { get; set; } = "";

        public DateTimeOffset NotBefore { get; set; }

        public StreamEnd? Ended { get; set; }
    }
}

/// <summary>The entity by which Teams knows a piece of a stream.</summary>
internal sealed class StreamInfo
{
    public const string EntityType = "streaminfo";

    [JsonPropertyName("type")]
    public string Type { get; } = EntityType;

    [JsonPropertyName("streamId")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? StreamId { get; init; }

    [JsonPropertyName("streamType")]
    public required string StreamType { get; init; }

    [JsonPropertyName("streamSequence")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? StreamSequence { get; init; }
}
