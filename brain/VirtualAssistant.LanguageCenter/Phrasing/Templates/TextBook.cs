using System.Collections.Frozen;
using Fluid;
using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.LanguageCenter.Phrasing.Templates;

/// <summary>All texts of one language, compiled.</summary>
internal sealed class TextBook
{
    private readonly FrozenDictionary<(string Name, Tone Tone), IFluidTemplate[]> templates;
    private readonly FrozenDictionary<string, string[]> wordings;

    private TextBook(FrozenDictionary<(string Name, Tone Tone), IFluidTemplate[]> templates, FrozenDictionary<string, string[]> wordings) =>
        (this.templates, this.wordings) = (templates, wordings);

    public IEnumerable<string> Names => wordings.Keys;

    public static TextBook Of(IEnumerable<TextFile> files, Func<TextEntry, IFluidTemplate> compile)
    {
        TextEntry[] entries = [.. files.SelectMany(file => file.Entries)];
        return new TextBook(
            entries.GroupBy(entry => (entry.Name, entry.Tone)).ToFrozenDictionary(group => group.Key, group => group.Select(compile).ToArray()),
            entries.GroupBy(entry => entry.Name).ToFrozenDictionary(group => group.Key, group => group.Select(entry => entry.Wording).ToArray(), StringComparer.Ordinal));
    }

    public IReadOnlyList<string> Wordings(string name) => wordings.GetValueOrDefault(name, []);

    /// <summary>One of the wordings in the tone, or in the plain one where there is none; null when there is no such text.</summary>
    public IFluidTemplate? Find(string name, Tone tone, int choice)
    {
        if (!templates.TryGetValue((name, tone), out var found) && !templates.TryGetValue((name, Tone.Plain), out found))
        {
            return null;
        }

        return found[(int)((uint)choice % (uint)found.Length)];
    }
}
