using System.Net.Http.Headers;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A bot's own credentials: they put a bearer token on calls to channels. No app id, no token.</summary>
public abstract class AppCredentials : ServiceClientCredentials
{
    private readonly Lock _lock = new();
    private string? _channelAuthTenant;
    private string? _oAuthScope;
    private IAuthenticator? _authenticator;

    protected AppCredentials(string? channelAuthTenant = null, HttpClient? customHttpClient = null, ILogger? logger = null)
        : this(channelAuthTenant, customHttpClient, logger, null)
    {
    }

    protected AppCredentials(string? channelAuthTenant, HttpClient? customHttpClient, ILogger? logger, string? oAuthScope)
    {
        _channelAuthTenant = channelAuthTenant;
        _oAuthScope = oAuthScope;
        CustomHttpClient = customHttpClient;
        Logger = logger;
    }

    public string? MicrosoftAppId { get; set; }

    /// <summary>The tenant that issues the bot's tokens.</summary>
    public virtual string ChannelAuthTenant
    {
        get => string.IsNullOrEmpty(_channelAuthTenant) ? DefaultChannelAuthTenant : _channelAuthTenant;
        set => _channelAuthTenant = value;
    }

    /// <summary>The same under its older name.</summary>
    public virtual string AuthTenant
    {
        get => ChannelAuthTenant;
        set => ChannelAuthTenant = value;
    }

    /// <summary>Where tokens are got from.</summary>
    public virtual string OAuthEndpoint => string.Format(System.Globalization.CultureInfo.InvariantCulture, ToChannelFromBotLoginUrlTemplate, ChannelAuthTenant);

    /// <summary>Who the tokens are for.</summary>
    public virtual string OAuthScope
    {
        get => string.IsNullOrEmpty(_oAuthScope) ? ToChannelFromBotOAuthScope : _oAuthScope;
        set => _oAuthScope = value;
    }

    /// <summary>Whether <see cref="OAuthEndpoint"/> is asked to prove that it is one of the login service. Default true.</summary>
    public virtual bool ValidateAuthority => true;

    protected HttpClient? CustomHttpClient { get; }

    protected ILogger? Logger { get; }

    protected virtual string DefaultChannelAuthTenant => AuthenticationConstants.DefaultChannelAuthTenant;

    protected virtual string ToChannelFromBotOAuthScope => AuthenticationConstants.ToChannelFromBotOAuthScope;

    protected virtual string ToChannelFromBotLoginUrlTemplate => AuthenticationConstants.ToChannelFromBotLoginUrlTemplate;

    [Obsolete("Service URLs need no trust any more: a token goes only where the turn was verified to come from.")]
    public static void TrustServiceUrl(string serviceUrl)
    {
    }

    [Obsolete("Service URLs need no trust any more: a token goes only where the turn was verified to come from.")]
    public static void TrustServiceUrl(string serviceUrl, DateTime expirationTime)
    {
    }

    [Obsolete("Service URLs need no trust any more: a token goes only where the turn was verified to come from.")]
    public static bool IsTrustedServiceUrl(string serviceUrl) => true;

    public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (ShouldSetToken())
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await GetTokenAsync(cancellationToken));
        }
    }

    /// <summary>A token that is good for some minutes at least.</summary>
    public async Task<string> GetTokenAsync(bool forceRefresh = false) => (await Authenticator().GetTokenAsync(forceRefresh)).AccessToken;

    internal virtual bool ShouldSetToken() =>
        !string.IsNullOrEmpty(MicrosoftAppId) && MicrosoftAppId != AuthenticationConstants.AnonymousSkillAppId;

    /// <summary>What gets the tokens; made once.</summary>
    protected virtual Lazy<IAuthenticator> BuildIAuthenticator() => throw new NotImplementedException();

    private async ValueTask<string> GetTokenAsync(CancellationToken cancellationToken) =>
        (await Authenticator().GetTokenAsync().WaitAsync(cancellationToken)).AccessToken;

    private IAuthenticator Authenticator()
    {
        lock (_lock)
        {
            return _authenticator ??= BuildIAuthenticator().Value;
        }
    }
}
