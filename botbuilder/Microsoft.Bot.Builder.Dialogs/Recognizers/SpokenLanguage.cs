using System.Collections.Frozen;

namespace Microsoft.Bot.Builder.Dialogs.Recognizers;

/// <summary>Reads the number words of one language.</summary>
internal sealed class SpokenLanguage
{
    /// <summary>The place that counts from the end.</summary>
    public const int Last = -1;

    private readonly FrozenDictionary<string, int> _numbers;
    private readonly FrozenDictionary<string, decimal> _scales;
    private readonly FrozenDictionary<string, int> _places;
    private readonly FrozenSet<string> _articles;
    private readonly FrozenSet<string> _minus;
    private readonly FrozenSet<string> _points;
    private readonly FrozenSet<string> _and;
    private readonly string[] _glued;
    private readonly int _longest;

    /// <param name="numbers">Up to 999.</param>
    /// <param name="scales">What multiplies them.</param>
    /// <param name="places">The first, the second, and <see cref="Last"/>.</param>
    /// <param name="articles">Words for one that are mostly not meant as a number.</param>
    /// <param name="minus">What makes a number negative.</param>
    /// <param name="points">What the digits of a fraction follow.</param>
    /// <param name="and">What may stand between thousands and the rest.</param>
    /// <param name="glued">Scales that are written together with their numbers.</param>
    public SpokenLanguage(
        IEnumerable<(string Words, int Value)> numbers,
        IEnumerable<(string Word, decimal Factor)> scales,
        IEnumerable<(string Word, int Place)> places,
        string articles,
        string minus,
        string points,
        string and,
        string glued = "")
    {
        _numbers = numbers.DistinctBy(number => number.Words).ToFrozenDictionary(number => SpokenLanguages.Plain(number.Words), number => number.Value);
        _scales = scales.ToFrozenDictionary(scale => SpokenLanguages.Plain(scale.Word), scale => scale.Factor);
        _places = places.DistinctBy(place => SpokenLanguages.Plain(place.Word)).ToFrozenDictionary(place => SpokenLanguages.Plain(place.Word), place => place.Place);
        _articles = Set(articles);
        _minus = Set(minus);
        _points = Set(points);
        _and = Set(and);
        _glued = [.. glued.Split(',', StringSplitOptions.RemoveEmptyEntries)];
        _longest = _numbers.Keys.Max(words => words.Count(c => c == ' ')) + 1;
    }

    /// <summary>Reads the cardinal that starts at a word; <paramref name="count"/> is how many words it takes.</summary>
    public bool TryReadCardinal(List<NumberWord> words, int at, out decimal value, out int count)
    {
        if (words[at].Number is { } digits)
        {
            value = digits;
            count = 1;
            while (at + count < words.Count && _scales.TryGetValue(Plain(words[at + count]), out var scale))
            {
                value *= scale;
                count++;
            }

            return !words[at].IsOrdinal;
        }

        if (_minus.Contains(Plain(words[at])) && at + 1 < words.Count && TryReadCardinal(words, at + 1, out value, out count) && value > 0)
        {
            value = -value;
            count++;
            return true;
        }

        value = ReadGroups(words, at, out count);
        if (count == 0 || (count == 1 && words.Count > 1 && _articles.Contains(Plain(words[at]))))
        {
            return false;
        }

        ReadFraction(words, at, ref value, ref count);
        return true;
    }

    public bool TryReadOrdinal(List<NumberWord> words, int at, out decimal value, out bool fromEnd)
    {
        var word = words[at];
        fromEnd = false;
        if (word.Number is { } digits)
        {
            value = digits;
            return word.IsOrdinal;
        }

        var found = _places.TryGetValue(Plain(word), out var place);
        fromEnd = place == Last;
        value = fromEnd ? 1 : place;
        return found;
    }

    private decimal ReadGroups(List<NumberWord> words, int at, out int count)
    {
        var total = 0m;
        var smallest = decimal.MaxValue;
        count = 0;
        for (var i = at; i < words.Count;)
        {
            var group = ReadGroup(words, i, out var length);
            var scale = 1m;
            while (i + length < words.Count && words[i + length].Number == null && _scales.TryGetValue(Plain(words[i + length]), out var factor))
            {
                scale *= factor;
                length++;
            }

            // The parts of a number grow smaller: 3 000 000, 200 000, 5.
            if (length == 0 || scale >= smallest || (scale == 1 && group >= smallest))
            {
                break;
            }

            total += group * scale;
            i += length;
            count = i - at;
            smallest = scale > 1 ? scale : group >= 1000 && group % 1000 == 0 ? 1000 : 1;
            if (smallest == 1)
            {
                break;
            }

            if (i + 1 < words.Count && _and.Contains(Plain(words[i])) && ReadGroup(words, i + 1, out var next) < smallest && next > 0)
            {
                i++;
            }
        }

        return total;
    }

    /// <summary>A number below a thousand, one glued to its thousands, or the one that a scale alone stands for.</summary>
    private decimal ReadGroup(List<NumberWord> words, int at, out int length)
    {
        var key = "";
        var value = 0m;
        length = 0;
        for (var i = at; i < words.Count && i < at + _longest && words[i].Number == null; i++)
        {
            key = key.Length == 0 ? Plain(words[i]) : $"{key} {Plain(words[i])}";
            if (_numbers.TryGetValue(key, out var number))
            {
                value = number;
                length = i - at + 1;
            }
        }

        if (length > 0)
        {
            return value;
        }

        return words[at].Number == null && Glued(Plain(words[at])) is { } glued ? Take(glued, 1, out length)
            : words[at].Number == null && _scales.ContainsKey(Plain(words[at])) ? 1
            : 0;
    }

    private static decimal Take(decimal value, int words, out int length)
    {
        length = words;
        return value;
    }

    private decimal? Glued(string word)
    {
        foreach (var scale in _glued)
        {
            var at = word.IndexOf(scale, StringComparison.Ordinal);
            if (at < 0 || word.Length == scale.Length)
            {
                continue;
            }

            var (before, after) = (word[..at], word[(at + scale.Length)..]);
            if ((before.Length == 0 ? 1 : _numbers.GetValueOrDefault(before, -1)) is > 0 and var thousands
                && (after.Length == 0 ? 0 : _numbers.GetValueOrDefault(after, -1)) is >= 0 and var rest)
            {
                return (thousands * 1000m) + rest;
            }
        }

        return null;
    }

    private void ReadFraction(List<NumberWord> words, int at, ref decimal value, ref int count)
    {
        if (at + count + 1 >= words.Count || !_points.Contains(Plain(words[at + count])))
        {
            return;
        }

        var weight = 0.1m;
        for (var i = at + count + 1; i < words.Count && words[i].Number == null && _numbers.TryGetValue(Plain(words[i]), out var digit) && digit < 10; i++)
        {
            value += digit * weight;
            weight /= 10;
            count = i - at + 1;
        }
    }

    // "l'un", "d'une": what stands before the apostrophe is no part of the number.
    private static string Plain(in NumberWord word)
    {
        var plain = SpokenLanguages.Plain(word.Text);
        return plain[(plain.LastIndexOfAny(['\'', '\u2019']) + 1)..];
    }

    private static FrozenSet<string> Set(string words) => words.Split(',', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
}
