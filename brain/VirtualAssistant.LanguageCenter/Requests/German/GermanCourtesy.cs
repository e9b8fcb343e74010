using VirtualAssistant.LanguageCenter.Reading;
using VirtualAssistant.LanguageCenter.Recognizers;

namespace VirtualAssistant.LanguageCenter.Requests.German;

/// <summary>Greetings, "könntest du", "bitte" and "danke" around a request.</summary>
internal static class GermanCourtesy
{
    private const int LongestTail = 5;
    private static readonly Findings Nothing = new(0);

    private static readonly Pattern[] Leading =
    [
        .. new[]
        {
            "hallo|hi|hey|moin|servus|tach|huhu|grüezi [zusammen|du|bot|assistent]", "guten morgen|tag|abend", "grüß dich|gott",
            "bitte|also|ähm|äh|hm|und|so|ok|okay|na|gut|super|prima|dann|jetzt|ja|ach|oh|assistent",
            "ich möchte|will [gern|gerne] dass du", "es wäre nett|schön wenn du", "danke", "vielen dank", "sei so gut|lieb und",
        }.Select(text => new Pattern(text)),
    ];

    private static readonly Pattern[] Trailing =
    [
        .. new[]
        {
            "bitte|danke|dankeschön|ok|okay|jetzt|mal|bot|assistent", "vielen|lieben|besten dank", "danke schön|dir|sehr", "wenn es geht", "wenn du kannst", "für mich",
        }.Select(text => new Pattern(text)),
    ];

    public static (int From, int To) Strip(Words words, int from, int to)
    {
        from = SkipSigns(words, from, to);
        for (var stripped = true; stripped && from < to;)
        {
            stripped = false;
            foreach (var pattern in Leading)
            {
                if (pattern.MatchesPrefix(words, Nothing, from, to) is > 0 and var end && end > from && SkipSigns(words, end, to) is var next && next < to)
                {
                    (from, stripped) = (next, true);
                    break;
                }
            }
        }

        to = SkipSignsBack(words, from, to);
        for (var stripped = true; stripped && to > from;)
        {
            stripped = false;
            for (var length = Math.Min(LongestTail, to - from - 1); length > 0 && !stripped; length--)
            {
                var captures = default(Captures);
                foreach (var pattern in Trailing)
                {
                    if (words.IsWord(to - length) && pattern.Matches(words, Nothing, to - length, to, ref captures))
                    {
                        (to, stripped) = (SkipSignsBack(words, from, to - length), true);
                        break;
                    }
                }
            }
        }

        return (from, to);
    }

    private static int SkipSigns(Words words, int from, int to)
    {
        while (from < to && words.IsSign(from) && words[from] is not ("\"" or "„" or "'" or "+" or "½"))
        {
            from++;
        }

        return from;
    }

    private static int SkipSignsBack(Words words, int from, int to)
    {
        while (to > from && words.IsSign(to - 1) && words[to - 1] is "." or "!" or "?" or "," or ";" or ":" or "-" or "…"
            && !(words[to - 1] is "." && words.IsGlued(to - 1) && words.Kind(to - 2) == TokenKind.Number))
        {
            to--;
        }

        return to;
    }
}
