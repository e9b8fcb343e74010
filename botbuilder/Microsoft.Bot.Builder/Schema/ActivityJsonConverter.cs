using System.Text.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The JSON of activities.</summary>
internal sealed class ActivityJsonConverter() : FieldsJsonConverter<Activity>(
    new RecurringTextField<Activity>("type", activity => activity.Type, (activity, value) => activity.Type = value!),
    new TextField<Activity>("id", activity => activity.Id, (activity, value) => activity.Id = value),
    new TimeField<Activity>("timestamp", activity => activity.Timestamp, (activity, value) => activity.Timestamp = value),
    new TimeField<Activity>("localTimestamp", activity => activity.LocalTimestamp, (activity, value) => activity.LocalTimestamp = value),
    new RecurringTextField<Activity>("localTimezone", activity => activity.LocalTimezone, (activity, value) => activity.LocalTimezone = value),
    new TextField<Activity>("callerId", activity => activity.CallerId, (activity, value) => activity.CallerId = value),
    new RecurringTextField<Activity>("serviceUrl", activity => activity.ServiceUrl, (activity, value) => activity.ServiceUrl = value!),
    new RecurringTextField<Activity>("channelId", activity => activity.ChannelId, (activity, value) => activity.ChannelId = value!),
    new PartField<Activity, ChannelAccount>("from", Account, activity => activity.From, (activity, value) => activity.From = value!),
    new PartField<Activity, ConversationAccount>(
        "conversation", new ConversationAccountJsonConverter(), activity => activity.Conversation, (activity, value) => activity.Conversation = value!),
    new PartField<Activity, ChannelAccount>("recipient", new ChannelAccountJsonConverter(mostlyOne: true), activity => activity.Recipient, (activity, value) => activity.Recipient = value!),
    new RecurringTextField<Activity>("textFormat", activity => activity.TextFormat, (activity, value) => activity.TextFormat = value),
    new RecurringTextField<Activity>("attachmentLayout", activity => activity.AttachmentLayout, (activity, value) => activity.AttachmentLayout = value),
    new PartsField<Activity, ChannelAccount>("membersAdded", Account, activity => activity.MembersAdded, (activity, value) => activity.MembersAdded = value) { Seldom = true },
    new PartsField<Activity, ChannelAccount>("membersRemoved", Account, activity => activity.MembersRemoved, (activity, value) => activity.MembersRemoved = value) { Seldom = true },
    new ValueField<Activity, IList<MessageReaction>>("reactionsAdded", activity => activity.ReactionsAdded, (activity, value) => activity.ReactionsAdded = value) { Seldom = true },
    new ValueField<Activity, IList<MessageReaction>>("reactionsRemoved", activity => activity.ReactionsRemoved, (activity, value) => activity.ReactionsRemoved = value) { Seldom = true },
    new TextField<Activity>("topicName", activity => activity.TopicName, (activity, value) => activity.TopicName = value) { Seldom = true },
    new FlagField<Activity>("historyDisclosed", activity => activity.HistoryDisclosed, (activity, value) => activity.HistoryDisclosed = value) { Seldom = true },
    new RecurringTextField<Activity>("locale", activity => activity.Locale, (activity, value) => activity.Locale = value),
    new TextField<Activity>("text", activity => activity.Text, (activity, value) => activity.Text = value),
    new TextField<Activity>("speak", activity => activity.Speak, (activity, value) => activity.Speak = value),
    new RecurringTextField<Activity>("inputHint", activity => activity.InputHint, (activity, value) => activity.InputHint = value),
    new TextField<Activity>("summary", activity => activity.Summary, (activity, value) => activity.Summary = value) { Seldom = true },
    new ValueField<Activity, SuggestedActions>("suggestedActions", activity => activity.SuggestedActions, (activity, value) => activity.SuggestedActions = value),
    new PartsField<Activity, Attachment>("attachments", new AttachmentJsonConverter(), activity => activity.Attachments, (activity, value) => activity.Attachments = value),
    new PartsField<Activity, Entity>("entities", new EntityJsonConverter(), activity => activity.Entities, (activity, value) => activity.Entities = value),
    new UntypedField<Activity>("channelData", activity => activity.ChannelDataAsRead, (activity, value) => activity.ChannelData = value),
    new TextField<Activity>("action", activity => activity.Action, (activity, value) => activity.Action = value) { Seldom = true },
    new TextField<Activity>("replyToId", activity => activity.ReplyToId, (activity, value) => activity.ReplyToId = value),
    new TextField<Activity>("label", activity => activity.Label, (activity, value) => activity.Label = value),
    new TextField<Activity>("valueType", activity => activity.ValueType, (activity, value) => activity.ValueType = value),
    new UntypedField<Activity>("value", activity => activity.ValueAsRead, (activity, value) => activity.Value = value),
    new TextField<Activity>("name", activity => activity.Name, (activity, value) => activity.Name = value),
    new ValueField<Activity, ConversationReference>("relatesTo", activity => activity.RelatesTo, (activity, value) => activity.RelatesTo = value) { Seldom = true },
    new TextField<Activity>("code", activity => activity.Code, (activity, value) => activity.Code = value) { Seldom = true },
    new TimeField<Activity>("expiration", activity => activity.Expiration, (activity, value) => activity.Expiration = value) { Seldom = true },
    new TextField<Activity>("importance", activity => activity.Importance, (activity, value) => activity.Importance = value) { Seldom = true },
    new RecurringTextField<Activity>("deliveryMode", activity => activity.DeliveryMode, (activity, value) => activity.DeliveryMode = value),
    new ValueField<Activity, IList<string>>("listenFor", activity => activity.ListenFor, (activity, value) => activity.ListenFor = value) { Seldom = true },
    new ValueField<Activity, IList<TextHighlight>>("textHighlights", activity => activity.TextHighlights, (activity, value) => activity.TextHighlights = value) { Seldom = true },
    new ValueField<Activity, SemanticAction>("semanticAction", activity => activity.SemanticAction, (activity, value) => activity.SemanticAction = value) { Seldom = true })
{
    private static readonly ChannelAccountJsonConverter Account = new();

    protected override Activity Create() => new();

    protected override bool HasSeldom(Activity source) => source.HasSeldom;

    protected override Dictionary<string, JsonElement>? GetUnknown(Activity source) => source.UnknownProperties;

    protected override void SetUnknown(Activity target, Dictionary<string, JsonElement> unknown) => target.UnknownProperties = unknown;
}
