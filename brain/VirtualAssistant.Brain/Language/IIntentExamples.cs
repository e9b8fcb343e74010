namespace VirtualAssistant.Brain.Language;

/// <summary>What people say to the skills that are installed: understood by likeness before any model has been trained on it.</summary>
public interface IIntentExamples
{
    IReadOnlyList<IntentExample> All { get; }
}
