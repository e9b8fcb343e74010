using System.Collections.Frozen;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Reading;
using VirtualAssistant.LanguageCenter.Recognizers;
using VirtualAssistant.LanguageCenter.Requests;

namespace VirtualAssistant.LanguageCenter.Segments;

/// <summary>Finds where an utterance stops asking for one thing and begins to ask for another.</summary>
/// <remarks><code>
/// add milk and lemons to shopping , and when is Anna's birthday ?
///          └ no request begins here └ one does: cut
/// </code>
/// What begins a request of its own is known by its first words. After "remind me to ..." only what cannot belong to the thing to be
/// reminded of counts: "remind me to call Tom and buy milk" is one wish, "remind me to call Tom and what time is it?" are two. A wish with
/// several times or days is several wishes: "every day at 8 and at 18:00".
/// </remarks>
internal sealed class Segmenter(RequestOpenings openings, Culture culture)
{
    /// <summary>More is not said in one breath.</summary>
    public const int MostSegments = 5;

    /// <summary>Words in a time of day: "half past eight pm".</summary>
    private const int LongestTime = 5;

    /// <returns>The pieces in order; empty when there is only one.</returns>
    public IReadOnlyList<Piece> Split(Words words, Findings findings)
    {
        List<Piece>? pieces = null;
        var (from, begin) = (0, openings.SkipCourtesy(words, 0));
        for (var at = 1; at < words.Count - 1; at++)
        {
            if (!IsJoint(words, findings, at))
            {
                continue;
            }

            if (pieces is null && begin < at && openings.IsReminding(words, findings, begin, at) && SplitMoments(words, findings, at) is { } moments)
            {
                return moments;
            }

            var right = SkipJoints(words, at);
            var next = openings.SkipCourtesy(words, right);
            if (words[right] is "not" or "nicht")
            {
                continue; // "on Friday, not Thursday" is one wish.
            }

            if (next >= words.Count || words.Has(next, TokenTraits.Quoted) || begin >= at || openings.LeftOf(words, findings, begin, at) is not { } left)
            {
                at = next - 1; // No joint before it leads anywhere else.
                continue;
            }

            var carried = "";
            if (next < words.Count - 1 && Begins(words, findings, next, left, out carried))
            {
                // It says itself what it asks for.
            }
            else if (openings.Continue(words, findings, begin, at, next) is { } continued)
            {
                (right, carried) = (continued.Start, continued.Carries);
            }
            else
            {
                at = next - 1;
                continue;
            }

            pieces ??= [];
            if (pieces.Count == MostSegments - 1)
            {
                break;
            }

            pieces.Add(Between(words, from, at, pieces.Count == 0 ? "" : pieces[^1].NextCarries, carried));
            (from, begin) = (right, openings.SkipCourtesy(words, right));
            at = right;
        }

        if (pieces is null)
        {
            return [];
        }

        pieces.Add(Between(words, from, words.Count, pieces[^1].NextCarries, ""));
        return pieces;
    }

    /// <summary>"remind me every day at 8am | and 6pm to water the plants": what stands before and behind the times, or days, belongs to each of them.</summary>
    private List<Piece>? SplitMoments(Words words, Findings findings, int joint) =>
        findings.All.Any(finding => finding.From < joint && finding.To > joint) ? null
        : Split(words, findings, joint, TimeAt) ?? Split(words, findings, joint, DayAt) ?? Split(words, findings, joint, LengthAt);

    private List<Piece>? Split(Words words, Findings findings, int joint, MomentReader read)
    {
        var first = Math.Max(0, joint - LongestTime);
        while (first < joint && !(read(words, first, out var start, out var until) && start == first && until == joint))
        {
            first++;
        }

        var ends = new List<int> { joint };
        var starts = new List<int> { first };
        while (first < joint && ends.Count < MostSegments && ends[^1] < words.Count && IsJoint(words, findings, ends[^1])
            && read(words, SkipJoints(words, ends[^1]), out var start, out var end))
        {
            starts.Add(start);
            ends.Add(end);
        }

        if (ends.Count == 1 || openings.BeginsSurely(words, findings, SkipJoints(words, ends[^1])))
        {
            return null;
        }

        var before = words.Text[..words.Span(first, first + 1).Start];
        var behind = ends[^1] < words.Count ? " " + words.Span(ends[^1], words.Count).In(words.Text).ToString() : "";
        List<Piece> pieces = [new(words.Span(0, joint), "", "", behind)];
        for (var i = 1; i < ends.Count; i++)
        {
            pieces.Add(new Piece(words.Span(starts[i], ends[i]), before, "", behind));
        }

        return pieces;
    }

    /// <summary>A time of day and nothing else; a bare hour counts behind "at".</summary>
    private bool TimeAt(Words words, int at, out int start, out int end)
    {
        start = openings.IsBeforeMoment(words[at]) ? at + 1 : at;
        switch (culture.TryTime(words, start, out end))
        {
            case TemporalEntity { Expression: { Time: not null, Date: null, Offset: null } }:
                return true;
            case RecurrenceEntity { Expression.At.Time: not null } when culture.TryClock(words, start, out end): // "8pm every day"
                return true;
        }

        end = start + 1;
        return words.Number(start) is >= 0 and <= 24 && !words.IsGlued(end) && (openings.IsBeforeMoment(words[start - 1]) || openings.Joints.Contains(words[start - 1]) || words[start - 1] is ",")
            && culture.TryTime(words, start, out _) is null;
    }

    /// <summary>A day in one word: "Monday", "tomorrow".</summary>
    private bool DayAt(Words words, int at, out int start, out int end)
    {
        start = openings.IsBeforeMoment(words[at]) ? at + 1 : at;
        end = start + 1;
        return words.IsWord(start)
            && culture.TryTime(Words.Of(words.Span(start, end).In(words.Text).ToString()), 0, out _) is TemporalEntity { Expression: { Time: null, Date: not null, Offset: null } };
    }

    /// <summary>How long, of a timer: "5 minutes".</summary>
    private bool LengthAt(Words words, int at, out int start, out int end)
    {
        start = at;
        return culture.TryTime(words, at, out end) is DurationEntity;
    }

    private delegate bool MomentReader(Words words, int at, out int start, out int end);

    private bool Begins(Words words, Findings findings, int at, Opening left, out string carried)
    {
        carried = "";
        if (openings.BeginsSurely(words, findings, at) || (!left.IsOpen && openings.Begins(words, findings, at)))
        {
            return true;
        }

        carried = left.Carries;
        return carried.Length > 0 && openings.GoesOn(words, findings, at);
    }

    private bool IsJoint(Words words, Findings findings, int at) =>
        !words.Has(at, TokenTraits.Quoted)
        && (openings.Joints.Contains(words[at])
            || (words.IsSign(at) && words[at] is "," or ";" or "." or "?" or "!" or "…" && !words.IsGlued(at + 1)))
        && findings.At(at) is null;

    private int SkipJoints(Words words, int at)
    {
        while (at < words.Count && (openings.Joints.Contains(words[at]) || (words.IsSign(at) && words[at] is "," or ";" or "." or "?" or "!" or "…" or "-")))
        {
            at++;
        }

        return at;
    }

    private static Piece Between(Words words, int from, int to, string carries, string nextCarries) =>
        new(words.Span(from, to), carries, nextCarries);
}

/// <param name="Carries">Words of the request before that this one goes on with: "remind me" for "and at 6 to buy milk".</param>
/// <param name="Trails">Words behind it that belong to several requests: "to water the plants".</param>
internal sealed record Piece(TextSpan Span, string Carries, string NextCarries, string Trails = "");

/// <summary>How a piece begins.</summary>
/// <param name="IsOpen">It ends in free words, to which more may belong.</param>
/// <param name="Carries">What a following piece without a beginning of its own goes on with; empty when it cannot.</param>
internal sealed record Opening(bool IsOpen, string Carries);

/// <summary>A piece that goes on with words of the one before.</summary>
/// <param name="Start">The word it begins with: words that only stand for those before ("<em>one</em> for 8") are left out.</param>
/// <param name="Carries">Those words, as they were said.</param>
internal sealed record Continuation(int Start, string Carries);

/// <summary>How requests begin in one language.</summary>
internal abstract class RequestOpenings
{
    /// <summary>"and", "then": what joins two requests.</summary>
    public abstract FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Joints { get; }

    public abstract int SkipCourtesy(Words words, int at);

    /// <summary>How the words from <paramref name="from"/> to <paramref name="to"/> begin; null when they ask for nothing.</summary>
    public abstract Opening? LeftOf(Words words, Findings findings, int from, int to);

    /// <summary>Whether the words from <paramref name="from"/> to <paramref name="to"/> wish to be reminded.</summary>
    public abstract bool IsReminding(Words words, Findings findings, int from, int to);

    /// <summary>"at", "on": what stands before a time of day or a day.</summary>
    public abstract bool IsBeforeMoment(ReadOnlySpan<char> word);

    /// <summary>Whether a request begins here, whatever stood before.</summary>
    public abstract bool BeginsSurely(Words words, Findings findings, int at);

    /// <summary>Whether a request begins here, if nothing before reaches this far.</summary>
    public abstract bool Begins(Words words, Findings findings, int at);

    /// <summary>How the words at <paramref name="at"/> go on with the request from <paramref name="from"/> to <paramref name="joint"/>, which they name no verb for; null when they do not.</summary>
    public virtual Continuation? Continue(Words words, Findings findings, int from, int joint, int at) => null;

    /// <summary>Whether the words here go on with the request before: "to buy milk at 6".</summary>
    public abstract bool GoesOn(Words words, Findings findings, int at);
}
