using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>Compares what the bot said with what it should have said, and throws when it is not happy.</summary>
public delegate void ValidateReply(IActivity expected, IActivity actual);
