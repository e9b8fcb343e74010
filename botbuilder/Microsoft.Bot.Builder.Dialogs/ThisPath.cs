namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Paths of what the system keeps for the active dialog.</summary>
public static class ThisPath
{
    public const string Options = "this.options";
}
