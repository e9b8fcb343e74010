using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Sees a deletion on its way out; nothing is deleted unless it calls <paramref name="next"/>.</summary>
public delegate Task DeleteActivityHandler(ITurnContext turnContext, ConversationReference reference, Func<Task> next);
