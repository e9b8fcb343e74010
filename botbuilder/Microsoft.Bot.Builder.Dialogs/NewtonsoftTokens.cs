using System.Collections;
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json;
using Microsoft.Bot.Builder.Dialogs.Persistence;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Reads and writes inside the JSON objects of Newtonsoft.Json that a bot put into memory.</summary>
/// <remarks>They are known by name, and looked for last: no turn of a bot that does without that package runs any of it.</remarks>
internal static class NewtonsoftTokens
{
    private const string Namespace = "Newtonsoft.Json.Linq";

    private static readonly ConcurrentDictionary<Type, Kind> Kinds = new();

    private enum Kind
    {
        Other,
        Object,
        Array,
        Value,
        Property,
    }

    public static bool IsObject([NotNullWhen(true)] object? value) => KindOf(value) == Kind.Object;

    public static bool IsToken([NotNullWhen(true)] object? value) => KindOf(value) != Kind.Other;

    /// <summary>A single value as itself; objects and arrays stay tokens.</summary>
    public static object? Unwrapped(object? value) => KindOf(value) == Kind.Value ? Get(value!, "Value") : value;

    public static IEnumerable<(string Name, object? Value)> Properties(object token)
    {
        foreach (var property in (IEnumerable)token)
        {
            yield return ((string)Get(property, "Name")!, Unwrapped(Get(property, "Value")));
        }
    }

    public static object? Member(object token, string name)
    {
        object? found = null;
        foreach (var (key, value) in Properties(token))
        {
            if (key == name)
            {
                return value;
            }

            if (found == null && key.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                found = value;
            }
        }

        return found;
    }

    public static void Set(object token, string name, object? value)
    {
        var key = Properties(token).Select(property => property.Name).FirstOrDefault(key => key.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? name;
        token.GetType().GetProperty("Item", [typeof(string)])!.SetValue(token, Make(token, value), [key]);
    }

    public static void SetAt(IList array, int index, object? value)
    {
        while (array.Count <= index)
        {
            array.Add(Make(array, null));
        }

        array[index] = Make(array, value);
    }

    public static void Remove(object token, string name)
    {
        var key = Properties(token).Select(property => property.Name).FirstOrDefault(key => key.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (key != null)
        {
            token.GetType().GetMethod("Remove", [typeof(string)])!.Invoke(token, [key]);
        }
    }

    /// <summary>A value as a token of the same library as <paramref name="sibling"/>.</summary>
    private static object Make(object sibling, object? value)
    {
        if (IsToken(value))
        {
            return value;
        }

        var token = sibling.GetType();
        while (token.Name != "JToken")
        {
            token = token.BaseType!;
        }

        var json = JsonSerializer.Serialize(value, value?.GetType() ?? typeof(object), StateJson.Plain);
        return token.GetMethod("Parse", [typeof(string)])!.Invoke(null, [json])!;
    }

    private static object? Get(object token, string property) => token.GetType().GetProperty(property)!.GetValue(token);

    private static Kind KindOf(object? value) =>
        value == null ? Kind.Other
        : Kinds.GetOrAdd(value.GetType(), static type => type.Namespace != Namespace ? Kind.Other : type.Name switch
        {
            "JObject" => Kind.Object,
            "JArray" => Kind.Array,
            "JValue" => Kind.Value,
            "JProperty" => Kind.Property,
            _ => Kind.Other,
        });
}
