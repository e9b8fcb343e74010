using System.Collections.Immutable;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Reading;

namespace VirtualAssistant.LanguageCenter.Recognizers;

/// <summary>Goes through the words once, from left to right, and takes the longest typed thing that begins at each.</summary>
internal static class EntityScanner
{
    public static Findings Scan(Words words)
    {
        var findings = new Findings(words.Count);
        for (var at = 0; at < words.Count;)
        {
            at = TryEntity(words, at, out var end) is { } entity ? findings.Add(entity, at, end) : at + 1;
        }

        return findings;
    }

    private static Entity? TryEntity(Words words, int at, out int end)
    {
        end = at + 1;
        if (words.Has(at, TokenTraits.Quoted))
        {
            return TryQuote(words, at, out end);
        }

        if (!MayBegin(words, at))
        {
            return null;
        }

        if (RecurrenceReader.TryRead(words, at, out end, out var repetition))
        {
            return new RecurrenceEntity(words.Span(at, end), repetition);
        }

        if (TemporalReader.TryRead(words, at, out end, out var moment))
        {
            return TryStartOfRepetition(words, at, moment, ref end) ?? (Entity)new TemporalEntity(words.Span(at, end), moment);
        }

        if (DurationReader.TryRead(words, at, out end, out var length))
        {
            return new DurationEntity(words.Span(at, end), length);
        }

        if (NumberReader.TryOrdinal(words, at, out end, out var ordinal))
        {
            return new OrdinalEntity(words.Span(at, end), ordinal);
        }

        if (words[at] is "last" && words[at - 1] is not "at")
        {
            end = at + 1;
            return new OrdinalEntity(words.Span(at, end), -1);
        }

        if (!IsPronoun(words, at) && !(words.IsGlued(at) && words.IsWord(at - 1))
            && NumberReader.TryNumber(words, at, out end, out var number)
            && !(words.IsGlued(end) && words.IsWord(end)))
        {
            return new NumberEntity(words.Span(at, end), number);
        }

        end = at + 1;
        return words[at] is "all" or "everything" or "both" ? new AllEntity(words.Span(at, end)) : null;
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
        TokenKind.Word => !words[at].IsEmpty && (words[at][0] is >= 'a' and <= 'z'),
        TokenKind.Sign => words[at] is "½",
        _ => false,
    };

    /// <summary>"the dentist one", "one of them".</summary>
    private static bool IsPronoun(Words words, int at) => words[at] is "one" && at > 0
        && words[at - 1] is not ("number" or "reminder" or "option" or "cancel" or "delete" or "remove");
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
    public bool IsWhen => Entity is TemporalEntity or RecurrenceEntity;
}
