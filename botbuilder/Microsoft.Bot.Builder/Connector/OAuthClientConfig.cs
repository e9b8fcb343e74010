using Microsoft.Bot.Connector.Authentication;

namespace Microsoft.Bot.Connector;

/// <summary>Where user tokens come from.</summary>
public static class OAuthClientConfig
{
    /// <summary>The token service. Default: that of the public cloud.</summary>
    public static string OAuthEndpoint { get; set; } = AuthenticationConstants.OAuthUrl;

    /// <summary>Whether the Emulator plays the token service in its own conversations. Default no.</summary>
    public static bool EmulateOAuthCards { get; set; }

    /// <summary>Tells the Emulator whether to play the token service.</summary>
    public static async Task SendEmulateOAuthCardsAsync(OAuthClient client, bool emulateOAuthCards)
    {
        ArgumentNullException.ThrowIfNull(client);
        await client.Service.CallAsync(
            HttpMethod.Post,
            RestService.Address("/api/usertoken/emulateOAuthCards", ("emulate", emulateOAuthCards ? "true" : "false")),
            null,
            null,
            CancellationToken.None);
    }
}
