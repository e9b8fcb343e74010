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
/// reminded of counts: "remind me to call Tom and buy milk" is one wish, "remind me to call Tom and what time is it?" are two.
/// </remarks>
internal sealed class Segmenter(RequestOpenings openings)
{
    /// <summary>More is not said in one breath.</summary>
    public const int MostSegments = 5;

    /// <returns>The pieces in order; empty when there is only one.</returns>
    public IReadOnlyList<Piece> Split(Words words, Findings findings)
    {
        List<Piece>? pieces = null;
        var from = 0;
        for (var at = 1; at < words.Count - 1; at++)
        {
            if (!IsJoint(words, findings, at))
            {
                continue;
            }

            var right = SkipJoints(words, at);
            var next = openings.SkipCourtesy(words, right);
            if (next >= words.Count - 1 || words.Has(next, TokenTraits.Quoted) || openings.LeftOf(words, findings, from, at) is not { } left
                || !Begins(words, findings, next, left, out var carried))
            {
                continue;
            }

            pieces ??= [];
            if (pieces.Count == MostSegments - 1)
            {
                break;
            }

            pieces.Add(Between(words, from, at, pieces.Count == 0 ? "" : pieces[^1].NextCarries, carried));
            from = right;
            at = right;
        }

        if (pieces is null)
        {
            return [];
        }

        pieces.Add(Between(words, from, words.Count, pieces[^1].NextCarries, ""));
        return pieces;
    }

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
internal sealed record Piece(TextSpan Span, string Carries, string NextCarries);

/// <summary>How a piece begins.</summary>
/// <param name="IsOpen">It ends in free words, to which more may belong.</param>
/// <param name="Carries">What a following piece without a beginning of its own goes on with; empty when it cannot.</param>
internal sealed record Opening(bool IsOpen, string Carries);

/// <summary>How requests begin in one language.</summary>
internal abstract class RequestOpenings
{
    /// <summary>"and", "then": what joins two requests.</summary>
    public abstract FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Joints { get; }

    public abstract int SkipCourtesy(Words words, int at);

    /// <summary>How the words from <paramref name="from"/> to <paramref name="to"/> begin; null when they ask for nothing.</summary>
    public abstract Opening? LeftOf(Words words, Findings findings, int from, int to);

    /// <summary>Whether a request begins here, whatever stood before.</summary>
    public abstract bool BeginsSurely(Words words, Findings findings, int at);

    /// <summary>Whether a request begins here, if nothing before reaches this far.</summary>
    public abstract bool Begins(Words words, Findings findings, int at);

    /// <summary>Whether the words here go on with the request before: "to buy milk at 6".</summary>
    public abstract bool GoesOn(Words words, Findings findings, int at);
}
