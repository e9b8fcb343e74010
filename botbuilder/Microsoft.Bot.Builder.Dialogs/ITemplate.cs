namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Makes something out of data and of what a dialog knows.</summary>
public interface ITemplate<T>
{
    Task<T> BindAsync(DialogContext dialogContext, object? data = null, CancellationToken cancellationToken = default);
}
