using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.TimeZones;

namespace VirtualAssistant.LanguageCenter.Zones;

/// <summary>Finds the time zone a person means by what they call it.</summary>
public static class ZoneNames
{
    private const int LongestName = 60;

    private static readonly FrozenDictionary<string, ImmutableArray<string>> Names = Build();

    /// <summary>
    /// IANA ids for an id, a city, a country, a Windows id, an abbreviation or an offset ("UTC+2"), most likely first.
    /// Several when the name leaves it open ("US", "IST"); none when it is not known.
    /// </summary>
    public static ImmutableArray<string> Find(string text) => Find(text.AsSpan());

    internal static ImmutableArray<string> Find(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.Length is 0 or > LongestName)
        {
            return [];
        }

        if (TryOffset(text, out var fixedZone))
        {
            return [fixedZone];
        }

        return Names.TryGetValue(Fold(text), out var zones) ? zones : [];
    }

    /// <summary>Lower case, without accents, punctuation as one space: "São_Paulo" is "sao paulo".</summary>
    private static string Fold(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        var source = Ascii.IsValid(text) ? text.ToString() : Decomposed(text);
        foreach (var c in source)
        {
            if (char.IsLetterOrDigit(c))
            {
                folded.Append(char.ToLowerInvariant(c));
            }
            else if (c is not ('\'' or '’' or '.') && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark
                && folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }

    private static string Decomposed(ReadOnlySpan<char> text)
    {
        var clean = text.ToString();
        try
        {
            return clean.Normalize(NormalizationForm.FormD);
        }
        catch (ArgumentException)
        {
            return clean; // Half a surrogate pair: no name has one.
        }
    }

    // "UTC+2", "GMT-05:30", "+01:00"
    private static bool TryOffset(ReadOnlySpan<char> text, out string zone)
    {
        zone = "";
        var named = text.StartsWith("utc", StringComparison.OrdinalIgnoreCase) || text.StartsWith("gmt", StringComparison.OrdinalIgnoreCase);
        var rest = (named ? text[3..] : text).TrimStart();
        if (rest.Length is 0 or > 7 || rest[0] is not ('+' or '-' or '−'))
        {
            return false;
        }

        var negative = rest[0] != '+';
        rest = rest[1..].TrimStart();
        var colon = rest.IndexOf(':');
        ReadOnlySpan<char> hourText = colon >= 0 ? rest[..colon] : rest.Length > 2 ? rest[..^2] : rest;
        ReadOnlySpan<char> minuteText = colon >= 0 ? rest[(colon + 1)..] : rest.Length > 2 ? rest[^2..] : "0";
        if (!int.TryParse(hourText, NumberStyles.None, CultureInfo.InvariantCulture, out var hours)
            || !int.TryParse(minuteText, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)
            || minutes > 59 || hours > (negative ? 12 : 14) || (!named && colon < 0))
        {
            return false;
        }

        // In these ids the sign is the other way round; offsets with minutes have none and are written as NodaTime reads them.
        zone = minutes != 0 ? string.Create(CultureInfo.InvariantCulture, $"UTC{(negative ? '-' : '+')}{hours:00}:{minutes:00}")
            : hours == 0 ? "Etc/UTC"
            : string.Create(CultureInfo.InvariantCulture, $"Etc/GMT{(negative ? '+' : '-')}{hours}");
        return true;
    }

    private static FrozenDictionary<string, ImmutableArray<string>> Build()
    {
        var source = TzdbDateTimeZoneSource.Default;
        var names = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        var located = source.ZoneLocations!.Select(location => location.ZoneId).ToHashSet(StringComparer.Ordinal);
        var known = source.CanonicalIdMap;

        // What is said more surely is added first, and stays.
        foreach (var (name, zones) in Places.Own)
        {
            names.TryAdd(name, [.. zones.Where(known.ContainsKey)]);
        }

        foreach (var country in source.ZoneLocations!.GroupBy(location => location.CountryName))
        {
            names.TryAdd(Fold(country.Key), [.. country.Select(location => location.ZoneId)]);
        }

        foreach (var (id, canonical) in known)
        {
            var zone = located.Contains(id) || !located.Contains(canonical) ? id : canonical;
            names.TryAdd(Fold(id), [zone]);
            var city = id.LastIndexOf('/');
            if (city > 0 && Places.Continents.Contains(id[..id.IndexOf('/', StringComparison.Ordinal)]) && !id.EndsWith("/Center", StringComparison.Ordinal))
            {
                names.TryAdd(Fold(id.AsSpan(city + 1)), [zone]);
            }
        }

        foreach (var (windows, id) in source.WindowsMapping.PrimaryMapping)
        {
            names.TryAdd(Fold(windows), [id]);
        }

        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
