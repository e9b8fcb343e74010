namespace Microsoft.Bot.Schema;

/// <summary>Something happened that is not a message.</summary>
public interface IEventActivity : IActivity
{
    string? Name { get; set; }

    object? Value { get; set; }

    ConversationReference? RelatesTo { get; set; }
}
