namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Something that debuggers can tell by a name.</summary>
public interface IItemIdentity
{
    string GetIdentity();
}
