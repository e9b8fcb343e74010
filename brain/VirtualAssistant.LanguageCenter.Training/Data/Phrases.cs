using System.Reflection;
using System.Text;
using VirtualAssistant.LanguageCenter.Classification;

namespace VirtualAssistant.LanguageCenter.Training.Data;

/// <summary>Patterns that stand for many texts each: "(what is|tell me) the time in {city}".</summary>
internal sealed class Phrases
{
    private const int MostDraws = 5;

    private readonly Lexicon lexicon;

    private Phrases(Lexicon lexicon, IReadOnlyDictionary<string, string[]> patterns) => (this.lexicon, Patterns) = (lexicon, patterns);

    /// <summary>The patterns of each label.</summary>
    public IReadOnlyDictionary<string, string[]> Patterns { get; }

    public static Phrases Own(Lexicon lexicon) =>
        new(lexicon, Read("phrases.txt").Concat(Read("phrases-oos.txt"))
            .GroupBy(entry => entry.Label, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(entry => entry.Pattern).ToArray(), StringComparer.Ordinal));

    /// <summary>One of the texts that a pattern of the label stands for.</summary>
    public string Draw(string label, Random random)
    {
        var patterns = Patterns[label];
        return Write(patterns[random.Next(patterns.Length)], random);
    }

    /// <summary>One of the texts a pattern stands for.</summary>
    public string Write(string pattern, Random random)
    {
        var text = new StringBuilder();
        for (var index = 0; index < pattern.Length; index++)
        {
            switch (pattern[index])
            {
                case '(':
                    var end = pattern.IndexOf(')', index);
                    var choices = pattern[(index + 1)..end].Split('|');
                    text.Append(Write(choices[random.Next(choices.Length)], random));
                    index = end;
                    break;
                case '{':
                    var close = pattern.IndexOf('}', index);
                    text.Append(Word(pattern[(index + 1)..close], random));
                    index = close;
                    break;
                default:
                    text.Append(pattern[index]);
                    break;
            }
        }

        return text.ToString();
    }

    private string Word(string kind, Random random)
    {
        if (!lexicon.Kin.TryGetValue(kind, out var words))
        {
            throw new InvalidDataException($"The lexicon has no kind '{kind}'.");
        }

        var word = words[random.Next(words.Length)];
        for (var draw = 0; draw < MostDraws && word.Length < 3; draw++)
        {
            word = words[random.Next(words.Length)];
        }

        return word;
    }

    private static IEnumerable<(string Label, string Pattern)> Read(string name)
    {
        var assembly = Assembly.GetExecutingAssembly();
        using var reader = new StreamReader(assembly.GetManifestResourceStream($"{typeof(Phrases).Namespace}.{name}")!);
        var label = "";
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("= ", StringComparison.Ordinal))
            {
                label = line[2..].Trim();
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                yield return (label, line);
            }
        }
    }
}
