using System.Text;

namespace VirtualAssistant.LanguageCenter.Phrasing;

/// <summary>Turns "meine" into "deine" and "mich" into "dich": what a person said about themselves, said back to them.</summary>
/// <remarks>"ich" stays: its verb would have to change with it.</remarks>
internal static class GermanSecondPerson
{
    public static string Of(string text)
    {
        var turned = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && char.IsLetter(text[end]))
            {
                end++;
            }

            if (end == at)
            {
                turned.Append(text[at++]);
                continue;
            }

            var word = text.AsSpan(at, end - at);
            turned.Append(IsOwn(word) ? $"{(char.IsUpper(word[0]) ? 'D' : 'd')}{word[1..]}" : word);
            at = end;
        }

        return turned.ToString();
    }

    private static bool IsOwn(ReadOnlySpan<char> word) =>
        word.Equals("mich", StringComparison.OrdinalIgnoreCase) || word.Equals("mir", StringComparison.OrdinalIgnoreCase)
        || (word.StartsWith("mein", StringComparison.OrdinalIgnoreCase) && word[4..] is "" or "e" or "en" or "em" or "er" or "es");
}
