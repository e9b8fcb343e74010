namespace Microsoft.Bot.Schema;

/// <summary>A note to whoever debugs the bot; never shown to ordinary people.</summary>
public interface ITraceActivity : IActivity
{
    string? Name { get; set; }

    string? Label { get; set; }

    string? ValueType { get; set; }

    object? Value { get; set; }

    ConversationReference? RelatesTo { get; set; }
}
