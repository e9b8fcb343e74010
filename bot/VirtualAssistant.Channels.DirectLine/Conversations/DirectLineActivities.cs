using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;
using VirtualAssistant.Channels.DirectLine.Tokens;

namespace VirtualAssistant.Channels.DirectLine.Conversations;

/// <summary>What the channel makes of what clients send: who, where and when are its word, not theirs.</summary>
internal static class DirectLineActivities
{
    public const string BotId = "assistant";

    /// <summary>The one conversation update of a conversation: a person has joined.</summary>
    public static Activity Joined(HttpRequest request, string conversation, string? user, StartRequest? start)
    {
        var person = new ChannelAccount { Id = user ?? $"visitor-{conversation}", Name = start?.User?.Name, Role = RoleTypes.User };
        return new Activity
        {
            Type = ActivityTypes.ConversationUpdate,
            ChannelId = DirectLineChannel.Id,
            ServiceUrl = ServiceUrl(request),
            Conversation = new ConversationAccount { Id = conversation },
            From = person,
            Recipient = Bot(),
            MembersAdded = [person],
            Locale = start?.Locale ?? request.GetTypedHeaders().AcceptLanguage.MaxBy(language => language.Quality ?? 1)?.Value.Value,
        };
    }

    public static Activity Posted(HttpRequest request, string conversation, Activity activity, DirectLineCaller caller)
    {
        if (string.IsNullOrEmpty(activity.Type))
        {
            throw ChannelRefusedException.BadRequest("The activity has no type.");
        }

        if (activity.DeliveryMode == DeliveryModes.ExpectReplies)
        {
            throw ChannelRefusedException.BadRequest("Direct Line has no deliveryMode expectReplies: read the activities.");
        }

        activity.Id = null;
        activity.Timestamp = null;
        activity.ChannelId = DirectLineChannel.Id;
        activity.ServiceUrl = ServiceUrl(request);
        activity.Conversation = new ConversationAccount { Id = conversation };
        activity.From = Sender(activity.From, conversation, caller);
        activity.Recipient = Bot();
        activity.CallerId = null;
        return activity;
    }

    /// <summary>What is shown to those who are connected has an id and a time of its own: it is in no log.</summary>
    public static Activity Shown(Activity posted, DateTimeOffset now)
    {
        posted.Id = $"{posted.Conversation.Id}|{Guid.CreateVersion7():N}";
        posted.Timestamp = now;
        return posted;
    }

    /// <summary>The key that a client repeats when it posts the same activity again; null when it sends none.</summary>
    public static string? ClientActivityId(Activity activity) =>
        activity.ChannelData is not null && activity.TryGetChannelData<ClientChannelData>(out var data) && data?.ClientActivityId is { Length: > 0 and <= 200 } id
            ? $"client:{id}"
            : null;

    private static ChannelAccount Sender(ChannelAccount? from, string conversation, DirectLineCaller caller)
    {
        var id = caller.SpeaksAs(from?.Id);
        return new ChannelAccount { Id = string.IsNullOrEmpty(id) ? $"visitor-{conversation}" : id, Name = from?.Name, Role = RoleTypes.User };
    }

    private static ChannelAccount Bot() => new() { Id = BotId, Name = "Assistant", Role = RoleTypes.Bot };

    private static string ServiceUrl(HttpRequest request) => $"{request.Scheme}://{request.Host}{request.PathBase}/";

    private sealed class ClientChannelData
    {
        [JsonPropertyName("clientActivityID")]
        public string? ClientActivityId { get; set; }
    }
}
