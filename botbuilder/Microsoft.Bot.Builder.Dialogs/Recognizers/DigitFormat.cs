using System.Collections.Concurrent;
using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs.Recognizers;

/// <summary>How a culture writes numbers in digits.</summary>
internal sealed class DigitFormat
{
    private static readonly ConcurrentDictionary<string, DigitFormat> Known = new(StringComparer.OrdinalIgnoreCase);

    private readonly char _decimalMark;

    private DigitFormat(char decimalMark) => _decimalMark = decimalMark;

    public static DigitFormat Of(string locale)
    {
        if (Known.TryGetValue(locale, out var format))
        {
            return format;
        }

        format = new DigitFormat(DecimalMark(locale));
        return Known.Count < 256 ? Known.GetOrAdd(locale, format) : format; // Locales come from outside.
    }

    /// <summary>Reads the number that starts at <paramref name="start"/> and tells how long it is.</summary>
    public bool TryRead(ReadOnlySpan<char> text, int start, out decimal value, out int length)
    {
        var end = start;
        var digits = new System.Text.StringBuilder();
        ReadDigits(text, ref end, digits);

        while (end < text.Length && IsGroupMark(text[end]) && IsGroup(text, end + 1))
        {
            end++;
            ReadDigits(text, ref end, digits);
        }

        if (end + 1 < text.Length && text[end] == _decimalMark && char.IsDigit(text[end + 1]))
        {
            end++;
            digits.Append('.');
            ReadDigits(text, ref end, digits);
        }

        length = end - start;
        return decimal.TryParse(digits.ToString(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    private static void ReadDigits(ReadOnlySpan<char> text, ref int end, System.Text.StringBuilder digits)
    {
        for (; end < text.Length && char.IsDigit(text[end]); end++)
        {
            digits.Append((char)('0' + (int)char.GetNumericValue(text[end])));
        }
    }

    private bool IsGroupMark(char c) => c switch
    {
        '.' or ',' => c != _decimalMark,
        '\'' or '\u2019' or '\u00A0' or '\u202F' => true,
        _ => false,
    };

    private static bool IsGroup(ReadOnlySpan<char> text, int start) =>
        start + 3 <= text.Length && char.IsDigit(text[start]) && char.IsDigit(text[start + 1]) && char.IsDigit(text[start + 2])
        && (start + 3 == text.Length || !char.IsDigit(text[start + 3]));

    private static char DecimalMark(string locale)
    {
        try
        {
            return CultureInfo.GetCultureInfo(locale).NumberFormat.NumberDecimalSeparator is ['.' or ','] mark ? mark[0] : '.';
        }
        catch (CultureNotFoundException)
        {
            return '.';
        }
    }
}
