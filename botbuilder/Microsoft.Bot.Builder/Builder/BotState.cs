using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>A bag of named values under one storage key, read once a turn and written when it changed.</summary>
public abstract class BotState : IPropertyManager
{
    private readonly IStorage _storage;
    private readonly string _contextServiceKey;

    protected BotState(IStorage storage, string contextServiceKey)
    {
        _storage = storage ?? throw new ArgumentNullException(nameof(storage));
        _contextServiceKey = contextServiceKey ?? throw new ArgumentNullException(nameof(contextServiceKey));
    }

    public IStatePropertyAccessor<T> CreateProperty<T>(string name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            throw new ArgumentNullException(nameof(name));
        }

        return new BotStatePropertyAccessor<T>(this, name);
    }

    /// <summary>What this turn has loaded, or null.</summary>
    public CachedBotState? GetCachedState(ITurnContext turnContext)
    {
        BotAssert.ContextNotNull(turnContext);
        return turnContext.TurnState.Get<CachedBotState>(_contextServiceKey);
    }

    public virtual async Task LoadAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        if (!force && GetCachedState(turnContext) is not null)
        {
            return;
        }

        var key = GetStorageKey(turnContext);
        var items = await _storage.ReadAsync([key], cancellationToken);
        items.TryGetValue(key, out var stored);
        turnContext.TurnState[_contextServiceKey] = new CachedBotState(stored switch
        {
            null => null,
            IDictionary<string, object> bag => bag,
            _ when stored is JsonElement or JsonNode || NewtonsoftJsonConverterFactory.IsToken(stored) => StorageJson.As<Dictionary<string, object>>(stored),
            _ => throw new InvalidOperationException($"What is stored under '{key}' is no bag of values but a {stored.GetType()}."),
        });
    }

    /// <summary>Writes what was loaded in this turn, if it changed or <paramref name="force"/>.</summary>
    public virtual async Task SaveChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        if (GetCachedState(turnContext) is { } cached && cached.Content(force) is { } content)
        {
            var bag = cached.State as StoredBag ?? new StoredBag(cached.State);
            bag.BeingWritten = content;
            try
            {
                await _storage.WriteAsync(new Dictionary<string, object> { [GetStorageKey(turnContext)] = bag }, cancellationToken);
            }
            finally
            {
                bag.BeingWritten = null;
            }

            cached.Saved(content);
        }
    }

    /// <summary>Empties the bag; the next save writes it empty.</summary>
    public virtual Task ClearStateAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        var empty = new CachedBotState();
        empty.Saved([]);
        turnContext.TurnState[_contextServiceKey] = empty;
        return Task.CompletedTask;
    }

    /// <summary>Forgets the bag and deletes it from storage at once.</summary>
    public virtual async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        if (GetCachedState(turnContext) is not null)
        {
            turnContext.TurnState.Remove(_contextServiceKey);
        }

        await _storage.DeleteAsync([GetStorageKey(turnContext)], cancellationToken);
    }

    /// <summary>A copy of the loaded bag as JSON, or null; for tests and tools.</summary>
    /// <remarks>Without the names of types that storage keeps.</remarks>
    public JToken? Get(ITurnContext turnContext) =>
        GetCachedState(turnContext) is { } cached
            ? WithoutTypes(NewtonsoftSchemaConverter.Parse(Encoding.UTF8.GetString(StorageJson.Serialize(cached.State))))
            : null;

    /// <exception cref="InvalidOperationException">The activity lacks what the key is made of.</exception>
    protected abstract string GetStorageKey(ITurnContext turnContext);

    protected Task<T> GetPropertyValueAsync<T>(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        var state = StateOf(turnContext, propertyName);
        return typeof(T).IsValueType && !state.ContainsKey(propertyName)
            ? Task.FromException<T>(new KeyNotFoundException(propertyName))
            : Task.FromResult(Value<T>(state, propertyName));
    }

    protected Task DeletePropertyValueAsync(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        StateOf(turnContext, propertyName).Remove(propertyName);
        return Task.CompletedTask;
    }

    protected Task SetPropertyValueAsync(ITurnContext turnContext, string propertyName, object? value, CancellationToken cancellationToken = default)
    {
        StateOf(turnContext, propertyName)[propertyName] = value!;
        return Task.CompletedTask;
    }

    private static JToken WithoutTypes(JToken token) => token switch
    {
        JObject stored when stored.ContainsKey("$type") && stored.TryGetValue("$value", out var value) => WithoutTypes(value),
        JObject stored => new JObject(stored.Properties().Where(property => property.Name != "$type").Select(property => new JProperty(property.Name, WithoutTypes(property.Value)))),
        JArray list => new JArray(list.Select(WithoutTypes)),
        _ => token,
    };

    private static T Value<T>(IDictionary<string, object> state, string propertyName)
    {
        if (!state.TryGetValue(propertyName, out var value) || value is null)
        {
            return default!;
        }

        if (value is T typed)
        {
            return typed;
        }

        // The storage did not know the type: from now on the bag holds the object the bot works on.
        var converted = StorageJson.As<T>(value)!;
        state[propertyName] = converted;
        return converted;
    }

    private IDictionary<string, object> StateOf(ITurnContext turnContext, string propertyName)
    {
        BotAssert.ContextNotNull(turnContext);
        if (string.IsNullOrWhiteSpace(propertyName))
        {
            throw new ArgumentNullException(nameof(propertyName));
        }

        return GetCachedState(turnContext)?.State ?? throw new InvalidOperationException("The state was not loaded in this turn.");
    }

    /// <summary>The bag of one turn, and what it was when loaded.</summary>
    public class CachedBotState
    {
        private byte[] _saved;

        public CachedBotState(IDictionary<string, object>? state = null)
        {
            State = state ?? new StoredBag();
            var bag = state as StoredBag;
            _saved = bag?.AsRead ?? StorageJson.Serialize(State);
            bag?.AsRead = null;
        }

        public IDictionary<string, object> State { get; }

        /// <summary>Whether saving would write something else than what was loaded.</summary>
        public bool IsChanged() => Content(evenIfSame: false) is not null;

        /// <summary>What saving would write, or null when it is what was loaded.</summary>
        internal byte[]? Content(bool evenIfSame) => StorageJson.SerializeIfOther(State, _saved) ?? (evenIfSame ? _saved : null);

        internal void Saved(byte[] content) => _saved = content;
    }

    private sealed class BotStatePropertyAccessor<T>(BotState botState, string name) : IStatePropertyAccessor<T>
    {
        public string Name => name;

        public async Task<T> GetAsync(ITurnContext turnContext, Func<T>? defaultValueFactory = null, CancellationToken cancellationToken = default)
        {
            await botState.LoadAsync(turnContext, false, cancellationToken);
            var state = botState.StateOf(turnContext, name);
            var missing = typeof(T).IsValueType && !state.ContainsKey(name);
            var value = Value<T>(state, name);
            if ((missing || value is null) && defaultValueFactory is not null)
            {
                value = defaultValueFactory();
                await botState.SetPropertyValueAsync(turnContext, name, value, cancellationToken);
            }

            return value;
        }

        public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            await botState.LoadAsync(turnContext, false, cancellationToken);
            await botState.DeletePropertyValueAsync(turnContext, name, cancellationToken);
        }

        public async Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default)
        {
            await botState.LoadAsync(turnContext, false, cancellationToken);
            await botState.SetPropertyValueAsync(turnContext, name, value, cancellationToken);
        }
    }
}
