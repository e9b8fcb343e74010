using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Microsoft.Bot.Schema;

/// <summary>An object, an array or a text with escapes as it was read: taken apart when somebody looks at it, and written back as it came otherwise.</summary>
internal sealed class RawJson
{
    private readonly byte[] _utf8;
    private readonly bool _asNode;

    private RawJson(byte[] utf8, bool asNode = false) => (_utf8, _asNode) = (utf8, asNode);

    public ReadOnlySpan<byte> Utf8 => _utf8;

    /// <summary>An object of one's own making; who looks at it sees a <see cref="JsonObject"/>.</summary>
    public static RawJson Made(ReadOnlySpan<byte> json) => new(json.ToArray(), asNode: true);

    /// <summary>What the reader stands on, which is an object or array; it then stands on its end.</summary>
    /// <exception cref="JsonException">It is not JSON in UTF-8.</exception>
    public static RawJson Read(ref Utf8JsonReader reader)
    {
        if (!LiesInOnePiece(ref reader))
        {
            return new RawJson(JsonMarshal.GetRawUtf8Value(ReadElement(ref reader)).ToArray());
        }

        var first = reader.ValueSpan;
        reader.Skip();
        return Between(first, reader.ValueSpan);
    }

    /// <summary>The text the reader stands on.</summary>
    /// <exception cref="JsonException">It is no text: not UTF-8, or with half of a surrogate pair.</exception>
    public static RawJson ReadText(ref Utf8JsonReader reader)
    {
        byte[] utf8 = [(byte)'"', .. reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan, (byte)'"'];
        RequireText(utf8);
        return new RawJson(utf8);
    }

    /// <summary>Whether <see cref="Between"/> may be asked of this reader.</summary>
    public static bool LiesInOnePiece(ref Utf8JsonReader reader) => reader.Position.GetObject() is null && !reader.HasValueSequence;

    /// <summary>Everything from the token <paramref name="first"/> to the token <paramref name="last"/> of the same buffer.</summary>
    public static RawJson Between(ReadOnlySpan<byte> first, ReadOnlySpan<byte> last)
    {
        ref var begin = ref MemoryMarshal.GetReference(first);
        var length = (int)Unsafe.ByteOffset(ref begin, ref MemoryMarshal.GetReference(last)) + last.Length;
        var utf8 = MemoryMarshal.CreateReadOnlySpan(ref begin, length);
        RequireText(utf8);
        return new RawJson(utf8.ToArray());
    }

    /// <summary>What the reader stands on, taken apart.</summary>
    /// <exception cref="JsonException">It is not JSON in UTF-8.</exception>
    public static JsonElement ReadElement(ref Utf8JsonReader reader)
    {
        var element = JsonElement.ParseValue(ref reader);
        RequireText(JsonMarshal.GetRawUtf8Value(element));
        return element;
    }

    /// <summary>What is in <paramref name="place"/>, taken apart from now on.</summary>
    public static object? TakenApart(ref object? place) => place is RawJson raw ? place = raw.TakenApart() : place;

    public JsonElement ToElement()
    {
        var reader = new Utf8JsonReader(_utf8, new JsonReaderOptions { MaxDepth = int.MaxValue });
        return JsonElement.ParseValue(ref reader);
    }

    public void WriteTo(Utf8JsonWriter writer) => writer.WriteRawValue(_utf8, skipInputValidation: true);

    private object? TakenApart() => ToElement() switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        var json => _asNode ? JsonObject.Create(json) : json,
    };

    // JSON may escape what is no text (half of a surrogate pair): it could be read, but not be written again.
    private static void RequireText(ReadOnlySpan<byte> utf8)
    {
        if (!System.Text.Unicode.Utf8.IsValid(utf8))
        {
            throw new JsonException("The JSON is not UTF-8.");
        }

        if (utf8.IndexOf("\\u"u8) < 0)
        {
            return;
        }

        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = int.MaxValue });
        while (reader.Read())
        {
            if (reader.ValueIsEscaped)
            {
                reader.GetString();
            }
        }
    }
}
