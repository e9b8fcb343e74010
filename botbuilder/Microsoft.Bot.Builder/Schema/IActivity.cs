namespace Microsoft.Bot.Schema;

/// <summary>What every activity has.</summary>
public interface IActivity
{
    string Type { get; set; }

    string? Id { get; set; }

    string ServiceUrl { get; set; }

    DateTimeOffset? Timestamp { get; set; }

    DateTimeOffset? LocalTimestamp { get; set; }

    string ChannelId { get; set; }

    ChannelAccount From { get; set; }

    ConversationAccount Conversation { get; set; }

    ChannelAccount Recipient { get; set; }

    string? ReplyToId { get; set; }

    IList<Entity>? Entities { get; set; }

    object? ChannelData { get; set; }

    ConversationReference GetConversationReference();

    /// <summary>Addresses this activity with <paramref name="reference"/>: to the person, or to the bot when <paramref name="isIncoming"/>.</summary>
    Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false);

    IContactRelationUpdateActivity? AsContactRelationUpdateActivity();

    IConversationUpdateActivity? AsConversationUpdateActivity();

    IEndOfConversationActivity? AsEndOfConversationActivity();

    IEventActivity? AsEventActivity();

    IHandoffActivity? AsHandoffActivity();

    IInstallationUpdateActivity? AsInstallationUpdateActivity();

    IInvokeActivity? AsInvokeActivity();

    IMessageActivity? AsMessageActivity();

    IMessageDeleteActivity? AsMessageDeleteActivity();

    IMessageReactionActivity? AsMessageReactionActivity();

    IMessageUpdateActivity? AsMessageUpdateActivity();

    ISuggestionActivity? AsSuggestionActivity();

    ITraceActivity? AsTraceActivity();

    ITypingActivity? AsTypingActivity();

    ICommandActivity? AsCommandActivity();

    ICommandResultActivity? AsCommandResultActivity();

    TypeT? GetChannelData<TypeT>();

    bool TryGetChannelData<TypeT>(out TypeT? instance);
}
