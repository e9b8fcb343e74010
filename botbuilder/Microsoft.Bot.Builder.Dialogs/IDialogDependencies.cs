namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog that brings other dialogs along: they are added to the set it is added to.</summary>
public interface IDialogDependencies
{
    IEnumerable<Dialog> GetDependencies();
}
