namespace Microsoft.Bot.Builder;

/// <summary>A bot's turn.</summary>
public delegate Task BotCallbackHandler(ITurnContext turnContext, CancellationToken cancellationToken);
