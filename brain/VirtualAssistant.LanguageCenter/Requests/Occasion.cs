using VirtualAssistant.LanguageCenter.Reading;

namespace VirtualAssistant.LanguageCenter.Requests;

/// <summary>"when I get home to water the plants": nobody here knows when that is, so the time is asked for.</summary>
internal static class Occasion
{
    /// <param name="at">Behind "remind me".</param>
    /// <param name="wish">Where what to do begins.</param>
    /// <returns>Whether an occasion is told there.</returns>
    public static bool TrySkip(Words words, int at, int to, out int wish)
    {
        wish = at;
        var clause = words[at] is "when" or "once" or "whenever" ? at + 1 : words[at] is "as" && words[at + 1] is "soon" && words[at + 2] is "as" ? at + 3 : at;
        if (clause == at || words[clause] is not ("i" or "we"))
        {
            return false;
        }

        for (var last = to - 1; last > clause + 2; last--)
        {
            if (words[last] is "to" && words.IsWord(last + 1) && words[last + 1] is not ("the" or "my" or "our" or "a" or "an" or "work" or "school"))
            {
                wish = last;
                return true;
            }
        }

        return false;
    }
}
