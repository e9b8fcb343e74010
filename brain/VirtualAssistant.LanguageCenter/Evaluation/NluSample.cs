namespace VirtualAssistant.LanguageCenter.Evaluation;

/// <summary>A text and what it should be understood as; <see cref="OutOfScope"/> when as nothing.</summary>
public sealed record NluSample(string Text, string Label)
{
    public const string OutOfScope = "oos";

    public bool IsOutOfScope => Label == OutOfScope;

    /// <summary>Reads a file of <c>text, tab, label</c> lines; a first line "text, tab, intent" is a headline.</summary>
    /// <exception cref="InvalidDataException">A line is not a text, a tab and a label, or there is none.</exception>
    public static IReadOnlyList<NluSample> Read(string path)
    {
        var samples = new List<NluSample>();
        foreach (var (number, line) in File.ReadLines(path).Index())
        {
            var parts = line.Split('\t');
            if (line.Length == 0 || (number == 0 && parts is ["text", "intent" or "label"]))
            {
                continue;
            }

            samples.Add(parts.Length == 2 && parts[1].Trim().Length > 0 ? new(parts[0], parts[1]) : throw new InvalidDataException($"Line {number + 1} of {path} is not 'text, tab, label'."));
        }

        return samples.Count > 0 ? samples : throw new InvalidDataException($"There is no text in {path}: one 'text, tab, label' a line is expected.");
    }
}
