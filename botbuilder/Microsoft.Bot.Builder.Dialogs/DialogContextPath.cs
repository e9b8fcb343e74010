namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Paths that tell which dialogs are on the stack.</summary>
public static class DialogContextPath
{
    public const string ActiveDialog = "dialogcontext.activeDialog";
    public const string Parent = "dialogcontext.parent";
    public const string Stack = "dialogcontext.stack";
}
