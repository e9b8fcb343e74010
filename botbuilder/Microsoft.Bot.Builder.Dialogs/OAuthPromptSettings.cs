using Microsoft.Bot.Connector.Authentication;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What an <see cref="OAuthPrompt"/> asks for, and how.</summary>
public class OAuthPromptSettings
{
    /// <summary>Credentials of another app to ask the token service with; null means those of the bot.</summary>
    public AppCredentials? OAuthAppCredentials { get; set; }

    /// <summary>The name of the OAuth connection, as configured with the bot's registration.</summary>
    public string ConnectionName { get; set; } = null!;

    /// <summary>The title of the sign-in button.</summary>
    public string Title { get; set; } = null!;

    /// <summary>The text above the button.</summary>
    public string? Text { get; set; }

    /// <summary>How long the person has to sign in, in milliseconds. Default 900,000 (15 minutes).</summary>
    public int? Timeout { get; set; }

    /// <summary>Whether a message that is no code ends the prompt without a token, instead of being passed over. Default false.</summary>
    public bool EndOnInvalidMessage { get; set; }

    /// <summary>Whether the card carries the sign-in link. Null means where the channel or the way in needs it.</summary>
    public bool? ShowSignInLink { get; set; }
}
