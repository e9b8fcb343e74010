namespace VirtualAssistant.Brain.Language;

/// <summary>One request of an utterance that holds several.</summary>
/// <param name="Span">Where it stands in the whole utterance.</param>
/// <param name="Understanding">Understood alone: positions in it count from the beginning of the segment.</param>
public sealed record Segment(TextSpan Span, Understanding Understanding);
