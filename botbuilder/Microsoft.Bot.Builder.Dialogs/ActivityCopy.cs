using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Copies an activity, so that sending does not change the one that is kept.</summary>
internal static class ActivityCopy
{
    /// <summary>A copy that shares nothing with the original.</summary>
    public static Activity Deep(Activity activity) => SchemaJson.Deserialize<Activity>(SchemaJson.Serialize(activity))!;

    /// <summary>The parts are shared; replace them in the copy rather than change them.</summary>
    public static Activity Of(Activity activity) => new()
    {
        Type = activity.Type,
        Id = activity.Id,
        Timestamp = activity.Timestamp,
        LocalTimestamp = activity.LocalTimestamp,
        LocalTimezone = activity.LocalTimezone,
        CallerId = activity.CallerId,
        ServiceUrl = activity.ServiceUrl,
        ChannelId = activity.ChannelId,
        From = activity.From,
        Conversation = activity.Conversation,
        Recipient = activity.Recipient,
        TextFormat = activity.TextFormat,
        AttachmentLayout = activity.AttachmentLayout,
        MembersAdded = activity.MembersAdded,
        MembersRemoved = activity.MembersRemoved,
        ReactionsAdded = activity.ReactionsAdded,
        ReactionsRemoved = activity.ReactionsRemoved,
        TopicName = activity.TopicName,
        HistoryDisclosed = activity.HistoryDisclosed,
        Locale = activity.Locale,
        Text = activity.Text,
        Speak = activity.Speak,
        InputHint = activity.InputHint,
        Summary = activity.Summary,
        SuggestedActions = activity.SuggestedActions,
        Attachments = activity.Attachments,
        Entities = activity.Entities,
        ChannelData = activity.ChannelData,
        Action = activity.Action,
        ReplyToId = activity.ReplyToId,
        Label = activity.Label,
        ValueType = activity.ValueType,
        Value = activity.Value,
        Name = activity.Name,
        RelatesTo = activity.RelatesTo,
        Code = activity.Code,
        Expiration = activity.Expiration,
        Importance = activity.Importance,
        DeliveryMode = activity.DeliveryMode,
        ListenFor = activity.ListenFor,
        TextHighlights = activity.TextHighlights,
        SemanticAction = activity.SemanticAction,
        UnknownProperties = activity.UnknownProperties is { } unknown ? new(unknown) : null,
    };
}
