using VirtualAssistant.LanguageCenter.Reading;

namespace VirtualAssistant.LanguageCenter.Recognizers;

/// <summary>Tells by the words around a bare number whether it is an hour.</summary>
internal static class HourContext
{
    /// <summary>Whether the word before makes a bare number an hour.</summary>
    public static bool ExpectsHour(Words words, int at) => words[at - 1] switch
    {
        "at" or "@" or "by" or "until" or "till" or "til" or "before" or "around" or "after" or "actually" or "rather"
            or "approximately" => true,
        "about" or "roughly" => words[at - 2] is "at",
        "to" => words[at - 2] is "it" or "that" or "this" or "reminder" or "one" or "alarm" or "back" or "up" or "forward" or "time"
            or "change" or "reschedule" or "move" or "shift" or "postpone" or "push" or "delay" or "switch"
            || (words[at - 3] is "from" && IsMoved(words, at)),
        "for" => words[at - 2] is "reminder" or "alarm" or "it" or "that" or "up" or "one",
        "it" or "that" => words[at - 2] is "make",
        "from" => words[at + 1] is "to" && IsMoved(words, at),
        "," => words[at - 2] is "no" or "actually" or "sorry" or "wait",
        "no" or "sorry" or "better" => at <= 2,
        _ => false,
    };

    /// <summary>"call mum five thirty": two numbers in words that count nothing.</summary>
    public static bool SaysTime(Words words, int next) => !words.IsWord(next) && words[next] is not ("%" or "-" or "€" or "$")
        || words[next] is "to" or "please" or "today" or "tomorrow" or "tonight" or "on" or "am" or "pm" or "sharp" or "instead";

    /// <summary>Whether a bare number may be an hour before this word: not "5 minutes", "5 %", "5th".</summary>
    public static bool MayEndHere(Words words, int next, bool isDigits)
    {
        if (words.IsGlued(next) && (words.IsWord(next) || (words[next] is ":" or "." or "/" or "," && words.IsGlued(next + 1))
            || words[next] is "%"))
        {
            return false;
        }

        if (isDigits && words[next] is "-" && words.Kind(next + 1) == TokenKind.Number)
        {
            return false;
        }

        return !DurationReader.IsUnit(words[next]) && Vocabulary.Month(words[next]) == 0 && !MeasureReader.Follows(words, next, EnglishCulture.Instance)
            && words[next] is not ("street" or "st" or "avenue" or "people" or "persons" or "percent" or "times" or "items" or "things"
                or "euro" or "euros" or "dollars" or "pounds" or "km" or "meters" or "more" or "of" or "€" or "$" or "%");
    }

    /// <summary>"8 in the morning", "9 tonight", "8 tomorrow morning": what makes a bare number an hour from behind.</summary>
    public static bool LeadsToPart(Words words, int next) => words[next] switch
    {
        "in" => words[next + 1] is "the" && words[next + 2] is "morning" or "afternoon" or "evening",
        "at" => words[next + 1] is "night",
        "tonight" => true,
        "this" => words[next + 1] is "morning" or "afternoon" or "evening",
        "tomorrow" => words[next + 1] is "morning" or "afternoon" or "evening" or "night",
        _ => false,
    };

    /// <summary>"move the alarm from 7 to 8": hours, and no range.</summary>
    private static bool IsMoved(Words words, int at)
    {
        for (var i = Math.Max(0, at - 8); i < at; i++)
        {
            if (words[i] is "move" or "change" or "reschedule" or "shift" or "push" or "postpone" or "switch" or "update")
            {
                return true;
            }
        }

        return false;
    }
}
