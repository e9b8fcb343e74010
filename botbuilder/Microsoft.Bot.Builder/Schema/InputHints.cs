namespace Microsoft.Bot.Schema;

/// <summary>Whether the sender expects an answer.</summary>
public static class InputHints
{
    public const string AcceptingInput = "acceptingInput";
    public const string IgnoringInput = "ignoringInput";
    public const string ExpectingInput = "expectingInput";
}
