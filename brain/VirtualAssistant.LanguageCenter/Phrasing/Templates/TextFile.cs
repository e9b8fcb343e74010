using System.Reflection;
using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.LanguageCenter.Phrasing.Templates;

/// <summary>The texts of one skill in one language.</summary>
/// <remarks><code>
/// # A comment.
/// reminders.none: You have no reminders.
/// reminders.none (friendly): Nothing to remember, enjoy it!
/// reminders.none (friendly): No reminders at all.          another wording of the same
/// </code><c>\n</c> is a new line.</remarks>
internal sealed record TextFile(string Name, string Language, IReadOnlyList<TextEntry> Entries)
{
    private const string Ending = ".txt";
    private const string Marker = ".texts.";

    public static IEnumerable<TextFile> EmbeddedIn(Assembly assembly)
    {
        foreach (var name in assembly.GetManifestResourceNames().Where(IsTextFile))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return Parse(name, reader.ReadToEnd());
        }
    }

    public static bool IsTextFile(string name) => name.EndsWith(Ending, StringComparison.Ordinal) && name.Contains(Marker, StringComparison.Ordinal);

    /// <exception cref="FormatException">A line is none of those above; the message names it.</exception>
    public static TextFile Parse(string name, string content)
    {
        var language = name[(name.LastIndexOf(Marker, StringComparison.Ordinal) + Marker.Length)..^Ending.Length];
        var entries = new List<TextEntry>();
        var number = 0;
        foreach (var line in content.Split('\n').Select(line => line.TrimEnd('\r')))
        {
            number++;
            if (line.Length > 0 && line[0] != '#')
            {
                entries.Add(ParseLine(line, name, number));
            }
        }

        return new TextFile(name, language, entries);
    }

    private static TextEntry ParseLine(string line, string file, int number)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        if (colon < 0)
        {
            throw new FormatException($"{file}:{number}: A text is written 'name: wording'.");
        }

        var (name, tone) = (line[..colon], Tone.Plain);
        if (name.EndsWith(')') && name.IndexOf(" (", StringComparison.Ordinal) is > 0 and var open)
        {
            if (!Enum.TryParse(name[(open + 2)..^1], ignoreCase: true, out tone))
            {
                throw new FormatException($"{file}:{number}: There is no tone '{name[(open + 2)..^1]}'.");
            }

            name = name[..open];
        }

        return new TextEntry(name, tone, line[(colon + 2)..].Replace("\\n", "\n", StringComparison.Ordinal), file, number);
    }
}

internal sealed record TextEntry(string Name, Tone Tone, string Wording, string File, int Line);
