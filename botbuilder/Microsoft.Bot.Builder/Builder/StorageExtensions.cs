namespace Microsoft.Bot.Builder;

public static class StorageExtensions
{
    /// <summary>Reads what is there and is a <typeparamref name="TStoreItem"/>.</summary>
    public static async Task<IDictionary<string, TStoreItem>> ReadAsync<TStoreItem>(
        this IStorage storage, string[] keys, CancellationToken cancellationToken = default)
        where TStoreItem : class
    {
        var items = await storage.ReadAsync(keys, cancellationToken);
        var typed = new Dictionary<string, TStoreItem>(items.Count);
        foreach (var (key, value) in items)
        {
            if (StorageJson.As<TStoreItem>(value) is { } item)
            {
                typed.Add(key, item);
            }
        }

        return typed;
    }

    public static Task WriteAsync<TStoreItem>(
        this IStorage storage, IDictionary<string, TStoreItem> changes, CancellationToken cancellationToken = default)
        where TStoreItem : class
    {
        ArgumentNullException.ThrowIfNull(changes);
        return storage.WriteAsync(changes.ToDictionary(change => change.Key, change => (object)change.Value), cancellationToken);
    }
}
