using System.Collections.Frozen;
using System.Reflection;

namespace VirtualAssistant.LanguageCenter.Classification;

/// <summary>Words that mean nearly the same, or are things of one kind, so that one never seen in training is understood through its kin.</summary>
/// <remarks>Written by hand in <c>lexicon.txt</c>: one kind a line, its name, a colon, its words. A word may be of several kinds.</remarks>
internal sealed class Lexicon
{
    private readonly FrozenDictionary<string, string[]> kinds;
    private readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> kindsBySpan;

    private Lexicon(IEnumerable<(string Kind, string Word)> entries)
    {
        kinds = entries
            .GroupBy(entry => entry.Word, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Select(entry => entry.Kind).Distinct().ToArray(), StringComparer.Ordinal);
        kindsBySpan = kinds.GetAlternateLookup<ReadOnlySpan<char>>();
        Kin = kinds
            .SelectMany(word => word.Value.Select(kind => (Kind: kind, Word: word.Key)))
            .GroupBy(entry => entry.Kind, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Select(entry => entry.Word).Order(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
    }

    public static Lexicon English { get; } = new(Read("lexicon.txt"));

    public IEnumerable<string> Words => kinds.Keys;

    /// <summary>The words of each kind.</summary>
    public IReadOnlyDictionary<string, string[]> Kin { get; }

    /// <summary>The kinds of a word, or of its stem when it is in another form; empty when it is not known.</summary>
    public ReadOnlySpan<string> KindsOf(ReadOnlySpan<char> word)
    {
        if (kindsBySpan.TryGetValue(word, out var found))
        {
            return found;
        }

        Span<char> stem = stackalloc char[40];
        foreach (var (ending, instead) in Endings)
        {
            if (word.Length > ending.Length + 2 && word.Length < stem.Length && word.EndsWith(ending, StringComparison.Ordinal))
            {
                word[..^ending.Length].CopyTo(stem);
                instead.CopyTo(stem[(word.Length - ending.Length)..]);
                if (kindsBySpan.TryGetValue(stem[..(word.Length - ending.Length + instead.Length)], out found))
                {
                    return found;
                }
            }
        }

        return [];
    }

    private static readonly (string Ending, string Instead)[] Endings =
        [("s", ""), ("es", ""), ("ies", "y"), ("ing", ""), ("ing", "e"), ("ed", ""), ("ed", "e"), ("d", "e"), ("er", ""), ("ly", "")];

    private static IEnumerable<(string Kind, string Word)> Read(string name)
    {
        var assembly = Assembly.GetExecutingAssembly();
        using var reader = new StreamReader(assembly.GetManifestResourceStream($"{typeof(Lexicon).Namespace}.{name}")!);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            foreach (var word in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                yield return (line[..colon], word);
            }
        }
    }
}
