using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Reading;

namespace VirtualAssistant.LanguageCenter.Recognizers;

internal sealed class EnglishCulture : Culture
{
    public static EnglishCulture Instance { get; } = new();

    public override string Language => "en";

    public override MeasureTable Measures { get; } = new(
    [
        "m: meters, meter, metres, metre, m", "km: kilometers, kilometer, kilometres, kilometre, kms, km",
        "cm: centimeters, centimeter, centimetres, centimetre, cms, cm", "mm: millimeters, millimeter, millimetres, millimetre, mm",
        "mi: miles, mile, mi", "yd: yards, yard, yds", "ft: feet, foot, ft", "in: inches, inch, in", "nmi: nautical miles, nautical mile",
        "kg: kilograms, kilogram, kilogrammes, kilogramme, kilos, kilo, kgs, kg", "g: grams, gram, grammes, gramme, g",
        "mg: milligrams, milligram, mg", "t: tons, ton, tonnes, tonne", "lb: pounds, pound, lbs, lb", "oz: ounces, ounce, oz",
        "st: stone, st",
        "l: liters, liter, litres, litre, l", "ml: milliliters, milliliter, millilitres, millilitre, mls, ml", "cl: centiliters, centilitres, cl",
        "dl: deciliters, decilitres, dl", "m³: cubic meters, cubic meter, cubic metres, cubic metre, m3, m³",
        "gal: gallons, gallon, gal", "qt: quarts, quart, qt", "pt: pints, pint, pt", "cup: cups, cup",
        "fl oz: fluid ounces, fluid ounce, fl oz, floz", "tbsp: tablespoons, tablespoon, tbsp", "tsp: teaspoons, teaspoon, tsp",
        "°C: degrees celsius, degree celsius, degrees centigrade, celsius, degrees c, °c, °celsius, degrees, degree, °",
        "°F: degrees fahrenheit, degree fahrenheit, fahrenheit, degrees f, °f, °fahrenheit", "K: kelvin, kelvins, k",
        "m²: square meters, square meter, square metres, square metre, sqm, m2, m²",
        "km²: square kilometers, square kilometer, square kilometres, square kilometre, km2, km²", "cm²: square centimeters, square centimetres, cm2, cm²",
        "ha: hectares, hectare, ha", "ac: acres, acre", "ft²: square feet, square foot, sqft, ft2, ft²", "mi²: square miles, square mile",
        "m/s: meters per second, metres per second, meters a second, m/s", "km/h: kilometers per hour, kilometres per hour, kilometers an hour, kilometres an hour, km/h, kmh, kph",
        "mph: miles per hour, miles an hour, mph", "kn: knots, knot",
        "B: bytes, byte", "kB: kilobytes, kilobyte, kb", "MB: megabytes, megabyte, megs, meg, mb", "GB: gigabytes, gigabyte, gigs, gig, gb",
        "TB: terabytes, terabyte, tb", "bit: bits, bit", "KiB: kibibytes, kibibyte, kib", "MiB: mebibytes, mebibyte, mib", "GiB: gibibytes, gibibyte, gib",
        "kbit: kilobits, kilobit, kbit, kbits", "Mbit: megabits, megabit, mbit, mbits", "Gbit: gigabits, gigabit, gbit, gbits",
        "B/s: bytes per second, b/s", "kB/s: kilobytes per second, kilobytes a second, kb/s", "MB/s: megabytes per second, megabytes a second, mb/s",
        "GB/s: gigabytes per second, gigabytes a second, gb/s",
        "bit/s: bits per second, bit/s, bits/s, bps", "kbit/s: kilobits per second, kbit/s, kbits/s, kbps",
        "Mbit/s: megabits per second, megabits a second, mbit/s, mbits/s, mbps", "Gbit/s: gigabits per second, gigabits a second, gbit/s, gbits/s, gbps",
    ],
    [
        "EUR: euros, euro, eur, €", "USD: dollars, dollar, usd, $, bucks, buck, us dollars, us dollar", "GBP: pounds sterling, pounds, pound, gbp, £, quid",
        "JPY: yen, jpy, ¥", "CHF: francs, franc, swiss francs, swiss franc, chf", "INR: rupees, rupee, inr, rs, ₹", "CNY: yuan, cny, renminbi, rmb",
        "CAD: canadian dollars, canadian dollar, cad", "AUD: australian dollars, australian dollar, aud", "SEK: kronor, krona, sek", "NOK: nok", "DKK: dkk",
        "PLN: zloty, zlotys, pln", "CZK: koruna, czk", "BRL: reais, real, brl", "MXN: pesos, peso, mxn", "KRW: won, krw, ₩", "RUB: rubles, ruble, roubles, rouble, rub",
        "TRY: lira, liras, try", "ZAR: rand, zar", "USD/100: cents, cent, ¢", "GBP/100: pence, p",
    ]);

    public override bool TryNumber(Words words, int at, out int end, out decimal value) => NumberReader.TryNumber(words, at, out end, out value);

    public override bool TryOrdinal(Words words, int at, out int end, out int value)
    {
        if (TryFromTheEnd(words, at, out end, out value) || NumberReader.TryOrdinal(words, at, out end, out value))
        {
            return true;
        }

        (end, value) = (at + 1, -1);
        return words[at] is "last" && words[at - 1] is not "at";
    }

    public override Entity? TryTime(Words words, int at, out int end)
    {
        if (RecurrenceReader.TryRead(words, at, out end, out var repetition))
        {
            return new RecurrenceEntity(words.Span(at, end), repetition);
        }

        if (TemporalReader.TryRead(words, at, out end, out var moment))
        {
            return TryStartOfRepetition(words, at, moment, ref end) ?? (Entity)new TemporalEntity(words.Span(at, end), moment);
        }

        return DurationReader.TryRead(words, at, out end, out var length) ? new DurationEntity(words.Span(at, end), length) : null;
    }

    public override bool TryClock(Words words, int at, out int end) => ClockReader.TryRead(words, at, hourExpected: true, out end, out _);

    public override RangeEntity? TryDays(Words words, int at, out int end) => DayRangeReader.TryRead(words, at, out end);

    /// <summary>"the dentist one", "one of them"; not "number one", nor "I have one dog".</summary>
    public override bool IsPronoun(Words words, int at) => words[at] is "one" && at > 0
        && words[at - 1] is not ("number" or "reminder" or "option" or "cancel" or "delete" or "remove" or "minus" or "from" or "between" or "to")
        && !(TakesAmount(words[at - 1]) && words.IsWord(at + 1) && IsCounted(words[at + 1]));

    private static bool TakesAmount(ReadOnlySpan<char> word) => word is "about" or "add" or "after" or "are" or "at" or "ate" or "bought" or "buy" or "by"
        or "costs" or "drank" or "eat" or "every" or "exactly" or "for" or "get" or "got" or "had" or "has" or "have" or "in" or "is" or "just" or "least" or "made"
        or "makes" or "need" or "needs" or "only" or "order" or "take" or "takes" or "than" or "want" or "was" or "with" or "within";

    private static bool IsCounted(ReadOnlySpan<char> word) => word is not ("about" or "again" or "already" or "and" or "as" or "at" or "by" or "every" or "for" or "from"
        or "if" or "in" or "instead" or "is" or "more" or "now" or "of" or "on" or "or" or "please" or "that" or "to" or "today" or "tomorrow" or "tonight" or "too"
        or "was" or "when" or "which" or "who" or "with" or "yet");

    public override bool IsOne(ReadOnlySpan<char> word) => word is "a" or "an";

    public override bool IsAll(ReadOnlySpan<char> word) => word is "all" or "everything" or "both";

    public override bool IsWorkingHours(Words words, int at, out int end)
    {
        end = at + 3;
        return words[at] is "during" or "in" or "within" && words[at + 1] is "work" or "working" or "office" or "business" && words[at + 2] is "hours" or "time";
    }

    public override bool OpensRange(ReadOnlySpan<char> word) => word is "from" or "between";

    public override bool JoinsRange(Words words, int at, ReadOnlySpan<char> opening) => words[at] switch
    {
        "-" => true,
        "to" => opening is not "between",
        "until" or "till" or "til" => opening is "from",
        "through" or "thru" => opening is not "between",
        "and" => opening is "between",
        _ => false,
    };

    public override bool IsMove(ReadOnlySpan<char> word) => word is "move" or "change" or "reschedule" or "shift" or "push" or "switch" or "postpone"
        or "update" or "pull" or "bring" or "delay" or "moved" or "rescheduled" or "convert" or "no" or "not" or "set" or "add";

    public override bool IsListWord(ReadOnlySpan<char> word) => word is "list";

    public override bool IsListDeterminer(ReadOnlySpan<char> word) => word is "my" or "the" or "our" or "a" or "new" or "your";

    public override bool LeadsToList(ReadOnlySpan<char> word) => word is "to" or "on" or "from" or "off" or "onto" or "in";

    public override bool IsNoListName(ReadOnlySpan<char> word) => word is "reminder" or "reminders" or "alarm" or "alarms" or "to" or "a" or "the"
        or "this" or "that" or "new" or "whole" or "entire" or "complete" or "last" or "first" or "second" or "other";

    public override int ListLength(Words words, int at)
    {
        var length = UsualListLength(words, at);
        return length > 0 && IsListWord(words[at + length]) ? length : 0;
    }

    public override int UsualListLength(Words words, int at) => words[at] switch
    {
        "shopping" or "groceries" or "grocery" or "todo" or "todos" or "packing" or "wishlist" or "task" or "tasks" or "chores" or "wish" => 1,
        "to" when words[at + 1] is "do" => 2,
        "to" when words[at + 1] is "-" && words[at + 2] is "do" => 3,
        _ => 0,
    };

    public override bool MayFollowList(ReadOnlySpan<char> word) => word is "please" or "and" or "too" or "thanks" or "then";

    public override bool LeadsToPlace(ReadOnlySpan<char> word) => word is "in" or "to" or "from" or "near" or "at" or "for" or "around";

    public override bool IsNoPlace(ReadOnlySpan<char> word) => word is "central" or "eastern" or "mountain" or "pacific" or "easter" or "troll"
        or "midway" or "reunion" or "mobile" or "turkey" or "may" or "general" or "the" or "wake" or "east" or "west" or "gmt" or "utc" or "universal"
        or "center" or "centre" or "guadeloupe" or "jan" or "mar" or "sun" or "march" or "august" or "victoria" or "salem" or "man" or "cork"
        or "nice" or "bath" or "reading" or "lima" or "male" or "rio" or "dc" or "rome" or "states" or "wet" or "est" or "ist" or "cet" or "mst";

    /// <summary>"second to last", "third from last", "second last", "next to last", "last but one", "penultimate".</summary>
    private static bool TryFromTheEnd(Words words, int at, out int end, out int value)
    {
        (end, value) = (at + 1, -2);
        if (words[at] is "penultimate")
        {
            return true;
        }

        if (words[at] is "last" && words[at + 1] is "but")
        {
            end = at + 3;
            value = words[at + 2] switch { "one" => -2, "two" => -3, _ => 0 };
            return value < 0;
        }

        var counted = 2;
        if (words[at] is not "next" && (!NumberReader.TryOrdinal(words, at, out end, out counted) || counted is < 2 or > 20))
        {
            return false;
        }

        var last = words[end] is "to" or "from" && words[end + 1] is "the" ? end + 2 : words[end] is "to" or "from" ? end + 1 : end;
        if (words[last] is not "last" || (last == end && words[at] is "next"))
        {
            return false;
        }

        (end, value) = (last + 1, -counted);
        return true;
    }

    /// <summary>"tomorrow at 9 and then every day" is rare; "at 9 on Mondays" is read from its time.</summary>
    private static RecurrenceEntity? TryStartOfRepetition(Words words, int at, TemporalExpression moment, ref int end)
    {
        if (moment.Time is null || moment.Date is not null)
        {
            return null;
        }

        var next = words[end] is "," ? end + 1 : end;
        next = words[next] is "on" ? next + 1 : next;
        if (!RecurrenceReader.TryRead(words, next, out var repetitionEnd, out var repetition)
            || (repetition.At is null ? moment : TemporalReader.Combine(moment, repetition.At)) is not { } when)
        {
            return null;
        }

        end = repetitionEnd;
        return new RecurrenceEntity(words.Span(at, end), repetition with { At = when });
    }
}
