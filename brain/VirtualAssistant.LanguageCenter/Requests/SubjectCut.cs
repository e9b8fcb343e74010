using System.Collections.Immutable;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Reading;

namespace VirtualAssistant.LanguageCenter.Requests;

/// <summary>Takes words away from a range and gives back what remains, as written.</summary>
internal sealed class SubjectCut(Words words, int from, int to)
{
    private readonly List<(int From, int To)> cut = [];

    public int From { get; set; } = from;

    public int To { get; set; } = to;

    public void Remove(int first, int last) => cut.Add((first, last));

    public Subject ToSubject(SubjectLink link)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>(1);
        var at = From;
        foreach (var (first, last) in cut.Where(range => range.To > From && range.From < To).OrderBy(range => range.From))
        {
            AddRun(spans, at, Math.Min(first, To), isFirst: spans.Count == 0);
            at = Math.Max(at, last);
        }

        AddRun(spans, at, To, isFirst: spans.Count == 0);
        if (spans.Count == 0)
        {
            return Subject.None with { Link = SubjectLink.None };
        }

        var text = spans.Count == 1
            ? spans[0].In(words.Text).ToString()
            : string.Join(' ', spans.Select(span => span.In(words.Text).ToString()));
        var own = Unquoted(text);
        return new Subject(own.Length < text.Length ? own : Fillers.Clean(text, words.IsEnglish), spans.ToImmutable(), link);
    }

    private void AddRun(ImmutableArray<TextSpan>.Builder spans, int first, int last, bool isFirst)
    {
        while (first < last && IsEdge(first) && !(isFirst && words[first] is "-" or "." && words.IsGlued(first + 1)))
        {
            first++;
        }

        while (last > first && IsEdge(last - 1))
        {
            last--;
        }

        last = words[last] is ")" && words.IsGlued(last) && IsOpen(first, last) ? last + 1 : last; // "bananas (6)"
        if (last > first)
        {
            spans.Add(words.Span(first, last));
        }
    }

    private bool IsOpen(int first, int last)
    {
        var open = 0;
        for (var at = first; at < last; at++)
        {
            open += words[at] is "(" ? 1 : words[at] is ")" ? -1 : 0;
        }

        return open > 0;
    }

    private bool IsEdge(int at) => words.IsSign(at) && words[at] is "," or ":" or ";" or "." or "!" or "?" or "-" or "…";

    private static string Unquoted(string text) =>
        text.Length > 2 && (text[0], text[^1]) is ('"', '"') or ('“', '”') or ('„', '“') or ('\'', '\'') or ('‘', '’') or ('«', '»')
        && text.AsSpan(1, text.Length - 2).IndexOf(text[^1]) < 0 ? text[1..^1] : text;
}
