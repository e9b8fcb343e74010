using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Gets tokens with an app id and a password (OAuth 2.0 client credentials). One request at a time, one token for everybody.</summary>
internal sealed partial class ClientSecretAuthenticator(
    string endpoint, string appId, string password, string scope, HttpClient httpClient, TimeProvider? time = null) : IAuthenticator, IDisposable
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    private readonly TimeProvider _time = time ?? TimeProvider.System;
    private readonly SemaphoreSlim _oneRequest = new(1, 1);
    private AuthenticatorResult? _token;

    public async Task<AuthenticatorResult> GetTokenAsync(bool forceRefresh = false)
    {
        var seen = Volatile.Read(ref _token);
        if (!forceRefresh && IsFresh(seen))
        {
            return seen!;
        }

        await _oneRequest.WaitAsync();
        try
        {
            var current = _token;
            if (IsFresh(current) && (!forceRefresh || !ReferenceEquals(current, seen)))
            {
                return current!;
            }

            var token = await RequestAsync();
            Volatile.Write(ref _token, token);
            return token;
        }
        finally
        {
            _oneRequest.Release();
        }
    }

    public void Dispose() => _oneRequest.Dispose();

    private bool IsFresh(AuthenticatorResult? token) => token is not null && token.ExpiresOn - Margin > _time.GetUtcNow();

    private async Task<AuthenticatorResult> RequestAsync()
    {
        using var form = new FormUrlEncodedContent(
        [
            new("grant_type", "client_credentials"),
            new("client_id", appId),
            new("client_secret", password),
            new("scope", scope.EndsWith("/.default", StringComparison.Ordinal) ? scope : $"{scope}/.default"),
        ]);
        for (var attempt = 1; ; attempt++)
        {
            using var response = await httpClient.PostAsync(new Uri($"{endpoint.TrimEnd('/')}/oauth2/v2.0/token"), form);
            var content = await response.Content.ReadAsByteArrayAsync();
            if (response.IsSuccessStatusCode
                && JsonSerializer.Deserialize(content, TokenJsonContext.Default.TokenAnswer) is { AccessToken: { Length: > 0 } accessToken } answer)
            {
                return new AuthenticatorResult { AccessToken = accessToken, ExpiresOn = _time.GetUtcNow().AddSeconds(answer.ExpiresIn) };
            }

            if (ChannelRetries.DelayAfter(response, attempt, _time.GetUtcNow()) is not { } delay)
            {
                throw new UnauthorizedAccessException(
                    response.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized
                        ? $"The login service refused the password of app {appId}."
                        : $"The login service answered {(int)response.StatusCode} instead of a token for app {appId}.");
            }

            await Task.Delay(delay, _time);
        }
    }

    private sealed class TokenAnswer
    {
        [JsonPropertyName("access_token")]
        public string? AccessToken { get; set; }

        [JsonPropertyName("expires_in")]
        public double ExpiresIn { get; set; }
    }

    [JsonSerializable(typeof(TokenAnswer))]
    [JsonSourceGenerationOptions(NumberHandling = JsonNumberHandling.AllowReadingFromString)]
    private sealed partial class TokenJsonContext : JsonSerializerContext;
}
