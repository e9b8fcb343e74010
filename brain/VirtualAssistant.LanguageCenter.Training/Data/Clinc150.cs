namespace VirtualAssistant.LanguageCenter.Training.Data;

/// <summary>The folder of CLINC150: texts and labels, tab between, a headline on top.</summary>
internal sealed class Clinc150(string folder)
{
    public const string OutOfScope = "oos";

    public IReadOnlyList<(string Text, string Label)> Read(string name) =>
    [
        .. File.ReadLines(Path.Combine(folder, name + ".tsv"))
            .Skip(1)
            .Select(line => line.Split('\t'))
            .Where(parts => parts.Length == 2)
            .Select(parts => (parts[0], parts[1])),
    ];
}
