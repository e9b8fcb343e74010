using System.Text.Json;
using Microsoft.IdentityModel.Protocols;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Reads which channels the keys of an issuer are endorsed for.</summary>
public sealed class EndorsementsRetriever : IDocumentRetriever, IConfigurationRetriever<IDictionary<string, HashSet<string>>>
{
    /// <summary>The property of OpenID metadata with the address of the keys.</summary>
    public const string JsonWebKeySetUri = "jwks_uri";

    private readonly HttpClient _httpClient;

    public EndorsementsRetriever(HttpClient? httpClient = null) => _httpClient = httpClient ?? SharedHttpClient.Instance;

    /// <summary>The endorsements by key id; keys without any are not in the answer.</summary>
    public async Task<IDictionary<string, HashSet<string>>> GetConfigurationAsync(string address, IDocumentRetriever retriever, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(retriever);
        var endorsements = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        using var keySet = JsonDocument.Parse(await retriever.GetDocumentAsync(address, cancel));
        if (!keySet.RootElement.TryGetProperty("keys", out var keys) || keys.ValueKind != JsonValueKind.Array)
        {
            return endorsements;
        }

        foreach (var key in keys.EnumerateArray())
        {
            if (key.TryGetProperty("kid", out var id)
                && id.ValueKind == JsonValueKind.String
                && key.TryGetProperty("endorsements", out var channels)
                && channels.ValueKind == JsonValueKind.Array
                && channels.GetArrayLength() > 0)
            {
                endorsements[id.GetString()!] =
                    [.. channels.EnumerateArray().Where(channel => channel.ValueKind == JsonValueKind.String).Select(channel => channel.GetString()!)];
            }
        }

        return endorsements;
    }

    /// <summary>The key set the metadata at <paramref name="address"/> names.</summary>
    public async Task<string> GetDocumentAsync(string address, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(address);
        using var metadata = JsonDocument.Parse(await _httpClient.GetStringAsync(new Uri(address), cancel));
        return metadata.RootElement.TryGetProperty(JsonWebKeySetUri, out var keys) && keys.ValueKind == JsonValueKind.String
            ? await _httpClient.GetStringAsync(new Uri(keys.GetString()!), cancel)
            : string.Empty;
    }
}
