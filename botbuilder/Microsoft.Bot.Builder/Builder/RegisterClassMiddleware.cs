namespace Microsoft.Bot.Builder;

/// <summary>Puts an object into the state of every turn.</summary>
public class RegisterClassMiddleware<T> : IMiddleware
    where T : class
{
    public RegisterClassMiddleware(T service)
        : this(service, typeof(T).FullName!)
    {
    }

    public RegisterClassMiddleware(T service, string key)
    {
        Service = service;
        Key = key;
    }

    public T Service { get; set; }

    /// <summary>The key in the turn state. Default: the full name of the type.</summary>
    public string Key { get; set; }

    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate nextTurn, CancellationToken cancellationToken)
    {
        BotAssert.ContextNotNull(turnContext);
        ArgumentNullException.ThrowIfNull(nextTurn);
        turnContext.TurnState.Add(Key, Service);
        return nextTurn(cancellationToken);
    }
}
