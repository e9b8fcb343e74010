using System.Collections.Frozen;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;

namespace Microsoft.Bot.Builder.Dialogs.Recognizers;

/// <summary>Finds a yes or a no.</summary>
internal static class BooleanRecognizer
{
    private static readonly FrozenDictionary<string, Language> Languages = new Dictionary<string, Language>
    {
        ["en-us"] = new(
            "yes|yep|yeah|yup|yea|y|true|sure|ok|okay|agree|agreed|correct|right|of course|absolutely|definitely|affirmative|go ahead|sounds good",
            "no|nope|nop|nah|n|false|disagree|never|not ok|not okay|not really|wrong|negative|not agree|don't agree|do not agree|not correct|not right"
                + "|not true|no way|absolutely not|definitely not|of course not",
            "not sure|don't know|do not know|not yet sure|no idea|maybe|perhaps|never mind|nevermind|no problem"),
        ["bg-bg"] = new("да|добре|съгласен|съгласна|вярно|разбира се|д", "не|несъгласен|несъгласна|невярно|н", "не знам|може би"),
        ["nl-nl"] = new("ja|jawel|jazeker|zeker|waar|goed|prima|akkoord|ok|oke|oké|j", "nee|neen|nooit|onwaar|niet akkoord|niet goed|n", "weet niet|misschien"),
        ["fr-fr"] = new(
            "oui|ouais|vrai|bien sûr|bien sur|d'accord|daccord|ok|o|exact|absolument", "non|nan|faux|pas d'accord|jamais|n|pas du tout", "peut-être|sais pas"),
        ["de-de"] = new(
            "ja|jawohl|jo|jep|klar|sicher|wahr|richtig|genau|gerne|gern|einverstanden|okay|ok|j",
            "nein|nee|ne|nö|falsch|nicht einverstanden|nicht ok|niemals|nicht richtig|n",
            "weiß nicht|weiss nicht|vielleicht|nicht sicher"),
        ["it-it"] = new("si|sì|sí|vero|certo|va bene|ok|d'accordo|esatto|s", "no|falso|mai|non va bene|non sono d'accordo|n", "non so|non lo so|forse"),
        ["pt-br"] = new("sim|s|verdade|verdadeiro|claro|certo|ok|tá|concordo|isso|com certeza", "não|nao|n|falso|nunca|jamais|não concordo|nao concordo", "não sei|talvez"),
        ["es-es"] = new("sí|si|s|verdad|verdadero|claro|vale|ok|cierto|de acuerdo|por supuesto|sip|seguro", "no|n|nop|falso|nunca|jamás|no estoy de acuerdo", "no sé|no se|quizás|tal vez|no estoy seguro"),
        ["sv-se"] = new("ja|japp|jo|jadå|visst|sant|okej|ok|j|absolut|javisst", "nej|nä|nix|falskt|aldrig|n|inte ok|absolut inte", "vet inte|kanske"),
        ["tr-tr"] = new("evet|e|doğru|tamam|olur|tabii|tabi|elbette|kesinlikle|peki|ok", "hayır|hayir|h|yanlış|olmaz|yok|asla", "bilmiyorum|belki"),
        ["hi-in"] = new("हां|हाँ|हा|जी हां|जी हाँ|जी|सही|ठीक है|ठीक|बिल्कुल|सच", "नहीं|नही|ना|न|गलत|झूठ|कभी नहीं|जी नहीं", "पता नहीं|शायद"),
        ["ja-jp"] = new("はい|ええ|うん|そうです|そう|いいです|いいですよ|オーケー|正しい|同意", "いいえ|いえ|いや|ううん|違います|違う|だめ|ダメ|同意しない", "わからない|分からない|多分", withoutSpaces: true),
        ["ko-kr"] = new("예|네|넵|응|그래|그래요|맞아|맞아요|좋아|좋아요|물론|동의", "아니|아니요|아니오|아뇨|싫어|싫어요|틀려|동의하지", "몰라|모르겠어|아마", withoutSpaces: true),
        ["zh-cn"] = new("是的|是|对|對|好|好的|好啊|可以|行|没问题|沒問題|同意|当然|當然|嗯|确定", "不|不是|不对|不對|不行|不好|不要|不可以|没有|沒有|否|不同意|不用", "不知道|不确定|也许|可能", withoutSpaces: true),
    }.ToFrozenDictionary();

    /// <summary>The answer, or null when there is none or both.</summary>
    public static bool? Recognize(string text, string locale)
    {
        var language = Languages.GetValueOrDefault(locale) ?? Languages[PromptCultureModels.EnglishLocale];
        if (SignOf(text) is { } sign)
        {
            return sign;
        }

        return language.Answer(text);
    }

    private static bool? SignOf(string text)
    {
        var yes = text.Contains("👍", StringComparison.Ordinal) || text.Contains("👌", StringComparison.Ordinal) || text.Contains('✅', StringComparison.Ordinal);
        var no = text.Contains("👎", StringComparison.Ordinal) || text.Contains('✋', StringComparison.Ordinal) || text.Contains("🖐", StringComparison.Ordinal)
            || text.Contains('❌', StringComparison.Ordinal);
        return yes == no ? null : yes;
    }

    private sealed class Language(string yes, string no, string neither, bool withoutSpaces = false)
    {
        private readonly (string[] Words, bool? Answer)[] _phrases = Phrases(yes, no, neither);

        /// <summary>Longer phrases are read first, so that "not ok" is no "ok"; of the answers found, a no after a yes makes it unclear.</summary>
        public bool? Answer(string text)
        {
            if (withoutSpaces)
            {
                return Exact(text);
            }

            var words = Tokenizer.DefaultTokenizer(text.Replace('\u2019', '\''));
            var found = new HashSet<bool>();
            for (var i = 0; i < words.Count;)
            {
                var phrase = Array.Find(_phrases, phrase => Begins(words, i, phrase.Words));
                if (phrase.Words == null)
                {
                    i++;
                    continue;
                }

                i += phrase.Words.Length;
                if (phrase.Answer is not { } answer)
                {
                    return null;
                }

                found.Add(answer);
            }

            return found.Count == 1 ? found.Single() : null;
        }

        // Where words are not set apart, one inside another means nothing: only what the whole text starts with counts.
        private bool? Exact(string text)
        {
            var trimmed = text.Trim().TrimEnd('。', '！', '!', '.', '，', ',', '~', '～', '呀', '啊', '吧', '요');
            foreach (var (words, answer) in _phrases)
            {
                var phrase = string.Concat(words);
                if (trimmed.StartsWith(phrase, StringComparison.Ordinal)
                    && (trimmed.Length == phrase.Length || trimmed.Length > phrase.Length && !char.IsLetter(trimmed[phrase.Length])))
                {
                    return answer;
                }
            }

            return null;
        }

        private static bool Begins(List<Token> words, int at, string[] phrase)
        {
            if (at + phrase.Length > words.Count)
            {
                return false;
            }

            for (var i = 0; i < phrase.Length; i++)
            {
                if (!words[at + i].Normalized.Equals(phrase[i], StringComparison.OrdinalIgnoreCase))
                {
                    return false;
                }
            }

            return true;
        }

        private static (string[] Words, bool? Answer)[] Phrases(string yes, string no, string neither) =>
        [
            .. Split(yes, true).Concat(Split(no, false)).Concat(Split(neither, null)).OrderByDescending(phrase => phrase.Words.Sum(word => word.Length)),
        ];

        private static IEnumerable<(string[] Words, bool? Answer)> Split(string phrases, bool? answer) =>
            phrases.Split('|').Select(phrase => (Tokenizer.DefaultTokenizer(phrase).Select(token => token.Normalized).ToArray(), answer));
    }
}
