using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>Sign-in links, from the token service.</summary>
public interface IBotSignIn
{
    Task<HttpOperationResponse<string>> GetSignInUrlWithHttpMessagesAsync(
        string state, string? codeChallenge = default, string? emulatorUrl = default, string? finalRedirect = default, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default);

    Task<HttpOperationResponse<SignInResource>> GetSignInResourceWithHttpMessagesAsync(
        string state, string? codeChallenge = default, string? emulatorUrl = default, string? finalRedirect = default, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default);
}
