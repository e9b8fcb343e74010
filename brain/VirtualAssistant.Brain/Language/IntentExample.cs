namespace VirtualAssistant.Brain.Language;

/// <summary>Something a person may say to mean an intent.</summary>
/// <param name="Intent">One of <see cref="Intents"/>.</param>
/// <param name="Label">The label of the trained model that means the same; the intent itself when the model knows no other.</param>
public sealed record IntentExample(string Intent, string Label, string Text)
{
    private const string Heading = "= ";

    /// <summary>Reads a file of examples: <c>= intent</c> or <c>= intent: label</c>, and below it one example a line.</summary>
    /// <exception cref="InvalidDataException">An example comes before the first heading.</exception>
    public static IEnumerable<IntentExample> Read(TextReader file)
    {
        string? intent = null;
        var label = "";
        while (file.ReadLine() is { } line)
        {
            if (line.StartsWith(Heading, StringComparison.Ordinal))
            {
                var parts = line[Heading.Length..].Split(':', StringSplitOptions.TrimEntries);
                (intent, label) = (parts[0], parts[^1]);
            }
            else if (line.Trim().Length > 0 && line[0] != '#')
            {
                yield return new(intent ?? throw new InvalidDataException($"'{line}' has no intent above it."), label, line.Trim());
            }
        }
    }
}
