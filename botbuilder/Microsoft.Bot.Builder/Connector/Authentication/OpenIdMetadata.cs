using System.Text.Json;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The signing keys an issuer publishes.</summary>
/// <remarks>Fetched when first needed and daily; a key id not among them is worth one more look an hour, however many tokens name it.</remarks>
internal sealed class OpenIdMetadata(string metadataUrl, HttpClient httpClient, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);
    private static readonly TimeSpan UnknownKeyInterval = TimeSpan.FromHours(1);
    private static readonly TimeSpan FailureInterval = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _oneFetch = new(1, 1);
    private volatile Snapshot? _snapshot;
    private DateTimeOffset? _lookedForUnknownKey;
    private DateTimeOffset? _failed;

    /// <summary>The key, or null when the issuer does not publish it.</summary>
    /// <exception cref="UnauthorizedAccessException">The issuer cannot be reached, so nobody can be verified.</exception>
    public async ValueTask<SigningKey?> FindKeyAsync(string keyId, CancellationToken cancellationToken)
    {
        var snapshot = _snapshot;
        if (snapshot is not null && time.GetUtcNow() < snapshot.Expires && snapshot.Keys.TryGetValue(keyId, out var key))
        {
            return key;
        }

        await _oneFetch.WaitAsync(cancellationToken);
        try
        {
            await RefreshAsync(keyId, cancellationToken);
            return _snapshot!.Keys.GetValueOrDefault(keyId);
        }
        finally
        {
            _oneFetch.Release();
        }
    }

    public void Dispose() => _oneFetch.Dispose();

    private async Task RefreshAsync(string keyId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (_snapshot is { } current && now < current.Expires)
        {
            if (current.Keys.ContainsKey(keyId) || now - _lookedForUnknownKey < UnknownKeyInterval)
            {
                return;
            }

            _lookedForUnknownKey = now;
        }

        if (now - _failed >= FailureInterval || _failed is null)
        {
            try
            {
                _snapshot = await FetchAsync(now, cancellationToken);
                _failed = null;
                return;
            }
            catch (Exception exception) when (exception is HttpRequestException or JsonException or ArgumentException or TaskCanceledException
                && !cancellationToken.IsCancellationRequested)
            {
                _failed = now;
            }
        }

        if (_snapshot is null)
        {
            throw new UnauthorizedAccessException($"The keys at {metadataUrl} cannot be read, so no token of theirs can be verified.");
        }
    }

    private async Task<Snapshot> FetchAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var configuration = OpenIdConnectConfiguration.Create(await httpClient.GetStringAsync(new Uri(metadataUrl), cancellationToken));
        var keySet = new JsonWebKeySet(await httpClient.GetStringAsync(new Uri(configuration.JwksUri), cancellationToken));
        var keys = new Dictionary<string, SigningKey>(StringComparer.Ordinal);
        foreach (var key in keySet.Keys)
        {
            if (key.Kty == "RSA" && key.KeyId is { } id && key.Use is null or "" or "sig")
            {
                keys[key.KeyId] = new SigningKey(key, EndorsementsOf(key));
            }
        }

        return new Snapshot(keys, now + Lifetime);
    }

    private static HashSet<string> EndorsementsOf(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var value) && value is not null
            ? value switch
            {
                JsonElement { ValueKind: JsonValueKind.Array } array => [.. array.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)],
                IEnumerable<object> items => [.. items.Select(item => item.ToString()!)],
                _ => [],
            }
            : [];

    /// <summary>A key, and the channels it may sign for.</summary>
    public sealed record SigningKey(SecurityKey Key, HashSet<string> Endorsements);

    private sealed record Snapshot(Dictionary<string, SigningKey> Keys, DateTimeOffset Expires);
}
