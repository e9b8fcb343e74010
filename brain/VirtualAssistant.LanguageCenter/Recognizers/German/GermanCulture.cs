using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Reading;

namespace VirtualAssistant.LanguageCenter.Recognizers.German;

internal sealed class GermanCulture : Culture
{
    public static GermanCulture Instance { get; } = new();

    public override string Language => "de";

    public override MeasureTable Measures { get; } = new(
    [
        "m: meter, metern, m", "km: kilometer, kilometern, km", "cm: zentimeter, zentimetern, cm", "mm: millimeter, millimetern, mm", "mi: meilen, meile",
        "ft: fuß, fuss", "in: zoll", "nmi: seemeilen, seemeile",
        "kg: kilogramm, kilos, kilo, kg", "g: gramm, g", "mg: milligramm, mg", "t: tonnen, tonne", "Pfd: pfund", "oz: unzen, unze",
        "l: liter, litern, l", "ml: milliliter, ml", "cl: zentiliter, cl", "dl: deziliter, dl", "m³: kubikmeter, m3, m³", "cup: tassen, tasse",
        "tbsp: esslöffel, essloeffel, el", "tsp: teelöffel, teeloeffel, tl",
        "°C: grad celsius, grad, celsius, °c, °", "°F: grad fahrenheit, fahrenheit, °f", "K: kelvin",
        "m²: quadratmeter, quadratmetern, qm, m2, m²", "km²: quadratkilometer, km2, km²", "cm²: quadratzentimeter, cm2, cm²", "ha: hektar, ha", "ac: acres",
        "m/s: meter pro sekunde, m/s", "km/h: kilometer pro stunde, stundenkilometer, km/h, kmh", "mph: meilen pro stunde, mph", "kn: knoten",
        "B: byte, bytes", "kB: kilobyte, kilobytes, kb", "MB: megabyte, megabytes, mb", "GB: gigabyte, gigabytes, gb", "TB: terabyte, terabytes, tb", "bit: bit, bits",
        "KiB: kib", "MiB: mib", "GiB: gib", "kbit: kilobit, kbit", "Mbit: megabit, mbit", "Gbit: gigabit, gbit",
        "B/s: byte pro sekunde, bytes pro sekunde, b/s", "kB/s: kilobyte pro sekunde, kb/s", "MB/s: megabyte pro sekunde, mb/s", "GB/s: gigabyte pro sekunde, gb/s",
        "bit/s: bit pro sekunde, bit/s, bps", "kbit/s: kilobit pro sekunde, kbit/s, kbps", "Mbit/s: megabit pro sekunde, mbit/s, mbps",
        "Gbit/s: gigabit pro sekunde, gbit/s, gbps",
    ],
    [
        "EUR: euro, euros, eur, €", "USD: dollar, dollars, usd, $, us dollar", "GBP: pfund sterling, pfund, gbp, £, britische pfund", "JPY: yen, jpy, ¥",
        "CHF: franken, chf, schweizer franken", "INR: rupien, rupie, inr, ₹", "CNY: yuan, cny", "SEK: kronen, sek", "NOK: nok", "DKK: dkk", "PLN: zloty, pln",
        "CZK: czk", "TRY: lira", "RUB: rubel", "EUR/100: cent, cents", "GBP/100: pence",
    ]);

    public override bool TryNumber(Words words, int at, out int end, out decimal value) => GermanNumbers.TryNumber(words, at, out end, out value);

    public override bool TryOrdinal(Words words, int at, out int end, out int value) => GermanNumbers.TryOrdinal(words, at, out end, out value);

    public override Entity? TryTime(Words words, int at, out int end)
    {
        if (GermanRecurrences.TryRead(words, at, out end, out var repetition))
        {
            return new RecurrenceEntity(words.Span(at, end), repetition);
        }

        if (GermanMoments.TryRead(words, at, out end, out var moment))
        {
            return new TemporalEntity(words.Span(at, end), moment);
        }

        return GermanDurations.TryRead(words, at, out end, out var length) ? new DurationEntity(words.Span(at, end), length) : null;
    }

    public override bool TryClock(Words words, int at, out int end) => GermanClock.TryRead(words, at, hourExpected: true, out end, out _);

    public override RangeEntity? TryDays(Words words, int at, out int end) => GermanDates.TryDays(words, at, out end);

    public override bool IsPronoun(Words words, int at) => words[at] is "ein" or "acht" && (words[at] is "ein" || words[at - 1] is "in" or "gib");

    public override bool IsOne(ReadOnlySpan<char> word) => word is "ein" or "eine" or "einen" or "einem" or "einer";

    public override bool IsAll(ReadOnlySpan<char> word) => word is "alle" or "alles" or "beide" or "beiden" or "allen";

    public override bool IsWorkingHours(Words words, int at, out int end)
    {
        end = at + 3;
        return words[at] is "während" or "in" or "zur" && (words[at + 1] is "der" or "den" or "meiner") && words[at + 2] is "arbeitszeit" or "arbeitszeiten" or "bürozeit" or "bürozeiten" or "geschäftszeiten";
    }

    public override bool OpensRange(ReadOnlySpan<char> word) => word is "von" or "zwischen" or "vom";

    public override bool JoinsRange(Words words, int at, ReadOnlySpan<char> opening) => words[at] switch
    {
        "-" => true,
        "bis" => opening is not "zwischen",
        "und" => opening is "zwischen",
        _ => false,
    };

    public override bool IsMove(ReadOnlySpan<char> word) => word is "verschieb" or "verschiebe" or "verleg" or "verlege" or "ändere" or "änder" or "nicht";

    public override bool IsListWord(ReadOnlySpan<char> word) => word is "liste";

    public override bool IsListDeterminer(ReadOnlySpan<char> word) => word is "meine" or "meiner" or "die" or "der" or "unsere" or "unserer";

    public override bool LeadsToList(ReadOnlySpan<char> word) => word is "auf" or "zu" or "zur" or "von" or "in";

    public override bool IsNoListName(ReadOnlySpan<char> word) => word is "ganze" or "ganzen" or "neue" or "neuen" or "erste" or "letzte";

    /// <summary>In German the list is in the word: "Einkaufsliste", "Camping-Liste", "To-do-Liste".</summary>
    public override int ListLength(Words words, int at)
    {
        if (words[at].Length > "liste".Length && (words[at].EndsWith("liste") || words[at] is "einkaufszettel"))
        {
            return 1;
        }

        var parts = words[at] is "to" && words[at + 1] is "-" && words[at + 2] is "do" ? 3 : 1;
        return words[at + parts] is "-" && IsListWord(words[at + parts + 1]) ? parts + 2 : 0;
    }

    public override int UsualListLength(Words words, int at) => words[at] is "einkauf" or "todo" or "todos" or "aufgaben" ? 1 : 0;

    public override bool MayFollowList(ReadOnlySpan<char> word) => word is "bitte" or "und" or "hinzu" or "dazu";

    public override bool LeadsToPlace(ReadOnlySpan<char> word) => word is "in" or "nach" or "aus" or "bei" or "von";

    public override bool IsNoPlace(ReadOnlySpan<char> word) => word is "der" or "die" or "das" or "essen" or "halle" or "einem" or "einer" or "ruhe"
        or "zukunft";
}
