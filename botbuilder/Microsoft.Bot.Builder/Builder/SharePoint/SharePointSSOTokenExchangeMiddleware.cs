namespace Microsoft.Bot.Builder.SharePoint;

/// <summary>Lets one of the many token offers of SharePoint through (each client of a person makes one), and that only if it can be exchanged.</summary>
public class SharePointSSOTokenExchangeMiddleware(IStorage storage, string connectionName) : IMiddleware
{
    private readonly TokenExchangeGate _gate = new(storage, connectionName);

    /// <summary>Exchanges what the turn offers, if it offers a token, or answers that it cannot be exchanged.</summary>
    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
        ((IMiddleware)this).OnTurnAsync(turnContext, static _ => Task.CompletedTask, cancellationToken);

    async Task IMiddleware.OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        BotAssert.ContextNotNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        if (turnContext.Activity.Name != SharePointActivityHandler.TokenExchangeName || await _gate.LetsThroughAsync(turnContext, cancellationToken))
        {
            await next(cancellationToken);
        }
    }
}
