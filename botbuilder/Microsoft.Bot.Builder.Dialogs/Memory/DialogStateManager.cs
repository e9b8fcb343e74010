using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder.Dialogs.Memory.Scopes;
using Microsoft.Bot.Builder.Dialogs.Persistence;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Dialogs.Memory;

/// <summary>Everything a dialog can remember or look up, by path: <c>user.name</c>, <c>turn.activity.text</c>, <c>$count</c>.</summary>
public class DialogStateManager : IDictionary<string, object?>
{
    private const string PathTracker = "dialog._tracker.paths";
    private const string First = ".first()";

    private readonly DialogContext _dialogContext;
    private DialogStateManagerConfiguration? _configuration;
    private int _version;

    /// <param name="configuration">The scopes and short forms; null means those the turn carries, else the default ones and those of components.</param>
    public DialogStateManager(DialogContext dc, DialogStateManagerConfiguration? configuration = null)
    {
        ArgumentNullException.ThrowIfNull(dc);
        _dialogContext = dc;
        _configuration = configuration;
    }

    public DialogStateManagerConfiguration Configuration
    {
        get => _configuration ??= SharedConfiguration(_dialogContext.Context.TurnState);
        set => _configuration = value;
    }

    /// <summary>The names of the scopes.</summary>
    public ICollection<string> Keys => [.. Scopes.Select(scope => scope.Name)];

    public ICollection<object?> Values => [.. Scopes.Select(scope => scope.GetMemory(_dialogContext))];

    public int Count => Scopes.Count;

    public bool IsReadOnly => true;

    public object? this[string key]
    {
        get => GetValue<object>(key);
        set
        {
            if (!key.AsSpan().ContainsAny('.', '[') && GetMemoryScope(key) is { } scope)
            {
                scope.SetMemory(_dialogContext, value);
                return;
            }

            SetValue(key, value);
        }
    }

    public virtual MemoryScope? GetMemoryScope(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var scopes = Scopes;
        for (var i = 0; i < scopes.Count; i++)
        {
            var scope = scopes[i];
            if (scope.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return scope;
            }
        }

        return null;
    }

    /// <summary>Changes with every value set or removed.</summary>
    public string Version() => _version.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The scope a path starts with, and the path inside it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It starts with none.</exception>
    public virtual MemoryScope ResolveMemoryScope(string path, out string remainingPath)
    {
        ArgumentNullException.ThrowIfNull(path);
        var end = path.AsSpan().IndexOfAny('.', '[');
        var name = end < 0 ? path : path[..end];
        if (GetMemoryScope(name) is not { } scope)
        {
            throw new ArgumentOutOfRangeException(
                nameof(path), $"'{path}' does not match memory scopes:[{string.Join(',', Scopes.Select(known => known.Name))}]");
        }

        remainingPath = end < 0 ? "" : path[end] == '.' ? path[(end + 1)..] : path[end..];
        return scope;
    }

    /// <summary>Expands the short forms of a path.</summary>
    public virtual string TransformPath(string path)
    {
        foreach (var resolver in PathResolvers)
        {
            path = resolver.TransformPath(path);
        }

        return path;
    }

    public bool TryGetValue<T>(string path, [MaybeNullWhen(false)] out T value)
    {
        ArgumentNullException.ThrowIfNull(path);
        value = default;
        path = TransformPath(path);
        if (path.Length == 0)
        {
            return false;
        }

        var first = path.LastIndexOf(First, StringComparison.OrdinalIgnoreCase);
        if (first >= 0)
        {
            return FirstOf(Find(path[..first])) is { } item && Map(item, path[(first + First.Length)..].TrimStart('.'), out value);
        }

        return Memory(path, out var remaining) is { } memory && Map(memory, Evaluated(remaining), out value);
    }

    public T GetValue<T>(string pathExpression, Func<T>? defaultValue = null) =>
        TryGetValue<T>(pathExpression ?? throw new ArgumentNullException(nameof(pathExpression)), out var value) ? value
        : defaultValue != null ? defaultValue() : default!;

    public int GetIntValue(string pathExpression, int defaultValue = 0) =>
        TryGetValue<int>(pathExpression, out var value) ? value : defaultValue;

    public bool GetBoolValue(string pathExpression, bool defaultValue = false) =>
        TryGetValue<bool>(pathExpression, out var value) ? value : defaultValue;

    public string GetStringValue(string pathExpression, string defaultValue = "") =>
        TryGetValue<string>(pathExpression, out var value) ? value : defaultValue;

    /// <summary>Sets a value; an object is copied as JSON.</summary>
    public void SetValue(string path, object? value)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (value is Task)
        {
            throw new ArgumentException($"{path} = You can't pass an unresolved Task to SetValue", nameof(value));
        }

        path = TransformPath(path);
        if (TrackChange(path, value))
        {
            Set(path, value);
        }

        _version++;
    }

    public void RemoveValue(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        path = TransformPath(path);
        if (TrackChange(path, null) && Memory(path, out var remaining) is { } memory)
        {
            ObjectPath.RemovePathValue(memory, Evaluated(remaining));
        }

        _version++;
    }

    /// <summary>What memory holds, for a trace. What cannot be written as JSON is left out.</summary>
    public JObject GetMemorySnapshot()
    {
        using var scratch = JsonScratch.Rent();
        WriteSnapshot(scratch);
        return (JObject)NewtonsoftSchemaConverter.Parse(Encoding.UTF8.GetString(scratch.Written));
    }

    /// <summary>The same for an activity, taken apart only where somebody looks.</summary>
    internal RawJson SnapshotForTrace()
    {
        using var scratch = JsonScratch.Rent();
        WriteSnapshot(scratch);
        return RawJson.Made(scratch.Written);
    }

    private void WriteSnapshot(JsonScratch scratch)
    {
        scratch.Writer.WriteStartObject();
        var scopes = Scopes;
        for (var i = 0; i < scopes.Count; i++)
        {
            var scope = scopes[i];
            if (scope.IncludeInSnapshot && scope.GetMemory(_dialogContext) is { } memory)
            {
                WriteSnapshot(scratch.Writer, scope.Name, memory);
            }
        }

        scratch.Writer.WriteEndObject();
    }

    public async Task LoadAllScopesAsync(CancellationToken cancellationToken = default)
    {
        var scopes = Scopes;
        for (var i = 0; i < scopes.Count; i++)
        {
            await scopes[i].LoadAsync(_dialogContext, cancellationToken: cancellationToken).ConfigureAwait(false);
        }
    }

    public async Task SaveAllChangesAsync(CancellationToken cancellationToken = default)
    {
        var scopes = Scopes;
        for (var i = 0; i < scopes.Count; i++)
        {
            await scopes[i].SaveChangesAsync(_dialogContext, cancellationToken: cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Deletes what a scope keeps, then saves.</summary>
    public async Task DeleteScopesMemoryAsync(string name, CancellationToken cancellationToken = default)
    {
        if (GetMemoryScope(name) is { } scope)
        {
            await scope.DeleteAsync(_dialogContext, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Whether one of the tracked paths was set after the given count of events.</summary>
    public bool AnyPathChanged(uint counter, IEnumerable<string> paths)
    {
        foreach (var path in paths ?? [])
        {
            if (GetValue<uint>($"{PathTracker}.{path}") > counter)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Starts to watch paths.</summary>
    /// <returns>The names they are watched under, for <see cref="AnyPathChanged"/>.</returns>
    public List<string> TrackPaths(IEnumerable<string> paths)
    {
        var tracked = new List<string>();
        foreach (var path in paths ?? [])
        {
            var full = TransformPath(path);
            if (ObjectPath.TryResolvePath(this, full, out var segments) && segments.TrueForAll(segment => segment is string))
            {
                var name = TrackedName(segments);
                SetValue($"{PathTracker}.{name}", 0);
                tracked.Add(name);
            }
        }

        return tracked;
    }

    public bool ContainsKey(string key) => GetMemoryScope(key) != null;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value) => TryGetValue<object>(key, out value);

    public void Add(string key, object? value) => throw new NotSupportedException();

    public bool Remove(string key) => throw new NotSupportedException();

    public void Add(KeyValuePair<string, object?> item) => throw new NotSupportedException();

    public void Clear() => throw new NotSupportedException();

    public bool Contains(KeyValuePair<string, object?> item) => throw new NotSupportedException();

    public bool Remove(KeyValuePair<string, object?> item) => throw new NotSupportedException();

    public void CopyTo(KeyValuePair<string, object?>[] array, int arrayIndex)
    {
        ArgumentNullException.ThrowIfNull(array);
        foreach (var item in this)
        {
            array[arrayIndex++] = item;
        }
    }

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        foreach (var scope in Scopes)
        {
            yield return new KeyValuePair<string, object?>(scope.Name, scope.GetMemory(_dialogContext));
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // A turn shares a configuration once somebody looked at one and may have changed it; until then, the process does.
    private IList<MemoryScope> Scopes => InUse.MemoryScopes;

    private IList<IPathResolver> PathResolvers => InUse.PathResolvers;

    private DialogStateManagerConfiguration InUse =>
        _configuration ?? _dialogContext.Context.TurnState.Get<DialogStateManagerConfiguration>() ?? DefaultMemory.Untouched;

    private static DialogStateManagerConfiguration SharedConfiguration(TurnContextStateCollection turnState)
    {
        if (turnState.Get<DialogStateManagerConfiguration>() is { } shared)
        {
            return shared;
        }

        var made = DefaultMemory.Create();
        turnState.Set(made);
        return made;
    }

    private object? Memory(string path, out string remaining) => ResolveMemoryScope(path, out remaining).GetMemory(_dialogContext);

    private object? Find(string path) =>
        Memory(path, out var remaining) is { } memory && ObjectPath.TryGetPathValue<object>(memory, Evaluated(remaining), out var value) ? value : null;

    private void Set(string path, object? value)
    {
        var scope = ResolveMemoryScope(path, out var remaining);
        if (remaining.Length == 0)
        {
            scope.SetMemory(_dialogContext, value);
            return;
        }

        var memory = scope.GetMemory(_dialogContext) ?? throw new InvalidOperationException($"There is no memory behind '{path}' here.");
        ObjectPath.SetPathValue(memory, Evaluated(remaining), value);
    }

    /// <summary>A bracket may hold a path of any scope: its value is put in its place.</summary>
    private string Evaluated(string path)
    {
        for (var open = path.IndexOf('[', StringComparison.Ordinal); open >= 0; open = path.IndexOf('[', open + 1))
        {
            var close = path.IndexOf(']', open);
            var content = close < 0 ? "" : path[(open + 1)..close].Trim();
            if (content.Length == 0 || char.IsAsciiDigit(content[0]) || content[0] is '\'' or '"')
            {
                continue;
            }

            var inner = TransformPath(content);
            var end = inner.AsSpan().IndexOfAny('.', '[');
            if (end > 0 && GetMemoryScope(inner[..end]) != null && TryGetValue<object>(inner, out var value))
            {
                var text = value is string name ? $"'{name}'" : Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture);
                path = $"{path[..(open + 1)]}{text}{path[close..]}";
            }
        }

        return path;
    }

    private static bool Map<T>(object item, string path, [MaybeNullWhen(false)] out T value)
    {
        try
        {
            return ObjectPath.TryGetPathValue(item, path, out value);
        }
        catch (InvalidCastException)
        {
            value = default;
            return false; // There, but not of this type.
        }
    }

    private static object? FirstOf(object? value)
    {
        while (true)
        {
            switch (value)
            {
                case JsonArray { Count: > 0 } array:
                    value = array[0];
                    break;
                case JsonElement { ValueKind: JsonValueKind.Array } element when element.GetArrayLength() > 0:
                    value = element[0];
                    break;
                case IList { Count: > 0 } list and not JsonNode when !NewtonsoftTokens.IsObject(list):
                    value = NewtonsoftTokens.Unwrapped(list[0]);
                    break;
                case JsonArray or JsonElement { ValueKind: JsonValueKind.Array }:
                case IList { Count: 0 } empty when !NewtonsoftTokens.IsObject(empty):
                    return null;
                default:
                    return value;
            }
        }
    }

    private static void WriteSnapshot(Utf8JsonWriter writer, string name, object memory)
    {
        using var scratch = JsonScratch.Rent();
        try
        {
            StateValueConverter.WriteValue(scratch.Writer, memory, labelled: false);
        }
        catch (Exception failure) when (failure is JsonException or NotSupportedException or InvalidOperationException)
        {
            return;
        }

        writer.WritePropertyName(name);
        writer.WriteRawValue(scratch.Written, skipInputValidation: true);
    }

    private bool TrackChange(string path, object? value)
    {
        if (!ObjectPath.TryResolvePath(this, path, out var segments) || segments.Count == 0)
        {
            return false;
        }

        // What the system keeps for itself is not watched.
        var isOwn = segments.Count > 1 && segments[1] is string second && second.StartsWith('_');
        if (!isOwn && segments.TrueForAll(segment => segment is string))
        {
            MarkChanged(TrackedName(segments));
            ObjectPath.ForEachProperty(value, (name, _) => MarkChanged($"{TrackedName(segments)}_{name.ToLowerInvariant()}"));
        }

        return true;
    }

    private void MarkChanged(string name)
    {
        var tracker = $"{PathTracker}.{name}";
        if (_dialogContext.ActiveDialog != null && TryGetValue<uint>(tracker, out _))
        {
            SetValue(tracker, GetValue<uint>(DialogPath.EventCounter));
        }
    }

    private static string TrackedName(List<object> segments) =>
        string.Join('_', segments.Select(segment => ((string)segment).ToLowerInvariant()));
}
