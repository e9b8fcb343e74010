using System.Collections.Immutable;
using VirtualAssistant.LanguageCenter.Reading;
using VirtualAssistant.LanguageCenter.Zones;

namespace VirtualAssistant.LanguageCenter.Recognizers;

/// <summary>Reads a time zone where one is expected; place names elsewhere are left alone.</summary>
internal static class ZoneReader
{
    private const int LongestName = 6;

    /// <summary>The longest name that begins here.</summary>
    public static bool TryName(Words words, int at, int limit, out int end, out ImmutableArray<string> zones)
    {
        for (end = Math.Min(limit, at + LongestName); end > at; end--)
        {
            if (words.Kind(end - 1) != TokenKind.Sign || IsOffsetSign(words, at))
            {
                zones = ZoneNames.Find(words.Span(at, end).In(words.Text));
                if (!zones.IsEmpty)
                {
                    return true;
                }
            }
        }

        zones = [];
        return false;
    }

    // "5 pm Berlin time", "17:00 CET", "9:00 (UTC+2)"
    public static bool TryAfterTime(Words words, int at, out int end, out ImmutableArray<string> zones)
    {
        var first = words[at] is "(" ? at + 1 : at;
        end = at;
        zones = [];
        if (!words.IsWord(first) || words[first] is "time" or "to")
        {
            return false;
        }

        for (var last = first + 1; last <= first + 3 && last < words.Count; last++)
        {
            if (words[last] is "time")
            {
                zones = ZoneNames.Find(words.Span(first, last).In(words.Text));
                end = last + 1;
                return !zones.IsEmpty;
            }
        }

        var offset = words[first] is "utc" or "gmt" ? OffsetEnd(words, first + 1) : first + 1;
        if (!IsAbbreviation(words, first))
        {
            return false;
        }

        zones = ZoneNames.Find(words.Span(first, offset).In(words.Text));
        end = words[first - 1] is "(" && words[offset] is ")" ? offset + 1 : offset;
        return !zones.IsEmpty;
    }

    private static bool IsAbbreviation(Words words, int at)
    {
        var token = words.Token(at);
        return token.End - token.Start is >= 2 and <= 5
            && words.Text.AsSpan(token.Start, token.End - token.Start).ContainsAnyExceptInRange('A', 'Z') is false
            && (words[at] is not ("la" or "us" or "uk" or "am" or "dc" or "sf" or "nz" or "ny" or "rio"));
    }

    private static int OffsetEnd(Words words, int at) =>
        words[at] is "+" or "-" && words.IsGlued(at) && words.Kind(at + 1) == TokenKind.Number
            ? words[at + 2] is ":" && words.IsGlued(at + 2) && words.Kind(at + 3) == TokenKind.Number ? at + 4 : at + 2
            : at;

    private static bool IsOffsetSign(Words words, int at) => words[at] is "+" or "-";
}
