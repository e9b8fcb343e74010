using VirtualAssistant.LanguageCenter.Reading;
using VirtualAssistant.LanguageCenter.Recognizers;

namespace VirtualAssistant.LanguageCenter.Requests;

/// <summary>Greetings, "could you", "please" and "thanks" around a request: what is left is the request.</summary>
internal static class Courtesy
{
    private static readonly Findings Nothing = new(0);

    private static readonly Pattern[] Leading =
    [
        .. new[]
        {
            "hi|hello|hey|hiya|heya|howdy|greetings|yo|hallo|hej [there|all|again|everyone|bot|assistant|buddy|friend]",
                "good morning|afternoon|evening|day",
            "please|kindly|just|um|uh|uhm|hmm|hm|so|and|also|ok|okay|well|oh|ah|alright|right|great|perfect|cool|then|assistant|bot|quickly|yes|yeah|yep|sure|now",
            "would you mind", "would you be so kind [as] to|and",
            "can|could|would|will you [please|kindly|just|also|maybe|possibly]", "can|could|may i ask you to", "can|could we",
            "are you able to",
            "i [really] (want|need) you to", "i would like you to", "id [really] like you to", "i was wondering if you could|can",
            "is it possible to", "be so kind [as] to|and",
            "go ahead and", "lets", "i want|need to", "i would like to", "id like to", "do me a favor|favour and",
            "you can|could|should|may",
            "(thanks|thank you) [so much|very much|a lot]", "that was not what i meant", "one more thing", "one thing", "(you|we) should",
        }.Select(text => new Pattern(text)),
    ];

    private static readonly Pattern[] Trailing =
    [
        .. new[]
        {
            "please|kindly|thanks|ty|cheers|bot|assistant|mate|buddy|dude|bro|ok|okay|thankyou|tia|then|now|right",
            "(thanks|thank you|thank u) [so much|very much|a lot|a bunch|in advance|again|kindly]", "many thanks", "if you can|could",
            "if possible", "would|will|can|could you", "for me", "right now",
            "you know", "my friend", "that would be great|nice|good|lovely", "if you dont mind", "will ya",
        }.Select(text => new Pattern(text)),
    ];

    private const int LongestTail = 6;

    public static (int From, int To) Strip(Words words, int from, int to)
    {
        from = SkipSigns(words, from, to);
        for (var stripped = true; stripped && from < to;)
        {
            stripped = false;
            foreach (var pattern in Leading)
            {
                if (pattern.FirstWords!.Count > 0 && pattern.MatchesPrefix(words, Nothing, from,
                    to) is > 0 and var end && end > from && HasWords(words, end, to))
                {
                    from = SkipSigns(words, end, to);
                    stripped = true;
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
                        to = SkipSignsBack(words, from, to - length);
                        stripped = true;
                        break;
                    }
                }
            }
        }

        return (from, to);
    }

    private static bool HasWords(Words words, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (!words.IsSign(i))
            {
                return true;
            }
        }

        return false;
    }

    private static int SkipSigns(Words words, int from, int to)
    {
        while (from < to && words.IsSign(from) && !(words[from] is "\"" or "“" or "'" or "+" or "½" or "¼" or "¾" or "$" or "€" or "£" or "¥")
            && !(words[from] is "-" && words.IsGlued(from + 1) && words.Kind(from + 1) == TokenKind.Number))
        {
            from++;
        }

        return from;
    }

    private static int SkipSignsBack(Words words, int from, int to)
    {
        while (to > from && words.IsSign(to - 1) && words[to - 1] is "." or "!" or "?" or "," or ";" or ":" or "-" or "…")
        {
            to--;
        }

        return to;
    }
}
