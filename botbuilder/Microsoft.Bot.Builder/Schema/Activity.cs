using System.Text.Json;
using System.Text.Json.Serialization;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>The one message format of the Bot Framework protocol: what is said, by whom, where, and on which channel.</summary>
[JsonConverter(typeof(ActivityJsonConverter))]
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public partial class Activity :
    IContactRelationUpdateActivity,
    IConversationUpdateActivity,
    IEndOfConversationActivity,
    IEventActivity,
    IHandoffActivity,
    IInstallationUpdateActivity,
    IInvokeActivity,
    IMessageActivity,
    IMessageDeleteActivity,
    IMessageReactionActivity,
    IMessageUpdateActivity,
    ISuggestionActivity,
    ITraceActivity,
    ITypingActivity,
    ICommandActivity,
    ICommandResultActivity
{
    // A turn makes several activities; only what was received has the ones, and hardly any has the others: the rest stay the smaller for it.
    private ReceivedProperties? _received;
    private SeldomProperties? _seldom;
    private UnknownProperties _unknown;
    private object? _value;
    private object? _channelData;

    public Activity()
    {
    }

    public Activity(
        string? type = default,
        string? id = default,
        DateTimeOffset? timestamp = default,
        DateTimeOffset? localTimestamp = default,
        string? serviceUrl = default,
        string? channelId = default,
        ChannelAccount? from = default,
        ConversationAccount? conversation = default,
        ChannelAccount? recipient = default,
        string? textFormat = default,
        string? attachmentLayout = default,
        IList<ChannelAccount>? membersAdded = default,
        IList<ChannelAccount>? membersRemoved = default,
        IList<MessageReaction>? reactionsAdded = default,
        IList<MessageReaction>? reactionsRemoved = default,
        string? topicName = default,
        bool? historyDisclosed = default,
        string? locale = default,
        string? text = default,
        string? speak = default,
        string? inputHint = default,
        string? summary = default,
        SuggestedActions? suggestedActions = default,
        IList<Attachment>? attachments = default,
        IList<Entity>? entities = default,
        object? channelData = default,
        string? action = default,
        string? replyToId = default,
        string? label = default,
        string? valueType = default,
        object? value = default,
        string? name = default,
        ConversationReference? relatesTo = default,
        string? code = default,
        DateTimeOffset? expiration = default,
        string? importance = default,
        string? deliveryMode = default,
        IList<string>? listenFor = default,
        IList<TextHighlight>? textHighlights = default,
        SemanticAction? semanticAction = default,
        string? callerId = default)
    {
        Type = type!;
        Id = id;
        Timestamp = timestamp;
        LocalTimestamp = localTimestamp;
        ServiceUrl = serviceUrl!;
        ChannelId = channelId!;
        From = from!;
        Conversation = conversation!;
        Recipient = recipient!;
        TextFormat = textFormat;
        AttachmentLayout = attachmentLayout;
        MembersAdded = membersAdded;
        MembersRemoved = membersRemoved;
        ReactionsAdded = reactionsAdded;
        ReactionsRemoved = reactionsRemoved;
        TopicName = topicName;
        HistoryDisclosed = historyDisclosed;
        Locale = locale;
        Text = text;
        Speak = speak;
        InputHint = inputHint;
        Summary = summary;
        SuggestedActions = suggestedActions;
        Attachments = attachments;
        Entities = entities;
        ChannelData = channelData;
        Action = action;
        ReplyToId = replyToId;
        Label = label;
        ValueType = valueType;
        Value = value;
        Name = name;
        RelatesTo = relatesTo;
        Code = code;
        Expiration = expiration;
        Importance = importance;
        DeliveryMode = deliveryMode;
        ListenFor = listenFor;
        TextHighlights = textHighlights;
        SemanticAction = semanticAction;
        CallerId = callerId;
    }

    [JsonPropertyName("type")]
    public string Type { get; set; } = null!;

    [JsonPropertyName("id")]
    public string? Id { get; set; }

    /// <summary>When the channel took the activity, in UTC.</summary>
    [JsonPropertyName("timestamp")]
    public DateTimeOffset? Timestamp
    {
        get => _received?.Timestamp;
        set => ReceivedIf(value is not null)?.Timestamp = value;
    }

    /// <summary>The sender's own clock, with its offset.</summary>
    [JsonPropertyName("localTimestamp")]
    public DateTimeOffset? LocalTimestamp
    {
        get => _received?.LocalTimestamp;
        set => ReceivedIf(value is not null)?.LocalTimestamp = value;
    }

    /// <summary>The sender's time zone, an IANA name.</summary>
    [JsonPropertyName("localTimezone")]
    public string? LocalTimezone
    {
        get => _received?.LocalTimezone;
        set => ReceivedIf(value is not null)?.LocalTimezone = value;
    }

    /// <summary>Who called the bot, set by the bot itself from the verified token (see <see cref="CallerIdConstants"/>).</summary>
    [JsonPropertyName("callerId")]
    public string? CallerId
    {
        get => _received?.CallerId;
        set => ReceivedIf(value is not null)?.CallerId = value;
    }

    /// <summary>Where answers are sent to.</summary>
    [JsonPropertyName("serviceUrl")]
    public string ServiceUrl { get; set; } = null!;

    /// <summary>One of <c>Microsoft.Bot.Connector.Channels</c>, or a channel's own.</summary>
    [JsonPropertyName("channelId")]
    public string ChannelId { get; set; } = null!;

    [JsonPropertyName("from")]
    public ChannelAccount From { get; set; } = null!;

    [JsonPropertyName("conversation")]
    public ConversationAccount Conversation { get; set; } = null!;

    [JsonPropertyName("recipient")]
    public ChannelAccount Recipient { get; set; } = null!;

    /// <summary>One of <see cref="TextFormatTypes"/>.</summary>
    [JsonPropertyName("textFormat")]
    public string? TextFormat
    {
        get => _received?.TextFormat;
        set => ReceivedIf(value is not null)?.TextFormat = value;
    }

    /// <summary>One of <see cref="AttachmentLayoutTypes"/>.</summary>
    [JsonPropertyName("attachmentLayout")]
    public string? AttachmentLayout { get; set; }

    [JsonPropertyName("membersAdded")]
    public IList<ChannelAccount>? MembersAdded
    {
        get => _seldom?.MembersAdded;
        set => SeldomIf(value is not null)?.MembersAdded = value;
    }

    [JsonPropertyName("membersRemoved")]
    public IList<ChannelAccount>? MembersRemoved
    {
        get => _seldom?.MembersRemoved;
        set => SeldomIf(value is not null)?.MembersRemoved = value;
    }

    [JsonPropertyName("reactionsAdded")]
    public IList<MessageReaction>? ReactionsAdded
    {
        get => _seldom?.ReactionsAdded;
        set => SeldomIf(value is not null)?.ReactionsAdded = value;
    }

    [JsonPropertyName("reactionsRemoved")]
    public IList<MessageReaction>? ReactionsRemoved
    {
        get => _seldom?.ReactionsRemoved;
        set => SeldomIf(value is not null)?.ReactionsRemoved = value;
    }

    [JsonPropertyName("topicName")]
    public string? TopicName
    {
        get => _seldom?.TopicName;
        set => SeldomIf(value is not null)?.TopicName = value;
    }

    [JsonPropertyName("historyDisclosed")]
    public bool? HistoryDisclosed
    {
        get => _seldom?.HistoryDisclosed;
        set => SeldomIf(value is not null)?.HistoryDisclosed = value;
    }

    /// <summary>BCP 47.</summary>
    [JsonPropertyName("locale")]
    public string? Locale { get; set; }

    [JsonPropertyName("text")]
    public string? Text { get; set; }

    /// <summary>What to say aloud: text or SSML.</summary>
    [JsonPropertyName("speak")]
    public string? Speak { get; set; }

    /// <summary>One of <see cref="InputHints"/>.</summary>
    [JsonPropertyName("inputHint")]
    public string? InputHint { get; set; }

    /// <summary>Shown where the channel cannot show the attachments.</summary>
    [JsonPropertyName("summary")]
    public string? Summary
    {
        get => _seldom?.Summary;
        set => SeldomIf(value is not null)?.Summary = value;
    }

    [JsonPropertyName("suggestedActions")]
    public SuggestedActions? SuggestedActions { get; set; }

    [JsonPropertyName("attachments")]
    public IList<Attachment>? Attachments { get; set; }

    [JsonPropertyName("entities")]
    public IList<Entity>? Entities { get; set; }

    /// <summary>What only this channel knows: any serialisable object when sending, a <see cref="System.Text.Json.JsonElement"/> when received.</summary>
    [JsonPropertyName("channelData")]
    public object? ChannelData
    {
        get => RawJson.TakenApart(ref _channelData);
        set => _channelData = value;
    }

    [JsonPropertyName("action")]
    public string? Action
    {
        get => _seldom?.Action;
        set => SeldomIf(value is not null)?.Action = value;
    }

    [JsonPropertyName("replyToId")]
    public string? ReplyToId { get; set; }

    [JsonPropertyName("label")]
    public string? Label { get; set; }

    [JsonPropertyName("valueType")]
    public string? ValueType { get; set; }

    /// <summary>As <see cref="ChannelData"/>; strings, numbers and booleans are received as such.</summary>
    [JsonPropertyName("value")]
    public object? Value
    {
        get => RawJson.TakenApart(ref _value);
        set => _value = value;
    }

    [JsonPropertyName("name")]
    public string? Name { get; set; }

    [JsonPropertyName("relatesTo")]
    public ConversationReference? RelatesTo
    {
        get => _seldom?.RelatesTo;
        set => SeldomIf(value is not null)?.RelatesTo = value;
    }

    /// <summary>One of <see cref="EndOfConversationCodes"/>.</summary>
    [JsonPropertyName("code")]
    public string? Code
    {
        get => _seldom?.Code;
        set => SeldomIf(value is not null)?.Code = value;
    }

    /// <summary>When the activity is no longer worth showing.</summary>
    [JsonPropertyName("expiration")]
    public DateTimeOffset? Expiration
    {
        get => _seldom?.Expiration;
        set => SeldomIf(value is not null)?.Expiration = value;
    }

    /// <summary>One of <see cref="ActivityImportance"/>.</summary>
    [JsonPropertyName("importance")]
    public string? Importance
    {
        get => _seldom?.Importance;
        set => SeldomIf(value is not null)?.Importance = value;
    }

    /// <summary>One of <see cref="DeliveryModes"/>.</summary>
    [JsonPropertyName("deliveryMode")]
    public string? DeliveryMode { get; set; }

    /// <summary>Words a speech recogniser should expect.</summary>
    [JsonPropertyName("listenFor")]
    public IList<string>? ListenFor
    {
        get => _seldom?.ListenFor;
        set => SeldomIf(value is not null)?.ListenFor = value;
    }

    [JsonPropertyName("textHighlights")]
    public IList<TextHighlight>? TextHighlights
    {
        get => _seldom?.TextHighlights;
        set => SeldomIf(value is not null)?.TextHighlights = value;
    }

    [JsonPropertyName("semanticAction")]
    public SemanticAction? SemanticAction
    {
        get => _seldom?.SemanticAction;
        set => SeldomIf(value is not null)?.SemanticAction = value;
    }

    /// <summary>Properties the schema does not name; kept on read and written back.</summary>
    [JsonIgnore]
    public JObject Properties
    {
        get => _unknown.Object;
        set => _unknown.Object = value;
    }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownProperties
    {
        get => _unknown.Entries;
        set => _unknown.Entries = value;
    }

    internal object? ChannelDataAsRead => _channelData;

    internal object? ValueAsRead => _value;
}
