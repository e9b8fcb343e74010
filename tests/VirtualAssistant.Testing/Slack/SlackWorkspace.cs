using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace VirtualAssistant.Testing.Slack;

/// <summary>A workspace whose people talk to the assistant: Slack delivers what they do, signed.</summary>
/// <param name="now">The clock that requests are stamped with.</param>
public sealed class SlackWorkspace(SlackServer slack, Uri assistant, Func<DateTimeOffset> now, string team = "T1") : IDisposable
{
    public const string SigningSecret = "a-signing-secret-for-tests";

    private readonly HttpClient http = new() { Timeout = Until.Patience };

    public string Team => team;

    public SlackServer Slack => slack;

    /// <summary>Somebody of this workspace, new to the assistant.</summary>
    public SlackPerson Person(string? id = null) => new(this, id ?? $"U{Guid.NewGuid():N}".ToUpperInvariant()[..12]);

    public static string Sign(string timestamp, ReadOnlySpan<byte> body)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(SigningSecret));
        hmac.AppendData(Encoding.UTF8.GetBytes($"v0:{timestamp}:"));
        hmac.AppendData(body);
        return $"v0={Convert.ToHexStringLower(hmac.GetHashAndReset())}";
    }

    public JsonObject Envelope(JsonObject happened, string? eventId = null) => new()
    {
        ["token"] = "obsolete",
        ["team_id"] = team,
        ["api_app_id"] = "A1",
        ["type"] = "event_callback",
        ["event_id"] = eventId ?? $"Ev{Guid.NewGuid():N}",
        ["event_time"] = now().ToUnixTimeSeconds(),
        ["authorizations"] = new JsonArray(new JsonObject
        {
            ["enterprise_id"] = null, ["team_id"] = team, ["user_id"] = SlackServer.BotUser, ["is_bot"] = true, ["is_enterprise_install"] = false,
        }),
        ["event"] = happened,
    };

    /// <summary>Delivers an event.</summary>
    /// <param name="retry">The number of the retry; null for the first delivery.</param>
    public Task<HttpResponseMessage> DeliverAsync(JsonObject happened, CancellationToken cancellationToken, string? eventId = null, int? retry = null) =>
        PostAsync("events", Envelope(happened, eventId).ToJsonString(), "application/json", cancellationToken, retry: retry);

    public Task<HttpResponseMessage> InteractAsync(JsonObject payload, CancellationToken cancellationToken) =>
        PostFormAsync("interactivity", new Dictionary<string, string> { ["payload"] = payload.ToJsonString() }, cancellationToken);

    public async Task<HttpResponseMessage> PostFormAsync(string endpoint, IDictionary<string, string> fields, CancellationToken cancellationToken)
    {
        using var form = new FormUrlEncodedContent(fields);
        return await PostAsync(endpoint, await form.ReadAsStringAsync(cancellationToken), "application/x-www-form-urlencoded", cancellationToken);
    }

    /// <summary>Posts a body as it is.</summary>
    /// <param name="timestamp">Null for the right one.</param>
    /// <param name="signature">Null for the right one.</param>
    public async Task<HttpResponseMessage> PostAsync(
        string endpoint, string body, string contentType, CancellationToken cancellationToken, string? timestamp = null, string? signature = null, int? retry = null)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        timestamp ??= now().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(assistant, $"/api/slack/{endpoint}")) { Content = new ByteArrayContent(bytes) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        request.Headers.TryAddWithoutValidation("X-Slack-Request-Timestamp", timestamp);
        request.Headers.TryAddWithoutValidation("X-Slack-Signature", signature ?? Sign(timestamp, bytes));
        if (retry is not null)
        {
            request.Headers.Add("X-Slack-Retry-Num", retry.Value.ToString(CultureInfo.InvariantCulture));
            request.Headers.Add("X-Slack-Retry-Reason", "http_timeout");
        }

        return await http.SendAsync(request, cancellationToken);
    }

    public void Dispose() => http.Dispose();
}
