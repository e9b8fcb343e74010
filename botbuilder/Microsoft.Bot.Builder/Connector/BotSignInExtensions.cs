using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

/// <summary>The operations of <see cref="IBotSignIn"/>, with the body of the answer as the result.</summary>
public static class BotSignInExtensions
{
    public static async Task<string> GetSignInUrlAsync(
        this IBotSignIn operations, string state, string? codeChallenge = default, string? emulatorUrl = default, string? finalRedirect = default, CancellationToken cancellationToken = default)
    {
        using var response = await operations.GetSignInUrlWithHttpMessagesAsync(state, codeChallenge, emulatorUrl, finalRedirect, null, cancellationToken);
        return response?.Body!;
    }

    public static async Task<SignInResource> GetSignInResourceAsync(
        this IBotSignIn operations, string state, string? codeChallenge = default, string? emulatorUrl = default, string? finalRedirect = default, CancellationToken cancellationToken = default)
    {
        using var response = await operations.GetSignInResourceWithHttpMessagesAsync(state, codeChallenge, emulatorUrl, finalRedirect, null, cancellationToken);
        return response?.Body!;
    }

    public static async Task<SignInResource> GetSignInResourceAsync(
        this OAuthClient operations, string state, string? codeChallenge = default, string? emulatorUrl = default, string? finalRedirect = default, CancellationToken cancellationToken = default)
    {
        using var response = await operations.GetSignInResourceWithHttpMessagesAsync(state, codeChallenge, emulatorUrl, finalRedirect, null, cancellationToken);
        return response?.Body!;
    }
}
