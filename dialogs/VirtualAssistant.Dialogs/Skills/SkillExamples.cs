using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.Dialogs.Skills;

/// <summary>The <c>examples.txt</c> of every skill's room.</summary>
internal sealed class SkillExamples : IIntentExamples
{
    private const string FileName = ".examples.txt";

    public IReadOnlyList<IntentExample> All { get; } = [.. ReadAll()];

    private static IEnumerable<IntentExample> ReadAll()
    {
        var assembly = typeof(SkillExamples).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(FileName, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            foreach (var example in IntentExample.Read(reader))
            {
                yield return example;
            }
        }
    }
}
