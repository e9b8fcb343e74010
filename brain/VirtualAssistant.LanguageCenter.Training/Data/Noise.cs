using VirtualAssistant.LanguageCenter.Classification;

namespace VirtualAssistant.LanguageCenter.Training.Data;

/// <summary>Says a thing the way people also say it: with slips of the finger, words around it, other words for the same.</summary>
internal sealed class Noise(Lexicon lexicon, int seed)
{
    private const int ShortestWithSlip = 4;

    private static readonly string[] Openings =
    [
        "hey", "hi", "hello", "ok", "so", "um", "uh", "well", "please", "hey there", "hi there", "yo", "excuse me", "listen", "ok so", "alright",
        "good morning", "hey assistant", "i was wondering", "quick question", "also", "and", "now", "actually", "sorry", "oh",
    ];

    private static readonly string[] Closings = ["please", "thanks", "thank you", "for me", "now", "right now", "pls", "if you can", "thx", "ok", "asap", "will you", "cheers", "if possible"];

    private static readonly string[] InBetween = ["um", "uh", "like", "just", "maybe", "please", "you know", "kinda"];

    private static readonly string[] KeyRows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

    private readonly Random random = new(seed);

    /// <summary>One slip in a word that is long enough to survive it.</summary>
    public string Misspell(string text, double shareOfWords)
    {
        var words = text.Split(' ');
        for (var index = 0; index < words.Length; index++)
        {
            if (words[index].Length >= ShortestWithSlip && char.IsAsciiLetter(words[index][0]) && random.NextDouble() < shareOfWords)
            {
                words[index] = Slip(words[index]);
            }
        }

        return string.Join(' ', words);
    }

    /// <summary>Greetings, politeness and hesitation around the request.</summary>
    public string Fill(string text)
    {
        var words = text;
        if (random.NextDouble() < 0.6)
        {
            words = $"{Pick(Openings)} {words}";
        }

        if (random.NextDouble() < 0.5)
        {
            words = $"{words} {Pick(Closings)}";
        }

        if (random.NextDouble() < 0.3)
        {
            var parts = words.Split(' ').ToList();
            parts.Insert(random.Next(parts.Count), Pick(InBetween));
            words = string.Join(' ', parts);
        }

        return words;
    }

    /// <summary>Capitals, punctuation or apostrophes where there were none, or the other way about.</summary>
    public string Recase(string text) => random.Next(4) switch
    {
        0 => text.ToUpperInvariant(),
        1 => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..] + "!",
        2 => text.Replace("'", "", StringComparison.Ordinal),
        _ => text + "??",
    };

    /// <summary>Other words of the same kind for some of those the lexicon knows.</summary>
    public string Exchange(string normalized, double shareOfWords)
    {
        var words = normalized.Split(' ');
        for (var index = 0; index < words.Length; index++)
        {
            if (random.NextDouble() < shareOfWords && lexicon.KindsOf(words[index]) is { Length: > 0 } kinds)
            {
                var kin = lexicon.Kin[kinds[random.Next(kinds.Length)]];
                words[index] = kin[random.Next(kin.Length)];
            }
        }

        return string.Join(' ', words);
    }

    private string Slip(string word)
    {
        var at = random.Next(1, word.Length - 1);
        return random.Next(4) switch
        {
            0 => word[..at] + word[(at + 1)..],
            1 => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
            2 => word[..at] + word[at] + word[at..],
            _ => word[..at] + Neighbour(word[at]) + word[(at + 1)..],
        };
    }

    private char Neighbour(char letter)
    {
        foreach (var row in KeyRows)
        {
            var at = row.IndexOf(letter, StringComparison.Ordinal);
            if (at >= 0)
            {
                return row[at == 0 ? 1 : at == row.Length - 1 ? at - 1 : at + (random.Next(2) == 0 ? 1 : -1)];
            }
        }

        return letter;
    }

    private string Pick(string[] choices) => choices[random.Next(choices.Length)];
}
