using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Authentication against one cloud.</summary>
/// <remarks><code>
/// no header            only when the bot has no app id: anonymous
/// token of App Service extension (channel AseChannel)   as of Emulator
/// token of a bot       issuers of the login service; for us; from a bot the claims validator accepts
/// token of Emulator    issuers of the login service; for us; from our own app id
/// token of a channel   issuer of the cloud; for us; the key endorsed for the channel; the claim names the activity's service URL
/// </code></remarks>
internal sealed class CloudAuthentication : BotFrameworkAuthentication, IDisposable
{
    private readonly CloudEndpoints _cloud;
    private readonly ServiceClientCredentialsFactory _credentials;
    private readonly AuthenticationConfiguration _configuration;
    private readonly Func<HttpClient> _httpClient;
    private readonly ServiceAddresses _addresses = new();
    private readonly Lazy<Uri> _tokenService;
    private readonly HashSet<string> _loginIssuers;
    private readonly OpenIdMetadata _channelKeys;
    private readonly OpenIdMetadata _loginKeys;
    private readonly TokenValidator _channelTokens;
    private readonly TokenValidator _loginTokens;
    private HttpConnectorFactory? _lastConnectors;
    private RestUserTokenClient? _lastUserTokens;

    public CloudAuthentication(
        CloudEndpoints cloud,
        ServiceClientCredentialsFactory credentials,
        AuthenticationConfiguration configuration,
        IHttpClientFactory? httpClientFactory,
        TimeProvider? time = null,
        Func<string, OpenIdMetadata>? keys = null)
    {
        _cloud = cloud;
        _credentials = credentials;
        _configuration = configuration;
        _httpClient = () => SharedHttpClient.From(httpClientFactory);
        _tokenService = new Lazy<Uri>(() => new Uri(cloud.OAuthUrl));
        _loginIssuers = [.. EmulatorValidation.Issuers, .. configuration.ValidTokenIssuers ?? []];
        time ??= TimeProvider.System;
        keys ??= url => new OpenIdMetadata(url, SharedHttpClient.Instance, time);
        _channelKeys = keys(cloud.ToBotFromChannelOpenIdMetadataUrl);
        _loginKeys = keys(cloud.ToBotFromEmulatorOpenIdMetadataUrl);
        _channelTokens = new TokenValidator(new HashSet<string> { cloud.ToBotFromChannelTokenIssuer }, _channelKeys, time);
        _loginTokens = new TokenValidator(_loginIssuers, _loginKeys, time);
    }

    /// <summary>What else the connectors of this bot try again than channels ask for; null for nothing.</summary>
    public Rest.TransientFaultHandling.RetryPolicy? RetryPolicy { get; init; }

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string? authHeader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var identity = string.IsNullOrWhiteSpace(authHeader)
            ? await AuthenticateAnonymousAsync(activity, cancellationToken)
            : await AuthenticateTokenAsync(authHeader, activity.ChannelId, activity.ServiceUrl, serviceUrlMatters: true, cancellationToken);
        return await ResultAsync(identity, cancellationToken);
    }

    public override async Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
        string? authHeader, string? channelIdHeader, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(channelIdHeader) && !await _credentials.IsAuthenticationDisabledAsync(cancellationToken))
        {
            throw new UnauthorizedAccessException("A streaming connection must name its channel.");
        }

        var identity = string.IsNullOrWhiteSpace(authHeader)
            ? await AuthenticateAnonymousAsync(null, cancellationToken)
            : await AuthenticateTokenAsync(authHeader, channelIdHeader, null, serviceUrlMatters: false, cancellationToken);
        return await ResultAsync(identity, cancellationToken);
    }

    public override async Task<ClaimsIdentity> AuthenticateChannelRequestAsync(string? authHeader, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(authHeader))
        {
            return await AuthenticateTokenAsync(authHeader, null, null, serviceUrlMatters: false, cancellationToken);
        }

        return await _credentials.IsAuthenticationDisabledAsync(cancellationToken)
            ? SkillValidation.CreateAnonymousSkillClaim()
            : throw new UnauthorizedAccessException("The request has no Authorization header.");
    }

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity)
    {
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        var appId = AppIdOf(claimsIdentity);

        // It holds nothing of a turn, so the next one takes it too, as long as it is for the same app.
        var last = _lastConnectors;
        return last?.AppId == appId
            ? last
            : _lastConnectors = new HttpConnectorFactory(appId, _cloud, _credentials, _httpClient, _addresses, RetryPolicy);
    }

    public override async Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        var appId = AppIdOf(claimsIdentity);
        var credentials = await _credentials.CreateCredentialsAsync(
            appId, _cloud.ToChannelFromBotOAuthScope, _cloud.ToChannelFromBotLoginUrl, _cloud.ValidateAuthority, cancellationToken);

        // As with the connectors.
        var last = _lastUserTokens;
        if (last is null || !last.IsFor(appId, credentials))
        {
            _lastUserTokens = last = new RestUserTokenClient(appId, credentials, new RestService(_httpClient, credentials, _tokenService.Value));
        }

        return last;
    }

    public override Builder.Skills.BotFrameworkClient CreateBotFrameworkClient() =>
        new SkillClient(_httpClient, _credentials, _cloud.ToChannelFromBotLoginUrl, _cloud.ValidateAuthority);

    public override string GetOriginatingAudience() => _cloud.ToChannelFromBotOAuthScope;

    public void Dispose()
    {
        _channelKeys.Dispose();
        _loginKeys.Dispose();
    }

    /// <summary>The token of an Authorization header.</summary>
    internal static string RawToken(string? authHeader) =>
        BearerToken.Raw(authHeader) ?? throw new UnauthorizedAccessException("The Authorization header holds no bearer token.");

    // A bot's own id is who a token is for; without authentication there is none.
    private static string AppIdOf(ClaimsIdentity identity) =>
        JwtTokenValidation.Value(identity.Claims, AuthenticationConstants.AudienceClaim)
        ?? JwtTokenValidation.Value(identity.Claims, AuthenticationConstants.AppIdClaim)
        ?? string.Empty;

    /// <summary>What follows from an identity that has been made sure of: whom the bot answers, and who called it.</summary>
    internal async ValueTask<AuthenticateRequestResult> ResultAsync(ClaimsIdentity identity, CancellationToken cancellationToken) => new()
    {
        ClaimsIdentity = identity,
        Audience = SkillValidation.IsSkillClaim(identity.Claims)
            ? JwtTokenValidation.GetAppIdFromClaims(identity.Claims)!
            : _cloud.ToChannelFromBotOAuthScope,
        CallerId = await GenerateCallerIdAsync(_credentials, identity, _cloud.CallerId, cancellationToken),
        ConnectorFactory = CreateConnectorFactory(identity),
    };

    internal async ValueTask<ClaimsIdentity> AuthenticateAnonymousAsync(Activity? activity, CancellationToken cancellationToken)
    {
        if (!await _credentials.IsAuthenticationDisabledAsync(cancellationToken))
        {
            throw new UnauthorizedAccessException("The request has no Authorization header.");
        }

        return activity is { ChannelId: Channels.Emulator, Recipient.Role: RoleTypes.Skill }
            ? SkillValidation.CreateAnonymousSkillClaim()
            : new ClaimsIdentity([], AuthenticationConstants.AnonymousAuthType);
    }

    internal async ValueTask<ClaimsIdentity> AuthenticateTokenAsync(
        string authHeader, string? channelId, string? serviceUrl, bool serviceUrlMatters, CancellationToken cancellationToken)
    {
        if (BearerToken.Raw(authHeader) is not { } raw || !BearerToken.TryRead(raw, out var unverified))
        {
            throw new UnauthorizedAccessException("The Authorization header holds no bearer token.");
        }

        if (channelId is AseChannelValidation.ChannelId)
        {
            // Such an extension runs beside the bot, with the bot's own credentials.
            return await AuthenticateEmulatorAsync(raw, cancellationToken);
        }

        if (SkillValidation.IsSkillClaim(unverified.Claims))
        {
            return await AuthenticateSkillAsync(raw, cancellationToken);
        }

        return _loginIssuers.Contains(unverified.Issuer)
            ? await AuthenticateEmulatorAsync(raw, cancellationToken)
            : await AuthenticateChannelAsync(raw, channelId, serviceUrl, serviceUrlMatters, cancellationToken);
    }

    internal async Task<ClaimsIdentity> AuthenticateSkillAsync(string raw, CancellationToken cancellationToken)
    {
        var identity = (await _loginTokens.ValidateAsync(raw, cancellationToken)).Identity;
        RequireAppId(identity);
        await RequireAudienceAsync(identity, cancellationToken);
        if (_configuration.ClaimsValidator is null)
        {
            throw new UnauthorizedAccessException("This bot accepts no calls of other bots: no ClaimsValidator is configured.");
        }

        await _configuration.ClaimsValidator.ValidateClaimsAsync([.. identity.Claims]);
        return identity;
    }

    internal async Task<ClaimsIdentity> AuthenticateEmulatorAsync(string raw, CancellationToken cancellationToken)
    {
        var identity = (await _loginTokens.ValidateAsync(raw, cancellationToken)).Identity;
        if (!await _credentials.IsValidAppIdAsync(RequireAppId(identity), cancellationToken))
        {
            throw new UnauthorizedAccessException("The token was not issued to this bot's app id.");
        }

        await RequireAudienceAsync(identity, cancellationToken);
        return identity;
    }

    internal async Task<ClaimsIdentity> AuthenticateChannelAsync(
        string raw, string? channelId, string? serviceUrl, bool serviceUrlMatters, CancellationToken cancellationToken)
    {
        var verified = await _channelTokens.ValidateAsync(raw, cancellationToken);
        var identity = verified.Identity;
        await RequireAudienceAsync(identity, cancellationToken);
        if (!EndorsementsValidator.Validate(channelId, verified.Endorsements)
            || !Array.TrueForAll(_configuration.RequiredEndorsements ?? [], endorsement => EndorsementsValidator.Validate(endorsement, verified.Endorsements)))
        {
            throw new UnauthorizedAccessException($"The key of the token may not sign for channel '{channelId}'.");
        }

        if (serviceUrlMatters)
        {
            var claimed = JwtTokenValidation.Value(identity.Claims, AuthenticationConstants.ServiceUrlClaim);
            if (string.IsNullOrEmpty(claimed) || !claimed.Equals(serviceUrl, StringComparison.OrdinalIgnoreCase))
            {
                throw new UnauthorizedAccessException("The token is not good for the activity's service URL.");
            }
        }

        return identity;
    }

    private static string RequireAppId(ClaimsIdentity identity)
    {
        if (JwtTokenValidation.Value(identity.Claims, AuthenticationConstants.VersionClaim) is null)
        {
            throw new UnauthorizedAccessException("The token has no version.");
        }

        return JwtTokenValidation.GetAppIdFromClaims(identity.Claims) is { Length: > 0 } appId
            ? appId
            : throw new UnauthorizedAccessException("The token names no app id, or is of a version that is not known.");
    }

    private async Task RequireAudienceAsync(ClaimsIdentity identity, CancellationToken cancellationToken)
    {
        var audience = JwtTokenValidation.Value(identity.Claims, AuthenticationConstants.AudienceClaim);
        if (string.IsNullOrEmpty(audience) || !await _credentials.IsValidAppIdAsync(audience, cancellationToken))
        {
            throw new UnauthorizedAccessException("The token is for somebody else.");
        }
    }
}
