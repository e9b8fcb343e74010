using VirtualAssistant.Brain.Identity;

namespace VirtualAssistant.Brain.LongTermMemory;

/// <summary>What a conversation has been about, in the people's own sentences.</summary>
/// <param name="UpTo">The position in the log up to which it was read; 0 before the first.</param>
/// <param name="Lines">In the order they were said.</param>
public sealed record Summary(ConversationId Conversation, long UpTo, IReadOnlyList<SummaryLine> Lines);

/// <param name="Position">Of the entry the sentence is from: whoever forgets the entry forgets the line.</param>
/// <param name="Weight">How much of what was talked about it tells; lines of little weight make room first.</param>
public sealed record SummaryLine(long Position, PersonId Person, string Text, double Weight);
