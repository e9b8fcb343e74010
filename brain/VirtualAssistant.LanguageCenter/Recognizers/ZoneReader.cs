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
        if (TryOffset(words, at, out end, out zones))
        {
            return true;
        }

        end = at;
        if (words[first] is "pacific" or "eastern" or "mountain" && DateReader.NothingFollows(words, first + 1))
        {
            zones = ZoneNames.Find(words.Span(first, first + 1).In(words.Text));
            end = first + 1;
            return !zones.IsEmpty;
        }

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

    /// <summary>"15:00Z", "15:00+02:00": as ISO 8601 writes it, without a space.</summary>
    private static bool TryOffset(Words words, int at, out int end, out ImmutableArray<string> zones)
    {
        (end, zones) = (at + 1, []);
        if (!words.IsGlued(at) || words.Kind(at - 1) != TokenKind.Number)
        {
            return false;
        }

        if (words[at] is "z")
        {
            zones = ZoneNames.Find("UTC");
            return true;
        }

        var isStamp = words[at - 4] is "t" || words[at - 6] is "t";
        if (!(words[at] is "+" || (words[at] is "-" && isStamp)) || words.Digits(at + 1) != 2 || !words.IsGlued(at + 1))
        {
            return false;
        }

        end = OffsetEnd(words, at);
        zones = ZoneNames.Find($"UTC{words.Span(at, end).In(words.Text)}");
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
