namespace Microsoft.Bot.Builder;

/// <summary>Keys of turn state about sign-in.</summary>
public static class TurnStateConstants
{
    /// <summary>How long a sign-in card of this turn stays good, a <see cref="TimeSpan"/>.</summary>
    public const string OAuthLoginTimeoutKey = "loginTimeout";

    /// <summary>How a client that waits for a token is to ask for it, a <see cref="Schema.TokenPollingSettings"/>.</summary>
    public const string TokenPollingSettingsKey = "tokenPollingSettings";

    /// <summary>How long a sign-in card stays good where nothing else is said: 15 minutes. Then it can be clicked no more, and nobody waits for a token.</summary>
    public static readonly TimeSpan OAuthLoginTimeoutValue = TimeSpan.FromMinutes(15);
}
