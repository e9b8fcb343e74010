using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>Lets one of the many token offers of Teams through (each client of a person makes one), and that only if it can be exchanged.</summary>
public class TeamsSSOTokenExchangeMiddleware(IStorage storage, string connectionName) : IMiddleware
{
    private readonly TokenExchangeGate _gate = new(storage, connectionName);

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        if (turnContext.Activity is not { ChannelId: Channels.Msteams, Name: SignInConstants.TokenExchangeOperationName }
            || await _gate.LetsThroughAsync(turnContext, cancellationToken))
        {
            await next(cancellationToken);
        }
    }
}
