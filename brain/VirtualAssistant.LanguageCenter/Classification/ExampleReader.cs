using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.LanguageCenter.Classification;

/// <summary>Adds to a model what skills have learned to answer since it was trained: their examples, matched by likeness.</summary>
internal sealed class ExampleReader : IIntentModel
{
    /// <summary>Less like an example than this, a text is left to the model.</summary>
    private const double Alike = 0.55;

    private readonly OnnxIntentModel model;
    private readonly ExampleIndex? index;
    private readonly string[] names;

    public ExampleReader(OnnxIntentModel model, IReadOnlyList<IntentExample> examples)
    {
        this.model = model;
        var known = model.NamesOf(IntentNames.Product).ToHashSet(StringComparer.Ordinal);
        IntentExample[] unknown = [.. examples.Where(example => !known.Contains(example.Intent))];
        index = unknown.Length == 0 ? null : model.IndexOf(unknown);
        names = [.. known, .. unknown.Select(example => example.Intent).Distinct(StringComparer.Ordinal)];
    }

    public IReadOnlyList<string> NamesOf(IntentNames names) => names == IntentNames.Product ? this.names : model.NamesOf(names);

    public IntentReading Read(string text, IntentNames names = IntentNames.Product)
    {
        var reading = model.Read(text, names);
        if (names != IntentNames.Product || reading.Intents.IsEmpty || index?.Find(text) is not { Likeness: >= Alike } found)
        {
            return reading;
        }

        var rest = 1 - found.Likeness;
        return new(
            [
                new Intent(found.Example.Intent, found.Likeness),
                .. reading.Intents.Take(IntentReading.Most - 1).Select(intent => intent with { Confidence = intent.Confidence * rest }),
            ],
            reading.OutOfScope * rest,
            IsOutOfScope: false);
    }
}
