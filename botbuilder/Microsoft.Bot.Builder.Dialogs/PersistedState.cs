namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>State that a host keeps between turns.</summary>
public class PersistedState
{
    public PersistedState()
    {
    }

    /// <param name="keys">Where the two are kept.</param>
    /// <param name="data">What is kept, by key; what is missing is empty.</param>
    public PersistedState(PersistedStateKeys keys, IDictionary<string, object> data)
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(data);
        UserState = Bag(data, keys.UserState);
        ConversationState = Bag(data, keys.ConversationState);
    }

    public IDictionary<string, object> UserState { get; set; } = new Dictionary<string, object>();

    public IDictionary<string, object> ConversationState { get; set; } = new Dictionary<string, object>();

    private static IDictionary<string, object> Bag(IDictionary<string, object> data, string? key) =>
        key != null && data.TryGetValue(key, out var value) && value is IDictionary<string, object> bag ? bag : new Dictionary<string, object>();
}
