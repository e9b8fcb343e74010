namespace VirtualAssistant.LanguageCenter.Phrasing.Templates;

/// <summary>A folder with text files that take the place of the shipped ones as soon as they are saved: for those who write texts.</summary>
internal sealed class TextFolder(string directory, IReadOnlyList<TextFile> shipped)
{
    private readonly Lock gate = new();
    private string? known;

    /// <summary>All texts, when a file has changed since the last call; null when none has. A file with an error changes nothing.</summary>
    public IReadOnlyList<TextFile>? TryReadChanges()
    {
        var files = Directory.Exists(directory)
            ? Directory.GetFiles(directory, "*.txt", SearchOption.AllDirectories).Where(TextFile.IsTextFile).Order(StringComparer.Ordinal).ToArray()
            : [];
        var state = string.Join('|', files.Select(file => $"{file}:{File.GetLastWriteTimeUtc(file).Ticks}:{new FileInfo(file).Length}"));
        lock (gate)
        {
            if (state == known)
            {
                return null;
            }

            known = state;
        }

        try
        {
            TextFile[] changed = [.. files.Select(file => TextFile.Parse(Path.GetFileName(file), File.ReadAllText(file)))];
            var replaced = changed.SelectMany(file => file.Entries.Select(entry => (file.Language, entry.Name))).ToHashSet();
            return
            [
                .. shipped.Select(file => file with { Entries = [.. file.Entries.Where(entry => !replaced.Contains((file.Language, entry.Name)))] }),
                .. changed,
            ];
        }
        catch (Exception failure) when (failure is FormatException or IOException)
        {
            return null;
        }
    }
}
