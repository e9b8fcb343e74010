using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace VirtualAssistant.Dialogs.PrefrontalCortex;

/// <summary>Where the dialog library finds the stack of this turn: it was loaded with the claim and is stored with the commit.</summary>
internal sealed class DialogStack : IStatePropertyAccessor<DialogState>
{
    public string Name => nameof(DialogStack);

    public Task<DialogState> GetAsync(ITurnContext turnContext, Func<DialogState>? defaultValueFactory = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(turnContext.TurnState.Get<DialogState>()!);

    public Task SetAsync(ITurnContext turnContext, DialogState value, CancellationToken cancellationToken = default)
    {
        turnContext.TurnState.Set(value);
        return Task.CompletedTask;
    }

    public Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
        SetAsync(turnContext, new DialogState(), cancellationToken);
}
