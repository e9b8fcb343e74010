namespace VirtualAssistant.Brain.Language;

/// <summary>One request of an utterance that holds several.</summary>
/// <param name="Span">Where it stands in the whole utterance.</param>
/// <param name="Understanding">Understood alone: positions in it count from the beginning of its own text.</param>
/// <param name="Carried">Characters at the beginning of its text that stand in an earlier request: "remind me " for "and at 6 to buy
/// milk".</param>
public sealed record Segment(TextSpan Span, Understanding Understanding, int Carried = 0);
