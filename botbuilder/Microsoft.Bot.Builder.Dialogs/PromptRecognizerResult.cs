namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt understood.</summary>
public class PromptRecognizerResult<T>
{
    public bool Succeeded { get; set; }

    /// <summary>Set only when it succeeded.</summary>
    public T Value { get; set; } = default!;

    /// <summary>Whether a parent may take the utterance for something else although the prompt understood it.</summary>
    public bool AllowInterruption { get; set; }
}
