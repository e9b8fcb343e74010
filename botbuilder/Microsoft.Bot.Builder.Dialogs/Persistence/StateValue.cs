using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Microsoft.Bot.Builder.Dialogs.Persistence;

/// <summary>Values of a state bag as the type the reader expects, however they came out of the store.</summary>
internal static class StateValue
{
    /// <summary>The value under a key as <typeparamref name="T"/>; converted once, and kept converted.</summary>
    public static T? Take<T>(IDictionary<string, object> bag, string key)
    {
        if (!bag.TryGetValue(key, out var value) || value == null)
        {
            return default;
        }

        if (value is T typed)
        {
            return typed;
        }

        if (!TryConvert(value, typeof(T), out var converted))
        {
            return default;
        }

        bag[key] = converted;
        return (T?)converted;
    }

    public static int Int32(IDictionary<string, object> bag, string key) =>
        bag.TryGetValue(key, out var value) && value != null && TryConvert(value, typeof(int), out var number) ? (int)number! : 0;

    /// <summary>Converts by value and by shape; false when the value has neither.</summary>
    public static bool TryConvert(object? value, Type type, [NotNullWhen(true)] out object? result)
    {
        result = null;
        switch (value)
        {
            case null:
            case JsonElement { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined }:
                return false;
            case var same when type.IsInstanceOfType(same):
                result = same;
                return true;
        }

        var target = Nullable.GetUnderlyingType(type) ?? type;
        try
        {
            result = value switch
            {
                JsonElement element => element.Deserialize(target, StateJson.Stored),
                JsonNode node => node.Deserialize(target, StateJson.Stored),
                _ when target.IsEnum => ToEnum(value, target),
                IConvertible when target.IsPrimitive || target == typeof(decimal) || target == typeof(string) =>
                    Convert.ChangeType(value, target, CultureInfo.InvariantCulture),
                _ => ByShape(value, target),
            };
            return result != null;
        }
        catch (Exception failure) when (failure is JsonException or NotSupportedException or InvalidOperationException
            or FormatException or InvalidCastException or OverflowException or ArgumentException)
        {
            return false;
        }
    }

    private static object? ToEnum(object value, Type target) => value switch
    {
        string name => Enum.Parse(target, name, ignoreCase: true),
        _ => Enum.ToObject(target, value),
    };

    private static object? ByShape(object value, Type target)
    {
        if (value is IEnumerable and not string && target.IsPrimitive)
        {
            return null;
        }

        return JsonSerializer.SerializeToElement(value, value.GetType(), StateJson.Plain).Deserialize(target, StateJson.Stored);
    }
}
