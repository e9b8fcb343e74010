using System.Text;
using System.Text.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Texts that are mostly one of a few: what was read before is given again, so that not every activity has strings of its own.</summary>
internal sealed class RecurringTexts
{
    private const int Longest = 128;

    private readonly string?[] _seen = new string?[16];

    public string? Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String || reader.HasValueSequence || reader.ValueIsEscaped || reader.ValueSpan.Length > Longest)
        {
            return reader.GetString();
        }

        ref var seen = ref _seen[reader.ValueSpan.Length % _seen.Length];
        var text = seen;
        if (text is null || !(Ascii.Equals(reader.ValueSpan, text) || reader.ValueTextEquals(text)))
        {
            seen = text = reader.GetString();
        }

        return text;
    }
}
