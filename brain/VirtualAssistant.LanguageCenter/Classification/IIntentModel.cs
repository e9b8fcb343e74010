namespace VirtualAssistant.LanguageCenter.Classification;

/// <summary>Tells what a text most likely asks for, and how likely it asks for nothing that is known.</summary>
/// <remarks>Synchronous, thread-safe, total: any text gets an answer.</remarks>
public interface IIntentModel
{
    /// <summary>Every name the model can give under <paramref name="names"/>.</summary>
    IReadOnlyList<string> NamesOf(IntentNames names);

    /// <summary>The most likely intents of a text and its out-of-scope score.</summary>
    /// <param name="names">Under which names intents are told.</param>
    IntentReading Read(string text, IntentNames names = IntentNames.Product);
}
