namespace VirtualAssistant.Brain.Language;

/// <summary>A request that only makes sense where there is what it names.</summary>
/// <param name="Intent">One of <see cref="Intents"/>.</param>
/// <param name="Subject">The name.</param>
public sealed record NamedRequest(string Intent, Subject Subject);
