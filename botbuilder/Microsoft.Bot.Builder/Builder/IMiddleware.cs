namespace Microsoft.Bot.Builder;

/// <summary>Wraps every turn of an adapter, in the order added.</summary>
public interface IMiddleware
{
    Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default);
}
