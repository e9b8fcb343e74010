using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>Sign-in links, over HTTP.</summary>
public class BotSignIn : IBotSignIn, IServiceOperations<OAuthClient>
{
    public BotSignIn(OAuthClient client) => Client = client ?? throw new ArgumentNullException(nameof(client));

    public OAuthClient Client { get; }

    public virtual Task<HttpOperationResponse<string>> GetSignInUrlWithHttpMessagesAsync(
        string state, string? codeChallenge = default, string? emulatorUrl = default, string? finalRedirect = default, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        Client.Service.CallAsync<string>(
            HttpMethod.Get,
            RestService.Address("/api/botsignin/GetSignInUrl", ("state", RestService.Required(state, nameof(state))), ("code_challenge", codeChallenge), ("emulatorUrl", emulatorUrl), ("finalRedirect", finalRedirect)),
            null,
            customHeaders,
            cancellationToken);

    public virtual Task<HttpOperationResponse<SignInResource>> GetSignInResourceWithHttpMessagesAsync(
        string state, string? codeChallenge = default, string? emulatorUrl = default, string? finalRedirect = default, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        Client.Service.CallAsync<SignInResource>(
            HttpMethod.Get,
            RestService.Address("/api/botsignin/GetSignInResource", ("state", RestService.Required(state, nameof(state))), ("code_challenge", codeChallenge), ("emulatorUrl", emulatorUrl), ("finalRedirect", finalRedirect)),
            null,
            customHeaders,
            cancellationToken);
}
