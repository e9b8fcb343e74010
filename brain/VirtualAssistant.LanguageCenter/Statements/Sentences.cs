using System.Text.RegularExpressions;

namespace VirtualAssistant.LanguageCenter.Statements;

/// <param name="Text">Without lead-ins, its end sign, and with contractions written out where a sentence begins with one.</param>
/// <param name="IsPlain">Whether it is said of the world as it is: no condition, wish or report.</param>
/// <param name="IsWish">Whether it is to be remembered: "remember my ...".</param>
/// <param name="IsNote">Whether it is to be remembered as it stands: "remember that ...".</param>
/// <param name="IsUnsure">Whether it began with "I think".</param>
internal readonly record struct Sentence(string Text, bool IsPlain, bool IsWish, bool IsNote, bool IsUnsure);

/// <summary>Cuts a text into the sentences that can state something: questions and quotations are left out.</summary>
internal static partial class Sentences
{
    private const int MostSentences = 12;

    public static List<Sentence> Of(string text)
    {
        var sentences = new List<Sentence>();
        var from = 0;
        foreach (var (at, length) in EndsOf(text).Take(MostSentences))
        {
            var piece = Lead().Replace(Straight(text[from..at]), "").Trim();
            var wish = Wish().Match(piece);
            if (wish.Success || (at < text.Length ? text[at] : '.') != '?')
            {
                Cut(piece[wish.Length..], wish.Success, wish.Groups["that"].Success, sentences);
            }

            from = at + length;
        }

        return sentences;
    }

    private static void Cut(string piece, bool isWish, bool isNote, List<Sentence> sentences)
    {
        var isPlain = !NotPlain().IsMatch(piece) && !Quoted().IsMatch(piece);
        foreach (var part in isPlain && !Correcting().IsMatch(piece) ? Joined().Split(piece) : [piece])
        {
            var stripped = Lead().Replace(part, "").Trim();
            var unsure = Unsure().Match(stripped);
            stripped = stripped[unsure.Length..].Trim().TrimEnd('.', ',', ';', ':', ' ', '!');
            if (stripped.Length > 0)
            {
                sentences.Add(new Sentence(WrittenOut(stripped), isPlain, isWish, isNote, unsure.Success));
            }
        }
    }

    private static List<(int At, int Length)> EndsOf(string text)
    {
        var ends = new List<(int, int)>();
        foreach (var match in Ends().EnumerateMatches(text))
        {
            ends.Add((match.Index, match.Length));
        }

        ends.Add((text.Length, 0));
        return ends;
    }

    private static string Straight(string text) => text.Replace('’', '\'').Replace('‘', '\'').Replace('`', '\'');

    private static string WrittenOut(string text)
    {
        var match = Contracted().Match(text);
        return !match.Success ? text : (match.Groups["verb"].Value.ToLowerInvariant() switch
        {
            "m" => "I am",
            "ve" => "I have",
            "d" => "I would",
            _ => "I will",
        }) + text[match.Length..];
    }

    // A dot after "Dr", an initial, within a number or an address ends nothing.
    [GeneratedRegex(@"[!?;\n]+|(?<!\b(?:[Dd]r|[Mm]r|[Mm]rs|[Mm]s|[Ss]t|[Pp]rof|[Ee]tc|[Nn]r|[Nn]o|[A-Z]))\.+(?=\s|$)")]
    private static partial Regex Ends();

    [GeneratedRegex(
        @"^(?:if|when|whenever|unless|suppose|supposing|imagine|pretend|what if|in case|should|would|could|once|as soon as|let's say|let us say|assuming|say)\b|\b(?:said|says|asked|asks|told|tells|wrote|writes|claims|claimed|thinks|thought|dreamt|dreamed|dream|wish|wishes|hope|hoping|imagine|pretend|suppose|translate|joking|kidding|if only|lyrics|quote)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotPlain();

    [GeneratedRegex("[\"“”„«»]|(?<=^|\\s)['‘][^'’]*['’](?=\\s|$|[,.])")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^(?:no|nope|nah|sorry|wait|oops|correction)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Correcting();

    /// <summary>Between two statements in one sentence.</summary>
    [GeneratedRegex(@",?\s+(?:and|but|so|also)\s+(?=(?:i|i'm|i've|we|my|our|she|he|her|his)\b)|,\s+(?=(?:i|i'm|i've|we|my|she|he|her|his)\s)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joined();

    [GeneratedRegex(
        @"^(?:[\s,:;.-]*(?:by the way|btw|oh|ah|well|so|also|and|hey|hi|hello|ok|okay|fyi|for your information|just so you know|quick update|guess what|good news|big news|news|you know(?: what)?|actually(?!,? (?:it's|it’s|it is|that's|i meant|make that)\b)|anyway|yes|yeah|yep|right|turns out(?: that)?|finally|honestly|as you know|oh and)\b[\s,:!.-]*)+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    [GeneratedRegex(
        @"^(?:(?:please|pls|just|can you|could you|would you|will you|i want you to|i'd like you to|you should|kindly)\s+)*(?:remember|note(?: down)?|make a note|keep in mind|bear in mind|memori[sz]e|don'?t forget|do not forget|never forget)(?: this| the following| for me| please)*(?:(?<that>:)?\s*,?\s+)(?<that>that\s+)?(?!to\b|me\b|when\b|how\b|what\b|who\b|why\b|where\b|about\b|the time\b|us\b|you\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Wish();

    [GeneratedRegex(@"^(?:i\s+(?:think|guess|believe|suppose)|if i remember (?:correctly|right),?|probably)\s+(?:that\s+)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unsure();

    [GeneratedRegex(@"^i'?(?<verb>m|ve|d|ll)(?=\s)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Contracted();
}
