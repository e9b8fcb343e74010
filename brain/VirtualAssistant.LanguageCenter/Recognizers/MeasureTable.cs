using System.Collections.Frozen;
using System.Globalization;
using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.LanguageCenter.Recognizers;

/// <summary>The units and currencies there are, and what one language calls them.</summary>
internal sealed class MeasureTable
{
    public const int LongestName = 4;

    // symbol | measure | factor to the base unit | offset
    private static readonly FrozenDictionary<string, MeasureUnit> Units = new[]
    {
        "m|Length|1", "km|Length|1000", "cm|Length|0.01", "mm|Length|0.001", "mi|Length|1609.344", "yd|Length|0.9144", "ft|Length|0.3048",
        "in|Length|0.0254", "nmi|Length|1852",
        "kg|Mass|1", "g|Mass|0.001", "mg|Mass|0.000001", "t|Mass|1000", "lb|Mass|0.45359237", "oz|Mass|0.028349523125", "st|Mass|6.35029318",
        "Pfd|Mass|0.5",
        "l|Volume|1", "ml|Volume|0.001", "cl|Volume|0.01", "dl|Volume|0.1", "m³|Volume|1000", "gal|Volume|3.785411784", "qt|Volume|0.946352946",
        "pt|Volume|0.473176473", "cup|Volume|0.2365882365", "fl oz|Volume|0.0295735295625", "tbsp|Volume|0.01478676478125",
        "tsp|Volume|0.00492892159375",
        "°C|Temperature|1|273.15", "K|Temperature|1", "°F|Temperature|0.5555555555555555555555555556|459.67",
        "m²|Area|1", "km²|Area|1000000", "cm²|Area|0.0001", "ha|Area|10000", "ac|Area|4046.8564224", "ft²|Area|0.09290304",
        "mi²|Area|2589988.110336",
        "m/s|Speed|1", "km/h|Speed|0.2777777777777777777777777778", "mph|Speed|0.44704", "kn|Speed|0.5144444444444444444444444444",
        "B|Data|1", "kB|Data|1000", "MB|Data|1000000", "GB|Data|1000000000", "TB|Data|1000000000000", "bit|Data|0.125", "kbit|Data|125", "Mbit|Data|125000", "Gbit|Data|125000000",
        "KiB|Data|1024", "MiB|Data|1048576", "GiB|Data|1073741824",
        "B/s|DataRate|1", "kB/s|DataRate|1000", "MB/s|DataRate|1000000", "GB/s|DataRate|1000000000",
        "bit/s|DataRate|0.125", "kbit/s|DataRate|125", "Mbit/s|DataRate|125000", "Gbit/s|DataRate|125000000",
    }.Select(Parse).ToFrozenDictionary(unit => unit.Symbol, StringComparer.Ordinal);

    private readonly FrozenDictionary<string, MeasureUnit>.AlternateLookup<ReadOnlySpan<char>> units;
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> currencies;

    /// <param name="unitNames">One unit a line: <c>km: kilometres, kilometre, km</c>.</param>
    /// <param name="currencyNames">One currency a line: <c>EUR: euros, euro, €</c>.</param>
    public MeasureTable(IEnumerable<string> unitNames, IEnumerable<string> currencyNames)
    {
        units = Expand(unitNames).ToFrozenDictionary(pair => pair.Name, pair => Units[pair.Meaning], StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        currencies = Expand(currencyNames).ToFrozenDictionary(pair => pair.Name, pair => pair.Meaning, StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static MeasureUnit Unit(string symbol) => Units[symbol];

    public bool TryUnit(ReadOnlySpan<char> name, out MeasureUnit? unit) => units.TryGetValue(name, out unit);

    public bool TryCurrency(ReadOnlySpan<char> name, out string? currency) => currencies.TryGetValue(name, out currency);

    private static IEnumerable<(string Name, string Meaning)> Expand(IEnumerable<string> lines) =>
        from line in lines
        let colon = line.IndexOf(": ", StringComparison.Ordinal)
        from name in line[(colon + 2)..].Split(", ")
        select (name, line[..colon]);

    private static MeasureUnit Parse(string line)
    {
        var parts = line.Split('|');
        return new MeasureUnit(
            parts[0],
            Enum.Parse<Measure>(parts[1]),
            decimal.Parse(parts[2], CultureInfo.InvariantCulture),
            parts.Length > 3 ? decimal.Parse(parts[3], CultureInfo.InvariantCulture) : 0);
    }
}
