using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>Sign-in links, from the token service.</summary>
public interface IBotSignIn
{
    Task<HttpOperationResponse<string>> GetSignInUrlWithHttpMessagesAsync(
        string state, string? codeChallenge = default, string? emulatorUrl = default, string? finalRedirect = default, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default);

    /// <summary>A link, and what a token can be exchanged for; what is not <see cref="BotSignIn"/> need not know.</summary>
    Task<HttpOperationResponse<SignInResource>> GetSignInResourceWithHttpMessagesAsync(
        string state, string? codeChallenge = default, string? emulatorUrl = default, string? finalRedirect = default, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("This service has no sign-in resources.");
}
