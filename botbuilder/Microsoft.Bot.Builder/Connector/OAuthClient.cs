using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>Speaks to the token service.</summary>
public class OAuthClient : IOAuthClient
{
    private readonly HttpClient? _ownedHttpClient;

    public OAuthClient(Uri baseUri, ServiceClientCredentials? credentials, HttpClient? httpClient = null, bool disposeHttpClient = false)
    {
        BaseUri = baseUri ?? throw new ArgumentNullException(nameof(baseUri));
        Credentials = credentials;
        _ownedHttpClient = disposeHttpClient ? httpClient : null;
        var service = new RestService(() => httpClient ?? SharedHttpClient.Instance, credentials, () => BaseUri);
        BotSignIn = new BotSignIn(service);
        UserToken = new UserToken(service);
    }

    public Uri BaseUri { get; set; }

    public ServiceClientCredentials? Credentials { get; }

    public virtual IBotSignIn BotSignIn { get; }

    public virtual IUserToken UserToken { get; }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _ownedHttpClient?.Dispose();
        }
    }
}
