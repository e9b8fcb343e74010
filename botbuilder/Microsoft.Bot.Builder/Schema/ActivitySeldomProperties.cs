namespace Microsoft.Bot.Schema;

public partial class Activity
{
    /// <summary>Whether one of the properties that hardly any activity has was given a value.</summary>
    internal bool HasSeldom => _seldom is not null;

    private ReceivedProperties? ReceivedIf(bool needed) => needed ? _received ??= new ReceivedProperties() : _received;

    private SeldomProperties? SeldomIf(bool needed) => needed ? _seldom ??= new SeldomProperties() : _seldom;

    private sealed class ReceivedProperties
    {
        public DateTimeOffset? Timestamp { get; set; }

        public DateTimeOffset? LocalTimestamp { get; set; }

        public string? LocalTimezone { get; set; }

        public string? CallerId { get; set; }

        public string? TextFormat { get; set; }
    }

    private sealed class SeldomProperties
    {
        public IList<ChannelAccount>? MembersAdded { get; set; }

        public IList<ChannelAccount>? MembersRemoved { get; set; }

        public IList<MessageReaction>? ReactionsAdded { get; set; }

        public IList<MessageReaction>? ReactionsRemoved { get; set; }

        public string? TopicName { get; set; }

        public bool? HistoryDisclosed { get; set; }

        public string? Summary { get; set; }

        public string? Action { get; set; }

        public ConversationReference? RelatesTo { get; set; }

        public string? Code { get; set; }

        public DateTimeOffset? Expiration { get; set; }

        public string? Importance { get; set; }

        public IList<string>? ListenFor { get; set; }

        public IList<TextHighlight>? TextHighlights { get; set; }

        public SemanticAction? SemanticAction { get; set; }
    }
}
