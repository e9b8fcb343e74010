namespace VirtualAssistant.LanguageCenter.Training.Data;

/// <summary>Something said, and what was meant.</summary>
/// <param name="Label">Place of the label among all; the last one is "out of scope".</param>
internal sealed record Example(string Text, int Label);
