using System.Text;

namespace VirtualAssistant.LanguageCenter.Phrasing;

/// <summary>Turns "my" into "your" and "I" into "you": what a person said about themselves, said back to them.</summary>
internal static class SecondPerson
{
    public static string Of(string text)
    {
        var turned = new StringBuilder(text.Length + 8);
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && (char.IsLetter(text[end])
                || (end > at && text[end] is '\'' or '’' && end + 1 < text.Length && char.IsLetter(text[end + 1]))))
            {
                end++;
            }

            if (end == at)
            {
                turned.Append(text[at++]);
                continue;
            }

            var word = text[at..end];
            var next = Turned(word.Replace('’', '\'').ToLowerInvariant(), isOneLetter: word == "I") is { } you
                ? IsShouted(word) ? you.ToUpperInvariant() : char.IsUpper(word[0])
                && word[0] != 'I' ? char.ToUpperInvariant(you[0]) + you[1..] : you
                : word;
            turned.Append(next);
            at = end;
        }

        return turned.Replace("you am ", "you are ").Replace("you was ", "you were ").ToString();
    }

    private static string? Turned(string word, bool isOneLetter) => word switch
    {
        "i" when isOneLetter => "you",
        "my" => "your",
        "me" => "you",
        "mine" => "yours",
        "myself" => "yourself",
        "i'm" => "you're",
        "i've" => "you've",
        "i'll" => "you'll",
        "i'd" => "you'd",
        _ => null,
    };

    private static bool IsShouted(string word) => word.Length > 1 && word.All(c => !char.IsLetter(c) || char.IsUpper(c)) && word[0] != 'I';
}
