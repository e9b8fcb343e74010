namespace VirtualAssistant.Brain.Language;

/// <summary>One thing the person may want. <paramref name="Name"/> is one of <see cref="Intents"/>.</summary>
/// <param name="Confidence">From 0 to 1: how often, of utterances understood this surely, the intent is the right one.</param>
public readonly record struct Intent(string Name, double Confidence);
