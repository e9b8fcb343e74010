using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace VirtualAssistant.Channels.Slack.Receiving;

/// <summary>Says whether a request is Slack's: HMAC-SHA256 over the raw body and the time it was sent, version <c>v0</c>.</summary>
internal sealed class SlackSignature(IOptions<SlackOptions> options, TimeProvider time)
{
    private const string Version = "v0=";
    private const int DigestLength = 32;

    /// <summary>An older request may be a recording.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(300);

    public bool Matches(IHeaderDictionary headers, ReadOnlySpan<byte> body)
    {
        if (options.Value.SigningSecret is not { Length: > 0 } secret ||
            headers["X-Slack-Request-Timestamp"] is not [{ } timestamp] ||
            headers["X-Slack-Signature"] is not [{ } signature] ||
            !IsFresh(timestamp))
        {
            return false;
        }

        Span<byte> given = stackalloc byte[DigestLength];
        if (signature.Length != Version.Length + (2 * DigestLength) ||
            !signature.StartsWith(Version, StringComparison.Ordinal) ||
            Convert.FromHexString(signature.AsSpan(Version.Length), given, out _, out _) != System.Buffers.OperationStatus.Done)
        {
            return false;
        }

        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hmac.AppendData(Encoding.UTF8.GetBytes($"v0:{timestamp}:"));
        hmac.AppendData(body);
        Span<byte> expected = stackalloc byte[DigestLength];
        hmac.GetHashAndReset(expected);
        return CryptographicOperations.FixedTimeEquals(given, expected);
    }

    private bool IsFresh(string timestamp) =>
        long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var sent) &&
        sent <= DateTimeOffset.MaxValue.ToUnixTimeSeconds() &&
        (time.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(sent)).Duration() <= Window;
}
