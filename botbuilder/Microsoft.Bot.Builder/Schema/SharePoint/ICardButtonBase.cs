namespace Microsoft.Bot.Schema.SharePoint;

/// <summary>What the buttons of cards have in common.</summary>
public interface ICardButtonBase
{
    /// <summary>What the button does.</summary>
    IAction? Action { get; set; }

    string? Id { get; set; }
}
