using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Microsoft.Bot.Builder.Dialogs.Memory;

/// <summary>Everything a dialog can remember or look up, by path: <c>user.name</c>, <c>turn.activity.text</c>, <c>$count</c>.</summary>
public partial class DialogStateManager : IDictionary<string, object?>
{
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

    /// <summary>Changes with every value set or removed.</summary>
    public string Version() => _version.ToString(System.Globalization.CultureInfo.InvariantCulture);

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
}
