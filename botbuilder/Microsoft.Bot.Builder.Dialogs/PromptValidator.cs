namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Decides whether a prompt ends with what it understood.</summary>
/// <remarks>It may change <c>Recognized.Value</c>, accept what was not understood, and answer the person itself.</remarks>
public delegate Task<bool> PromptValidator<T>(PromptValidatorContext<T> promptContext, CancellationToken cancellationToken);
