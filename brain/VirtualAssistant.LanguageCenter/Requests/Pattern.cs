using System.Text;
using VirtualAssistant.LanguageCenter.Reading;
using VirtualAssistant.LanguageCenter.Recognizers;

namespace VirtualAssistant.LanguageCenter.Requests;

/// <summary>A way of asking, compiled once. Signs between the words do not matter.</summary>
/// <remarks><code>
/// snooze [it|that] (for|up to) {length}     words; a|b either; (a b|c) either; [a b|c] either or none; {..} something recognised
/// {x}  one word or more, kept as the target      {any}  any words or none      {name}  one to four words that name a list
/// </code></remarks>
internal sealed class Pattern
{
    /// <summary>Steps one match may take: only hostile text needs more.</summary>
    private const int MostSteps = 4_000;

    private const int LongestName = 4;

    private readonly List<Node> nodes = [];
    private readonly int start;

    public Pattern(string text)
    {
        var parts = Split(text);
        start = Compile(parts, 0, parts.Length, Add(new Node(NodeKind.End)));
        var first = new HashSet<string>(StringComparer.Ordinal);
        FirstWords = CollectFirst(start, first) ? first : null;
    }

    /// <summary>The words a match can begin with; null when it can begin with anything.</summary>
    public IReadOnlySet<string>? FirstWords { get; }

    /// <summary>Matches the whole range.</summary>
    public bool Matches(Words words, Findings findings, int from, int to, ref Captures captures)
    {
        var steps = MostSteps;
        return Match(start, words, findings, from, to, whole: true, ref captures, ref steps) >= 0;
    }

    /// <summary>Matches the beginning of the range: where it ends, or -1.</summary>
    public int MatchesPrefix(Words words, Findings findings, int from, int to)
    {
        var steps = MostSteps;
        var captures = default(Captures);
        return Match(start, words, findings, from, to, whole: false, ref captures, ref steps);
    }

    private int Match(int at, Words words, Findings findings, int from, int to, bool whole, ref Captures captures, ref int steps)
    {
        while (true)
        {
            if (--steps < 0)
            {
                return -1;
            }

            var node = nodes[at];
            if (node.Kind == NodeKind.Split)
            {
                var kept = captures;
                var found = Match(node.Next, words, findings, from, to, whole, ref captures, ref steps);
                if (found >= 0)
                {
                    return found;
                }

                captures = kept;
                at = node.Otherwise;
                continue;
            }

            if (node.Kind == NodeKind.End && !whole)
            {
                return from;
            }

            while (from < to && words.IsSign(from) && findings.At(from) is null)
            {
                from++;
            }

            switch (node.Kind)
            {
                case NodeKind.End:
                    return from >= to ? from : -1;
                case NodeKind.Target or NodeKind.Any or NodeKind.Name:
                    return MatchGap(node, words, findings, from, to, whole, ref captures, ref steps);
                case NodeKind.Word:
                    if (from >= to || !node.Accepts(words[from]))
                    {
                        return -1;
                    }

                    from++;
                    break;
                case NodeKind.Zone:
                    return MatchZone(node, words, findings, from, to, whole, ref captures, ref steps);
                default:
                    if (from >= to || findings.At(from) is not { } finding || finding.To > to || !node.Accepts(finding, words))
                    {
                        return -1;
                    }

                    captures.Found = finding;
                    captures.FoundKind = node.Kind;
                    from = finding.To;
                    break;
            }

            at = node.Next;
        }
    }

    private int MatchGap(Node node, Words words, Findings findings, int from, int to, bool whole, ref Captures captures, ref int steps)
    {
        var least = node.Kind == NodeKind.Any ? 0 : 1;
        var most = node.Kind == NodeKind.Name ? Math.Min(to, from + LongestName) : to;
        var last = nodes[node.Next].Kind == NodeKind.End;
        for (var end = last ? to : from + least; end <= most && end >= from + least; end++)
        {
            var kept = captures;
            if (node.Kind == NodeKind.Target)
            {
                (captures.TargetFrom, captures.TargetTo) = (from, end);
            }
            else if (node.Kind == NodeKind.Name)
            {
                (captures.NameFrom, captures.NameTo) = (from, end);
            }

            var found = Match(node.Next, words, findings, end, to, whole, ref captures, ref steps);
            if (found >= 0 || steps < 0)
            {
                return found;
            }

            captures = kept;
        }

        return -1;
    }

    private int MatchZone(Node node, Words words, Findings findings, int from, int to, bool whole, ref Captures captures, ref int steps)
    {
        for (var limit = to; limit > from; limit--)
        {
            if (!ZoneReader.TryName(words, from, limit, out var end, out var zones))
            {
                return -1;
            }

            var kept = captures;
            (captures.Zones, captures.ZoneFrom, captures.ZoneTo) = (zones, from, end);
            var found = Match(node.Next, words, findings, end, to, whole, ref captures, ref steps);
            if (found >= 0)
            {
                return found;
            }

            captures = kept;
            limit = end;
        }

        return -1;
    }

    private int Compile(string[] parts, int from, int to, int next)
    {
        // Built from the end, so that every node knows what follows it.
        for (var i = to - 1; i >= from; i--)
        {
            if (parts[i] is "]" or ")")
            {
                var open = OpeningOf(parts, i);
                next = CompileGroup(parts, open + 1, i, next, mayBeMissing: parts[i] == "]");
                i = open;
            }
            else
            {
                next = Add(new Node(KindOf(parts[i])) { Next = next, Alternatives = parts[i].Split('|') });
            }
        }

        return next;
    }

    private int CompileGroup(string[] parts, int from, int to, int next, bool mayBeMissing)
    {
        var words = new HashSet<string>();
        var phrases = new List<int>();
        var depth = 0;
        var end = to;
        for (var i = to - 1; i >= from - 1; i--)
        {
            depth += i < from ? 0 : parts[i] switch { "]" or ")" => 1, "[" or "(" => -1, _ => 0 };
            if (i >= from && (depth > 0 || parts[i] != "|"))
            {
                continue;
            }

            if (end == i + 2 && KindOf(parts[i + 1]) == NodeKind.Word)
            {
                words.Add(parts[i + 1]); // Single words are one step together.
            }
            else
            {
                phrases.Add(Compile(parts, i + 1, end, next));
            }

            end = i;
        }

        if (words.Count > 0)
        {
            phrases.Add(Add(new Node(NodeKind.Word) { Next = next, Alternatives = [.. words] }));
        }

        var otherwise = mayBeMissing ? next : -1;
        foreach (var phrase in phrases)
        {
            otherwise = otherwise < 0 ? phrase : Add(new Node(NodeKind.Split) { Next = phrase, Otherwise = otherwise });
        }

        return otherwise;
    }

    private static int OpeningOf(string[] parts, int close)
    {
        var depth = 0;
        for (var i = close; i >= 0; i--)
        {
            depth += parts[i] switch { "]" or ")" => 1, "[" or "(" => -1, _ => 0 };
            if (depth == 0)
            {
                return i;
            }
        }

        throw new FormatException($"Unbalanced brackets: {string.Join(' ', parts)}");
    }

    /// <summary>Words and brackets; within brackets the bar stands by itself, since it parts phrases there.</summary>
    private static string[] Split(string text)
    {
        var spaced = new StringBuilder(text.Length * 2);
        var depth = 0;
        foreach (var c in text)
        {
            depth += c is '[' or '(' ? 1 : c is ']' or ')' ? -1 : 0;
            if (c is '[' or ']' or '(' or ')' || (c == '|' && depth > 0))
            {
                spaced.Append(' ').Append(c).Append(' ');
            }
            else
            {
                spaced.Append(c);
            }
        }

        return spaced.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private static NodeKind KindOf(string part) => part switch
    {
        "{x}" => NodeKind.Target,
        "{any}" => NodeKind.Any,
        "{name}" => NodeKind.Name,
        "{list}" => NodeKind.List,
        "{when}" => NodeKind.When,
        "{shift}" => NodeKind.Shift,
        "{length}" => NodeKind.Length,
        "{more}" => NodeKind.More,
        "{number}" => NodeKind.Number,
        "{ordinal}" => NodeKind.Ordinal,
        "{zone}" => NodeKind.Zone,
        _ when part.Contains('{', StringComparison.Ordinal) => throw new FormatException($"Not a slot: {part}"),
        _ => NodeKind.Word,
    };

    private int Add(Node node)
    {
        nodes.Add(node);
        return nodes.Count - 1;
    }

    private bool CollectFirst(int at, HashSet<string> first)
    {
        var node = nodes[at];
        switch (node.Kind)
        {
            case NodeKind.Word:
                first.UnionWith(node.Alternatives);
                return true;
            case NodeKind.Split:
                return CollectFirst(node.Next, first) && CollectFirst(node.Otherwise, first);
            default:
                return false;
        }
    }

    private sealed record Node(NodeKind Kind)
    {
        public string[] Alternatives { get; init; } = [];

        public int Next { get; init; }

        public int Otherwise { get; init; }

        public bool Accepts(ReadOnlySpan<char> word)
        {
            foreach (var alternative in Alternatives)
            {
                if (word.SequenceEqual(alternative))
                {
                    return true;
                }
            }

            return false;
        }

        public bool Accepts(Finding finding, Words words) => Kind switch
        {
            NodeKind.When => finding.IsWhen,
            NodeKind.Shift => finding.Entity is Brain.Language.TemporalEntity { Expression.Shift: not null },
            NodeKind.Length => finding.Entity is Brain.Language.DurationEntity,
            NodeKind.More => finding.Entity is Brain.Language.DurationEntity
                && (words[finding.From] is "another" || words[finding.From + 1] is "more"),
            NodeKind.Number => finding.Entity is Brain.Language.NumberEntity,
            NodeKind.List => finding.Entity is Brain.Language.ListNameEntity,
            NodeKind.Ordinal => finding.Entity is Brain.Language.OrdinalEntity,
            _ => false,
        };
    }
}

internal enum NodeKind
{
    End,
    Word,
    Split,
    Target,
    Any,

    /// <summary>Words that name a list, whatever they are.</summary>
    Name,

    /// <summary>A list that was recognised as one.</summary>
    List,
    When,
    Shift,
    Length,

    /// <summary>A length that adds to one before: "10 more minutes".</summary>
    More,
    Number,
    Ordinal,
    Zone,
}

/// <summary>What a match took hold of: the target's words, the last thing recognised, a zone, the name of a list.</summary>
internal struct Captures
{
    public int TargetFrom;
    public int TargetTo;
    public Finding? Found;
    public NodeKind FoundKind;
    public System.Collections.Immutable.ImmutableArray<string> Zones;
    public int ZoneFrom;
    public int ZoneTo;
    public int NameFrom;
    public int NameTo;

    public readonly bool HasTarget => TargetTo > TargetFrom;

    public readonly bool HasName => NameTo > NameFrom;

    public readonly bool HasZone => ZoneTo > ZoneFrom;
}
