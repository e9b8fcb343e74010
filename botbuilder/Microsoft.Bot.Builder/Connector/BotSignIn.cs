using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>Sign-in links, over HTTP.</summary>
internal sealed class BotSignIn(RestService service) : IBotSignIn
{
    public Task<HttpOperationResponse<string>> GetSignInUrlWithHttpMessagesAsync(
        string state, string? codeChallenge = default, string? emulatorUrl = default, string? finalRedirect = default, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        service.CallAsync<string>(
            HttpMethod.Get,
            RestService.Address("/api/botsignin/GetSignInUrl", ("state", RestService.Required(state, nameof(state))), ("code_challenge", codeChallenge), ("emulatorUrl", emulatorUrl), ("finalRedirect", finalRedirect)),
            null,
            customHeaders,
            cancellationToken);

    public Task<HttpOperationResponse<SignInResource>> GetSignInResourceWithHttpMessagesAsync(
        string state, string? codeChallenge = default, string? emulatorUrl = default, string? finalRedirect = default, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        service.CallAsync<SignInResource>(
            HttpMethod.Get,
            RestService.Address("/api/botsignin/GetSignInResource", ("state", RestService.Required(state, nameof(state))), ("code_challenge", codeChallenge), ("emulatorUrl", emulatorUrl), ("finalRedirect", finalRedirect)),
            null,
            customHeaders,
            cancellationToken);
}
