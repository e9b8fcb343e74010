using System.Collections;
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder.Dialogs.Persistence;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Reads and writes inside any object by path: <c>user.orders[0].name</c>, <c>user['first name']</c>, <c>list[index]</c>.</summary>
/// <remarks>Objects may be dictionaries, JSON, or plain classes; names are found in any case.</remarks>
public static class ObjectPath
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> ReadableProperties = new();

    public static bool HasValue(object? o, string path) => TryGetPathValue<object>(o, path, out _);

    /// <exception cref="KeyNotFoundException">There is nothing at the path.</exception>
    public static T GetPathValue<T>(object? o, string path) =>
        TryGetPathValue<T>(o, path, out var value) ? value : throw new KeyNotFoundException(path);

    public static T? GetPathValue<T>(object? o, string path, T? defaultValue) => TryGetPathValue<T>(o, path, out var value) ? value : defaultValue;

    public static bool TryGetPathValue<T>(object? o, string path, [MaybeNullWhen(false)] out T value)
    {
        ArgumentNullException.ThrowIfNull(path);
        value = default;
        if (o == null)
        {
            return false;
        }

        if (path.Length == 0)
        {
            value = MapValueTo<T>(o);
            return value != null;
        }

        if (!TryResolvePath(o, path, out var segments))
        {
            return false;
        }

        var found = ResolveSegments(o, segments);
        if (found == null)
        {
            return false;
        }

        value = MapValueTo<T>(found);
        return value != null;
    }

    /// <summary>Sets the value at a path, making what is missing on the way.</summary>
    /// <param name="json">Whether objects are set as a JSON copy instead of as themselves.</param>
    public static void SetPathValue(object o, string path, object? value, bool json = true)
    {
        ArgumentNullException.ThrowIfNull(o);
        if (!TryResolvePath(o, path, out var segments) || segments.Count == 0)
        {
            return;
        }

        object? current = o;
        for (var i = 0; i < segments.Count - 1; i++)
        {
            var next = GetSegment(current, segments[i]);
            if (next == null)
            {
                next = NewContainer(current!, segments[i + 1]);
                SetSegment(current!, segments[i], next);
                next = GetSegment(current, segments[i]);
            }

            current = next;
        }

        SetSegment(current!, segments[^1], json ? Normalized(value) : value);
    }

    public static void RemovePathValue(object o, string path)
    {
        ArgumentNullException.ThrowIfNull(o);
        if (!TryResolvePath(o, path, out var segments) || segments.Count == 0)
        {
            return;
        }

        object? current = o;
        for (var i = 0; i < segments.Count - 1; i++)
        {
            current = GetSegment(current, segments[i]);
            if (current == null)
            {
                return;
            }
        }

        RemoveSegment(current!, segments[^1]);
    }

    /// <summary>Calls <paramref name="action"/> for every property, also for those that are null.</summary>
    public static void ForEachProperty(object? o, Action<string, object?> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        switch (o)
        {
            case null:
                break;
            case IDictionary<string, object?> map:
                foreach (var (key, value) in map.ToList())
                {
                    action(key, value);
                }

                break;
            case JsonObject json:
                foreach (var (key, value) in json.ToList())
                {
                    action(key, Unwrapped(value));
                }

                break;
            case JsonElement { ValueKind: JsonValueKind.Object } element:
                foreach (var property in element.EnumerateObject())
                {
                    action(property.Name, Unwrapped(property.Value));
                }

                break;
            case var token when NewtonsoftTokens.IsObject(token):
                foreach (var (name, value) in NewtonsoftTokens.Properties(token).ToList())
                {
                    action(name, value);
                }

                break;
            case var other when !IsLeaf(other):
                foreach (var property in Readable(other.GetType()))
                {
                    action(property.Name, property.GetValue(other));
                }

                break;
        }
    }

    public static IEnumerable<string> GetProperties(object? o)
    {
        var names = new List<string>();
        ForEachProperty(o, (name, _) => names.Add(name));
        return names;
    }

    public static bool ContainsProperty(object? o, string name) =>
        GetProperties(o).Any(property => property.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>A copy that shares nothing with the original.</summary>
    [return: NotNullIfNotNull(nameof(obj))]
    public static T? Clone<T>(T? obj) => obj switch
    {
        null => default,
        JsonNode node => (T)(object)node.DeepClone(),
        JsonElement element => (T)(object)element.Clone(),
        _ => (T?)JsonSerializer.SerializeToElement(obj, obj.GetType(), StateJson.Stored).Deserialize(obj.GetType(), StateJson.Stored),
    };

    public static T? Merge<T>(T? startObject, T? overlayObject)
        where T : class => Assign<T>(startObject, overlayObject);

    /// <summary>A new object with the properties of <paramref name="startObject"/>, overlaid with those of the other that are set.</summary>
    public static T? Assign<T>(object? startObject, object? overlayObject)
        where T : class => (T?)Assign(startObject, overlayObject, typeof(T));

    public static object? Assign(object? startObject, object? overlayObject, Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (startObject == null && overlayObject == null)
        {
            return Activator.CreateInstance(type);
        }

        var result = ToJson(startObject) as JsonObject ?? [];
        if (ToJson(overlayObject) is JsonObject overlay)
        {
            Overlay(result, overlay);
        }

        var target = type.IsInstanceOfType(overlayObject) ? overlayObject.GetType() : type.IsInstanceOfType(startObject) ? startObject.GetType() : type;
        return result.Deserialize(target, StateJson.Stored);
    }

    /// <summary>Splits a path into names and numbers. A bracket without quotes around its content is itself a path into <paramref name="o"/>.</summary>
    public static bool TryResolvePath(object? o, string propertyPath, out List<object> segments, bool eval = false)
    {
        ArgumentNullException.ThrowIfNull(propertyPath);
        segments = [];
        var path = propertyPath.Trim();
        var name = new StringBuilder();
        for (var i = 0; i < path.Length; i++)
        {
            switch (path[i])
            {
                case '.':
                    Flush(segments, name);
                    break;
                case '[':
                    Flush(segments, name);
                    var close = ClosingBracket(path, i);
                    if (close < 0 || Bracketed(o, path[(i + 1)..close].Trim()) is not { } segment)
                    {
                        segments = [];
                        return false;
                    }

                    segments.Add(segment);
                    i = close;
                    break;
                default:
                    name.Append(path[i]);
                    break;
            }
        }

        Flush(segments, name);
        if (!eval || segments.Count == 0)
        {
            return true;
        }

        var value = ResolveSegments(o, segments);
        if (value == null)
        {
            segments = [];
            return false;
        }

        segments = [value];
        return true;
    }

    /// <summary>A value as <typeparamref name="T"/>: itself when it is one, else converted by value or by shape.</summary>
    public static T? MapValueTo<T>(object? val)
    {
        if (val is not T)
        {
            val = NewtonsoftTokens.Unwrapped(val);
        }

        switch (val)
        {
            case null:
                return default;
            case T same:
                return same is JsonValue or JsonElement && typeof(T) == typeof(object) ? (T?)Unwrapped(same) : same;
            case JsonNode or JsonElement when typeof(T) == typeof(object):
                return (T?)Unwrapped(val);
        }

        if (typeof(JsonNode).IsAssignableFrom(typeof(T)))
        {
            return ToJson(val) is T node ? node : default;
        }

        return StateValue.TryConvert(val, typeof(T), out var converted) ? (T)converted : Throw<T>(val);
    }

    private static T Throw<T>(object val) =>
        throw new InvalidCastException($"A value of type {val.GetType()} cannot be read as {typeof(T)}.");

    internal static object? ResolveSegments(object? current, List<object> segments)
    {
        foreach (var segment in segments)
        {
            current = GetSegment(current, segment);
            if (current == null)
            {
                return null;
            }
        }

        return current;
    }

    private static object? GetSegment(object? o, object segment) =>
        segment is int index ? At(o, index) : Member(o, (string)segment);

    private static object? At(object? o, int index) => o switch
    {
        JsonArray array => index >= 0 && index < array.Count ? Unwrapped(array[index]) : null,
        JsonElement { ValueKind: JsonValueKind.Array } element => index >= 0 && index < element.GetArrayLength() ? Unwrapped(element[index]) : null,
        IList list => index >= 0 && index < list.Count ? NewtonsoftTokens.Unwrapped(list[index]) : null,
        string => null,
        IEnumerable items => items.Cast<object?>().Skip(Math.Max(index, 0)).FirstOrDefault(),
        _ => null,
    };

    private static object? Member(object? o, string name)
    {
        switch (o)
        {
            case null:
                return null;
            case IDictionary<string, object?> map:
                return map.TryGetValue(name, out var value) ? value
                    : map.FirstOrDefault(entry => entry.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
            case JsonObject json:
                return Unwrapped(json.TryGetPropertyValue(name, out var node) ? node
                    : json.FirstOrDefault(entry => entry.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value);
            case JsonElement { ValueKind: JsonValueKind.Object } element:
                foreach (var property in element.EnumerateObject())
                {
                    if (property.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                    {
                        return Unwrapped(property.Value);
                    }
                }

                return null;
            case IDictionary other:
                foreach (DictionaryEntry entry in other)
                {
                    if (name.Equals(entry.Key as string, StringComparison.OrdinalIgnoreCase))
                    {
                        return entry.Value;
                    }
                }

                return null;
            case var token when NewtonsoftTokens.IsObject(token):
                return NewtonsoftTokens.Member(token, name);
            case JsonElement or JsonNode or IEnumerable:
                return null;
            default:
                return Find(o.GetType(), name)?.GetValue(o);
        }
    }

    private static void SetSegment(object o, object segment, object? value)
    {
        switch (o)
        {
            case JsonArray array when segment is int index:
                while (array.Count <= index)
                {
                    array.Add(null);
                }

                array[index] = ToJson(value)?.DeepClone();
                break;
            case JsonObject json:
                var property = Name(segment);
                json[KeyOf(json.Select(entry => entry.Key), property)] = ToJson(value)?.DeepClone();
                break;
            case var token when NewtonsoftTokens.IsObject(token):
                NewtonsoftTokens.Set(token, Name(segment), value);
                break;
            case IList tokens when segment is int index && NewtonsoftTokens.IsToken(tokens):
                NewtonsoftTokens.SetAt(tokens, index, value);
                break;
            case IList list when segment is int index:
                while (list.Count <= index)
                {
                    list.Add(null);
                }

                list[index] = value;
                break;
            case IDictionary<string, object?> map:
                var key = Name(segment);
                map[map.ContainsKey(key) ? key : KeyOf(map.Keys, key)] = value;
                break;
            default:
                if (Find(o.GetType(), Name(segment)) is { CanWrite: true } member)
                {
                    member.SetValue(o, value == null || StateValue.TryConvert(value, member.PropertyType, out value) ? value : null);
                }

                break;
        }
    }

    private static void RemoveSegment(object o, object segment)
    {
        switch (o)
        {
            case JsonArray array when segment is int index && index < array.Count:
                array.RemoveAt(index);
                break;
            case JsonObject json:
                json.Remove(KeyOf(json.Select(entry => entry.Key), Name(segment)));
                break;
            case var token when NewtonsoftTokens.IsObject(token):
                NewtonsoftTokens.Remove(token, Name(segment));
                break;
            case IDictionary<string, object?> map:
                map.Remove(KeyOf(map.Keys, Name(segment)));
                break;
            case IList list when segment is int index && index < list.Count:
                list.RemoveAt(index);
                break;
            default:
                if (Find(o.GetType(), Name(segment)) is { CanWrite: true } member)
                {
                    member.SetValue(o, null);
                }

                break;
        }
    }

    private static object NewContainer(object parent, object nextSegment) =>
        parent is JsonNode ? nextSegment is int ? new JsonArray() : new JsonObject()
        : nextSegment is int ? new List<object?>()
        : new Dictionary<string, object?>();

    private static object? Normalized(object? value) => value switch
    {
        null => null,
        JsonNode node => node.DeepClone(),
        JsonElement element => Unwrapped(element) is JsonElement same ? ToJson(same) : Unwrapped(element),
        _ when IsLeaf(value) || NewtonsoftTokens.IsToken(value) => value,
        IDictionary<string, object?> map => map.ToDictionary(entry => entry.Key, entry => Normalized(entry.Value)),
        List<object?> list => list.ConvertAll(Normalized),
        _ => ToJson(value),
    };

    internal static JsonNode? ToJson(object? value) => value switch
    {
        null => null,
        JsonNode node => node,
        JsonElement element => JsonSerializer.SerializeToNode(element),
        _ => JsonSerializer.SerializeToNode(value, value.GetType(), StateJson.Plain),
    };

    private static object? Unwrapped(object? value) => NewtonsoftTokens.Unwrapped(value) switch
    {
        JsonValue node => Unwrapped(node.Deserialize<JsonElement>()),
        JsonElement element => element.ValueKind switch
        {
            JsonValueKind.String => element.GetString(),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Number => Number(element),
            JsonValueKind.Object or JsonValueKind.Array => element,
            _ => null,
        },
        var other => other,
    };

    private static object Number(JsonElement element) =>
        element.TryGetInt32(out var small) ? (object)small : element.TryGetInt64(out var large) ? (object)large : element.GetDouble();

    private static void Overlay(JsonObject target, JsonObject overlay)
    {
        foreach (var (name, value) in overlay.ToList())
        {
            var key = KeyOf(target.Select(entry => entry.Key), name);
            if (value is JsonObject inner && target[key] is JsonObject below)
            {
                Overlay(below, inner);
            }
            else if (value != null)
            {
                target[key] = value.DeepClone();
            }
        }
    }

    private static object? Bracketed(object? o, string content)
    {
        if (int.TryParse(content, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            return index;
        }

        if (content.Length >= 2 && content[0] is '\'' or '"' && content[^1] == content[0])
        {
            return content[1..^1].Replace($"\\{content[0]}", $"{content[0]}", StringComparison.Ordinal);
        }

        if (content.Length == 0 || !TryResolvePath(o, content, out var segments))
        {
            return null;
        }

        return Unwrapped(ResolveSegments(o, segments)) switch
        {
            string name => name,
            sbyte or byte or short or int or long => Convert.ToInt32(Unwrapped(ResolveSegments(o, segments)), CultureInfo.InvariantCulture),
            _ => null,
        };
    }

    private static int ClosingBracket(string path, int open)
    {
        var depth = 0;
        var quote = '\0';
        for (var i = open; i < path.Length; i++)
        {
            var c = path[i];
            if (quote != '\0')
            {
                if (c == quote && path[i - 1] != '\\')
                {
                    quote = '\0';
                }
            }
            else if (c is '\'' or '"')
            {
                quote = c;
            }
            else if (c == '[')
            {
                depth++;
            }
            else if (c == ']' && --depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static void Flush(List<object> segments, StringBuilder name)
    {
        if (name.Length > 0)
        {
            segments.Add(name.ToString());
            name.Clear();
        }
    }

    private static string Name(object segment) => segment as string ?? Convert.ToString(segment, CultureInfo.InvariantCulture)!;

    private static string KeyOf(IEnumerable<string> keys, string name) =>
        keys.FirstOrDefault(key => key.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? name;

    private static PropertyInfo? Find(Type type, string name) =>
        Array.Find(Readable(type), property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    internal static PropertyInfo[] Readable(Type type) => ReadableProperties.GetOrAdd(type, static type => Array.FindAll(
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance),
        property => property.CanRead && property.GetIndexParameters().Length == 0));

    private static bool IsLeaf(object value) =>
        value is string or decimal or DateTime or DateTimeOffset or TimeSpan or Guid or Uri or Enum || value.GetType().IsPrimitive;
}
