using System.Collections.Immutable;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Reading;

namespace VirtualAssistant.LanguageCenter.Recognizers;

/// <summary>Goes through the words once, from left to right, and takes the longest typed thing that begins at each.</summary>
internal static class EntityScanner
{
    /// <summary>Reads the one thing that begins at a word; null when nothing does.</summary>
    public delegate Entity? Reader(Words words, int at, out int end);

    public static Findings Scan(Words words, Culture culture, KnownNames names)
    {
        var findings = new Findings(words.Count);
        var index = NameReader.IndexOf(names);
        for (var at = 0; at < words.Count;)
        {
            at = TryEntity(words, at, culture, index, out var end) is { } entity
                ? findings.Add(entity, entity is RangeEntity && entity.Span.Start < words.Span(at, at + 1).Start ? at - 1 : at, end)
                : at + 1;
        }

        return findings;
    }

    private static Entity? TryEntity(Words words, int at, Culture culture, NameIndex? index, out int end)
    {
        end = at + 1;
        if (words.Has(at, TokenTraits.Quoted))
        {
            return TryQuote(words, at, out end);
        }

        if (ContactReader.TryRead(words, at, out end) is { } contact)
        {
            return contact;
        }

        if (NameReader.TryPerson(words, at, index, out end) is { } person)
        {
            return person;
        }

        if (MayBegin(words, at) && culture.TryDays(words, at, out end) is { } days)
        {
            return days;
        }

        if (TryCounted(words, at, culture, out end) is { } counted)
        {
            return RangeReader.TryRead(words, counted, at, culture, ref end, (Words all, int next, out int last) => TryCounted(all, next, culture, out last))
                ?? counted;
        }

        return (Entity?)NameReader.TryList(words, at, index, culture, out end)
            ?? (Entity?)NameReader.TryPlace(words, at, culture, out end)
            ?? TryAll(words, at, culture, out end);
    }

    private static Entity? TryCounted(Words words, int at, Culture culture, out int end)
    {
        end = at + 1;
        if (!MayBegin(words, at))
        {
            return null;
        }

        if (MeasureReader.TryCurrencyFirst(words, at, culture, out end) is { } money)
        {
            return money;
        }

        if (culture.TryTime(words, at, out end) is { } time)
        {
            return time;
        }

        if (culture.TryOrdinal(words, at, out end, out var ordinal))
        {
            return new OrdinalEntity(words.Span(at, end), ordinal);
        }

        return TryNumber(words, at, culture, out end) ?? MeasureReader.TryOne(words, at, culture, out end);
    }

    private static Entity? TryNumber(Words words, int at, Culture culture, out int end)
    {
        var isNegative = (words[at] is "-" && !words.IsGlued(at) && words.IsGlued(at + 1)) || words[at] is "minus" or "negative";
        var first = isNegative ? at + 1 : at;
        if ((words.IsGlued(first) && words.IsWord(first - 1) && !isNegative) || !culture.TryNumber(words, first, out end, out var number))
        {
            end = at + 1;
            return null;
        }

        number = isNegative ? -number : number;
        if (MeasureReader.TryAfter(words, at, number, culture, ref end) is { } measured)
        {
            return measured;
        }

        return (end == first + 1 && culture.IsPronoun(words, first)) || (words.IsGlued(end) && words.IsWord(end)) ? null : new NumberEntity(words.Span(at, end), number);
    }

    private static AllEntity? TryAll(Words words, int at, Culture culture, out int end)
    {
        end = at + 1;
        return culture.IsAll(words[at]) ? new AllEntity(words.Span(at, end)) : null;
    }

    private static QuotedTextEntity TryQuote(Words words, int at, out int end)
    {
        end = at;
        while (end < words.Count && (words.Has(end, TokenTraits.Quoted)
            || (words.IsSign(end) && words.Has(end + 1, TokenTraits.Quoted) && end > at)))
        {
            end++;
        }

        var span = words.Span(at, end);
        return new QuotedTextEntity(span, span.In(words.Text).ToString());
    }

    private static bool MayBegin(Words words, int at) => words.Kind(at) switch
    {
        TokenKind.Number => true,
        TokenKind.Word => !words[at].IsEmpty && char.IsAsciiLetterLower(words[at][0]) || words[at] is ['ü', ..],
        TokenKind.Sign => words[at] is "½" or "¼" or "¾" or "⅓" or "⅔" or "⅛" or "$" or "€" or "£" or "¥" or "₹" or "₩" or "-",
        _ => false,
    };
}

/// <summary>What was found, and where among the words.</summary>
internal sealed class Findings(int words)
{
    private readonly List<Finding> all = [];
    private readonly Finding?[] startingAt = new Finding?[words + 1];

    public IReadOnlyList<Finding> All => all;

    public Finding? At(int word) => (uint)word < (uint)startingAt.Length ? startingAt[word] : null;

    public int Add(Entity entity, int from, int to)
    {
        var finding = new Finding(entity, from, to);
        all.Add(finding);
        startingAt[from] = finding;
        return to;
    }

    /// <summary>Puts in what only the request could tell, in place of what was found there.</summary>
    public void Insert(Entity entity, int from, int to)
    {
        all.RemoveAll(known => known.From < to && from < known.To);
        Array.Clear(startingAt, from, to - from);
        var at = all.FindIndex(known => known.From >= to);
        all.Insert(at < 0 ? all.Count : at, startingAt[from] = new Finding(entity, from, to));
    }

    public ImmutableArray<Entity> Entities() => [.. all.Select(finding => finding.Entity)];
}

internal sealed record Finding(Entity Entity, int From, int To)
{
    public bool IsWhen => Entity is TemporalEntity or RecurrenceEntity or RangeEntity { From: TemporalEntity };

    /// <summary>Whether it is a moment by its distance from another one: "10 minutes before my standup at 9:15".</summary>
    public bool IsAnchored => Entity is TemporalEntity { Expression.Away: not null } or RecurrenceEntity { Expression.At.Away: not null };
}
