using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Reading;

namespace VirtualAssistant.LanguageCenter.Recognizers;

/// <summary>Reads what a number counts: percent, money, units; the currency may also stand before it.</summary>
internal static class MeasureReader
{
    private const int LongestNameInChars = 40;

    /// <summary>"5 %", "20 euros", "3 km": what follows the number that ends at <paramref name="end"/>.</summary>
    public static Entity? TryAfter(Words words, int at, decimal number, Culture culture, ref int end)
    {
        if (words[end] is "%" or "percent" or "pct" or "prozent" || (words[end] is "per" && words[end + 1] is "cent"))
        {
            end += words[end] is "per" ? 2 : 1;
            return new PercentageEntity(words.Span(at, end), number);
        }

        var first = words[end] is "-" && words.IsGlued(end) && words.IsGlued(end + 1) ? end + 1 : end;
        Span<char> buffer = stackalloc char[LongestNameInChars];
        for (var length = MeasureTable.LongestName; length > 0; length--)
        {
            ReadOnlySpan<char> name = buffer[..Name(words, first, length, buffer)];
            if (name.IsEmpty)
            {
                continue;
            }

            if (culture.Measures.TryCurrency(name, out var currency) && (name.Length > 1 || words.IsSign(first) || words.IsGlued(first)))
            {
                var isWeight = culture.Measures.TryUnit(name, out var mass);
                var smaller = first + length;
                if (isWeight && WithSmaller(words, number, mass!, culture, ref smaller) is var total && smaller > first + length)
                {
                    end = smaller; // "5 pounds 3 ounces"
                    return new QuantityEntity(words.Span(at, end), total, mass!);
                }

                var money = Amount(words, at, number, currency!, first + length, culture, out end);
                return isWeight ? Either(words, at, end, money, new QuantityEntity(money.Span, number, mass!)) : money;
            }

            if (culture.Measures.TryUnit(name, out var unit) && MayMeasure(words, first, length))
            {
                end = first + length;
                number = WithSmaller(words, number, unit!, culture, ref end);
                return new QuantityEntity(words.Span(at, end), number, unit!);
            }
        }

        return TryFeet(words, at, number, ref end);
    }

    /// <summary>"a pound of butter": the article counts where what is measured is named.</summary>
    public static Entity? TryOne(Words words, int at, Culture culture, out int end)
    {
        end = at + 1;
        if (!culture.IsOne(words[at]) || !culture.Measures.TryUnit(words[end], out var unit) || words[end].Length < 3)
        {
            return null;
        }

        end = at + 2;
        return words[end] is "of" || culture.Language != "en" && words.IsWord(end) && words.Has(end, TokenTraits.Capital) ? new QuantityEntity(words.Span(at, end), 1, unit!) : null;
    }

    /// <summary>"$5", "€ 20", "USD 50": a currency that begins at <paramref name="at"/>.</summary>
    public static Entity? TryCurrencyFirst(Words words, int at, Culture culture, out int end)
    {
        end = at + 1;
        var isSign = words.IsSign(at);
        if ((!isSign && !IsCode(words, at)) || words.Kind(at + 1) != TokenKind.Number
            || !culture.Measures.TryCurrency(words[at], out var currency)
            || !culture.TryNumber(words, at + 1, out end, out var amount))
        {
            end = at + 1;
            return null;
        }

        return new MoneyEntity(words.Span(at, end), amount, currency!);
    }

    /// <summary>Whether a unit or currency begins here, so that a number before it is no hour.</summary>
    public static bool Follows(Words words, int at, Culture culture)
    {
        Span<char> buffer = stackalloc char[LongestNameInChars];
        for (var length = 2; length > 0; length--)
        {
            ReadOnlySpan<char> name = buffer[..Name(words, at, length, buffer)];
            if (!name.IsEmpty && (culture.Measures.TryCurrency(name, out _) || (culture.Measures.TryUnit(name, out _) && MayMeasure(words, at, length))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Writes the words joined by single spaces, signs without.</summary>
    /// <returns>How many characters; 0 when they are no name.</returns>
    private static int Name(Words words, int at, int length, Span<char> buffer)
    {
        if (at + length > words.Count)
        {
            return 0;
        }

        var written = 0;
        for (var i = at; i < at + length; i++)
        {
            var word = words[i];
            if (word.IsEmpty || written + word.Length + 1 > buffer.Length || (i > at && words.IsSign(i) && !words.IsGlued(i)))
            {
                return 0;
            }

            if (i > at && !words.IsGlued(i) && !words.IsSign(i) && !words.IsSign(i - 1))
            {
                buffer[written++] = ' ';
            }

            word.CopyTo(buffer[written..]);
            written += word.Length;
        }

        return written;
    }

    /// <summary>Single letters and "in" are units only where they touch their number, or a capital says so.</summary>
    private static bool MayMeasure(Words words, int at, int length) =>
        length > 1 || words[at].Length > 1 && words[at] is not ("in" or "ha" or "st" or "pt" or "ac" or "mi") || words.IsGlued(at)
            || words[at] is "g" or "l" || (words[at] is "m" && !words.Has(at, TokenTraits.Apostrophe)) || (words[at] is "k" && !words.IsWord(at + 1));

    private static bool IsCode(Words words, int at) => words[at] is "rs" ||
        words.IsWord(at) && words[at].Length == 3 && words.Has(at, TokenTraits.Capital)
            && !words.Span(at, at + 1).In(words.Text).ContainsAnyExceptInRange('A', 'Z');

    /// <summary>"5 euros 20", "3 dollars and 50 cents".</summary>
    private static MoneyEntity Amount(Words words, int at, decimal number, string currency, int after, Culture culture, out int end)
    {
        end = after;
        if (currency.EndsWith("/100", StringComparison.Ordinal))
        {
            var whole = currency[..^4];
            return new MoneyEntity(words.Span(at, end), number / 100, whole)
            {
                Others = whole == "USD" ? [new MoneyEntity(words.Span(at, end), number / 100, "EUR")] : [],
                Why = whole == "USD" ? "Cents of no named currency: the usual one of the language." : null,
            };
        }

        var next = words[after] is "and" or "und" ? after + 1 : after;
        if (culture.TryNumber(words, next, out var centsEnd, out var cents) && cents is > 0 and < 100
            && cents == decimal.Truncate(cents) && words[centsEnd] is "cents" or "cent" or "pence")
        {
            end = centsEnd + 1;
            number += cents / 100;
        }
        else if (next == after && centsEnd > next && cents is >= 10 and < 100 && cents == decimal.Truncate(cents) && number == decimal.Truncate(number)
            && !words.IsGlued(centsEnd) && EndsAmount(words, centsEnd))
        {
            end = centsEnd; // "3 dollars fifty"
            number += cents / 100;
        }

        return new MoneyEntity(words.Span(at, end), number, currency);
    }

    /// <summary>Whether the number before counts nothing of its own: "3 dollars fifty", not "3 dollars 50 times".</summary>
    private static bool EndsAmount(Words words, int at) =>
        !words.IsWord(at) && words[at] is not "%" || words[at] is "for" or "to" or "and" or "each" or "please" or "per" or "für" or "und" or "bitte" or "pro";

    /// <summary>"6 ft 2 in", "5 pounds 3 ounces", "six foot two", "2 metres 50": the smaller unit added to the larger one.</summary>
    private static decimal WithSmaller(Words words, decimal number, MeasureUnit unit, Culture culture, ref int end)
    {
        var (smaller, most) = unit.Symbol switch { "ft" => ("in", 12), "lb" => ("oz", 16), "st" => ("lb", 14), "m" => ("cm", 100), "kg" => ("g", 1000), "km" => ("m", 1000), _ => ("", 0) };
        var next = words[end] is "and" or "und" or "," ? end + 1 : end;
        if (most == 0 || number != decimal.Truncate(number) || !culture.TryNumber(words, next, out var lastEnd, out var more) || more < 0 || more >= most)
        {
            return number;
        }

        if (culture.Measures.TryUnit(words[lastEnd], out var named) && named!.Symbol == smaller)
        {
            end = lastEnd + 1;
        }
        else if (next == end && unit.Symbol is "ft" or "m" && (unit.Symbol is "ft" || more >= 10) && words.Kind(lastEnd) is TokenKind.None)
        {
            end = lastEnd; // "six foot two"
        }
        else
        {
            return number;
        }

        var whole = number + (more * MeasureTable.Unit(smaller).Factor / unit.Factor);
        return decimal.Round(whole, 6) / 1.000000m;
    }

    /// <summary>5'11": feet and inches.</summary>
    private static QuantityEntity? TryFeet(Words words, int at, decimal number, ref int end)
    {
        if (words[end] is not ("'" or "′") || !words.IsGlued(end) || !words.IsGlued(end + 1) || words.Number(end + 1) is not (>= 0 and < 12 and var inches) || number is < 1 or > 20)
        {
            return null;
        }

        end += 2;
        end = words[end] is "\"" or "″" or "”" && words.IsGlued(end) ? end + 1 : end;
        return new QuantityEntity(words.Span(at, end), decimal.Round(number + (inches / 12m), 6) / 1.000000m, MeasureTable.Unit("ft"));
    }

    /// <summary>"10 pounds" are money, "10 pounds of flour" a weight.</summary>
    private static Entity Either(Words words, int at, int end, MoneyEntity money, QuantityEntity mass)
    {
        var weighs = words[end] is "of" || words[at - 1] is "weigh" or "weighs" or "weighed" or "lose" or "lost" or "gained" or "wiegt" or "wiege"
            || (!words.IsEnglish && words.IsWord(end) && words.Has(end, TokenTraits.Capital));
        return weighs
            ? mass with { Others = [money], Why = "A weight is spoken of." }
            : money with { Others = [mass], Why = "Nothing says that something is weighed." };
    }
}
