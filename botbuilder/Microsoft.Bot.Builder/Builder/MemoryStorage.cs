using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Newtonsoft.Json.Linq;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace Microsoft.Bot.Builder;

/// <summary>Keeps objects as JSON in memory, so that what is read is a copy; for tests and bots that may forget.</summary>
public class MemoryStorage : IStorage
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Entry> _entries = [];
    private readonly IDictionary? _shown;
    private readonly Type? _shownAs;
    private readonly NewtonsoftStorageJson? _newtonsoft;
    private long _version;

    /// <param name="dictionary">What is stored already; from then on it shows what is stored.</param>
    public MemoryStorage(Dictionary<string, JsonObject>? dictionary = null)
        : this((IDictionary?)dictionary)
    {
    }

    /// <param name="dictionary">The same with the JSON objects of another library.</param>
    public MemoryStorage(IDictionary? dictionary)
    {
        _shown = dictionary;
        _shownAs = dictionary?.GetType().GenericTypeArguments is [_, var type] ? type : typeof(JsonObject);
        foreach (DictionaryEntry item in dictionary ?? new Dictionary<string, JsonObject>())
        {
            _entries.Add((string)item.Key, new Entry(
                JsonSerializer.SerializeToUtf8Bytes(item.Value, StorageJson.Options.GetTypeInfo(_shownAs)), NextVersion()));
        }
    }

    /// <param name="jsonSerializer">Writes and reads what is stored, in the bot's way.</param>
    /// <param name="dictionary">What is stored already; from then on it shows what is stored.</param>
    public MemoryStorage(Newtonsoft.Json.JsonSerializer jsonSerializer, Dictionary<string, JObject>? dictionary = null)
        : this((IDictionary?)dictionary)
    {
        ArgumentNullException.ThrowIfNull(jsonSerializer);
        _newtonsoft = new NewtonsoftStorageJson(jsonSerializer);
    }

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var items = new Dictionary<string, object>(keys.Length);
        foreach (var key in keys)
        {
            Entry? entry;
            lock (_lock)
            {
                _entries.TryGetValue(key, out entry);
            }

            if (entry is not null && Deserialize(entry.Json) is { } item)
            {
                if (item is IStoreItem versioned)
                {
                    versioned.ETag = entry.ETag;
                }

                items[key] = item;
            }
        }

        return Task.FromResult<IDictionary<string, object>>(items);
    }

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var written = new (string Key, byte[] Json, IStoreItem? Item)[changes.Count];
        var next = 0;
        foreach (var (key, value) in changes)
        {
            written[next++] = (key, _newtonsoft?.Serialize(value) ?? StorageJson.Serialize(value), value as IStoreItem);
        }

        lock (_lock)
        {
            foreach (var (key, _, item) in written)
            {
                if (item is not null && item.ETag != "*" && _entries.TryGetValue(key, out var entry) && entry.ETag != item.ETag)
                {
                    throw new InvalidOperationException($"Etag conflict: '{key}' is at {entry.ETag}, the write was made from {item.ETag ?? "none"}.");
                }
            }

            foreach (var (key, json, item) in written)
            {
                var entry = new Entry(json, NextVersion());
                _entries[key] = entry;
                _shown?[key] = JsonSerializer.Deserialize(json, _shownAs!, StorageJson.Options);
                if (item is not null)
                {
                    item.ETag = entry.ETag;
                }
            }
        }

        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (_lock)
        {
            foreach (var key in keys)
            {
                _entries.Remove(key);
                _shown?.Remove(key);
            }
        }

        return Task.CompletedTask;
    }

    private object? Deserialize(byte[] json) => _newtonsoft is null ? StorageJson.DeserializeOwned(json) : _newtonsoft.Deserialize(json);

    private long NextVersion() => _version++;

    private sealed record Entry(byte[] Json, long Version)
    {
        public string ETag => Version.ToString(CultureInfo.InvariantCulture);
    }
}
