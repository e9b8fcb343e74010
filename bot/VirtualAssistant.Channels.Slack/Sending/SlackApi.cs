using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;

namespace VirtualAssistant.Channels.Slack.Sending;

/// <summary>Calls Slack's Web API and says what became of it. It never calls twice.</summary>
/// <remarks>A method that Slack has limited in a workspace is not called there again before its time.</remarks>
internal sealed class SlackApi(IHttpClientFactory clients, IOptions<SlackOptions> options, TimeProvider time)
{
    /// <summary>The name of the HTTP client: no redirects, a bounded wait.</summary>
    public const string ClientName = "slack";

    private static readonly TimeSpan UsualPause = TimeSpan.FromSeconds(1);

    /// <summary>Methods that read their arguments from a form only.</summary>
    private static readonly string[] FormMethods = ["users.info", "oauth.v2.access", "files.getUploadURLExternal", "apps.connections.open"];

    private readonly ConcurrentDictionary<(string Workspace, string Method), DateTimeOffset> paused = new();

    /// <param name="workspace">Limits are counted for each workspace.</param>
    public async Task<SlackCall> CallAsync(string method, string token, string workspace, JsonObject arguments, CancellationToken cancellationToken)
    {
        if (paused.TryGetValue((workspace, method), out var until) && until > time.GetUtcNow())
        {
            return new SlackCall.Limited(until - time.GetUtcNow());
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, options.Value.Method(method)) { Content = Content(method, arguments) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var call = await SendAsync(request, cancellationToken);
        if (call is SlackCall.Limited limited)
        {
            paused[(workspace, method)] = time.GetUtcNow() + limited.RetryAfter;
        }

        return call;
    }

    /// <summary>Trades the code of an installation for its token; the app proves itself by its client secret.</summary>
    public Task<SlackCall> ExchangeCodeAsync(string code, CancellationToken cancellationToken)
    {
        var settings = options.Value;
        var fields = new Dictionary<string, string> { ["code"] = code };
        if (settings.RedirectUrl is { Length: > 0 } redirect)
        {
            fields["redirect_uri"] = redirect;
        }

        var request = new HttpRequestMessage(HttpMethod.Post, settings.Method("oauth.v2.access")) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Uri.EscapeDataString(settings.ClientId!)}:{Uri.EscapeDataString(settings.ClientSecret!)}")));
        return SendAsync(request, cancellationToken);
    }

    /// <summary>Posts to the address that an interaction brought for its answers.</summary>
    public Task<SlackCall> RespondAsync(Uri responseUrl, JsonObject message, CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, responseUrl) { Content = Json(message) };
        return SendAsync(request, cancellationToken);
    }

    private async Task<SlackCall> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            using var client = clients.CreateClient(ClientName);
            using var response = await client.SendAsync(request, cancellationToken);
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
            {
                return new SlackCall.Limited(PauseOf(response));
            }

            return response.StatusCode >= HttpStatusCode.InternalServerError
                ? new SlackCall.Unknown($"Slack answered {(int)response.StatusCode}.")
                : Read(response, await response.Content.ReadAsByteArrayAsync(cancellationToken));
        }
        catch (HttpRequestException failure)
        {
            return IsCertainlyUnsent(failure) ? new SlackCall.Unsent(failure.Message) : new SlackCall.Unknown(failure.Message);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new SlackCall.Unknown("Slack did not answer in time.");
        }
    }

    private static SlackCall Read(HttpResponseMessage response, byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var answer = document.RootElement.Clone();
            return answer.Flag("ok") ? new SlackCall.Done(answer) : OfError(answer.Text("error") ?? $"status {(int)response.StatusCode}", response);
        }
        catch (JsonException)
        {
            // Response URLs answer "ok" in plain text.
            return response.IsSuccessStatusCode
                ? body.AsSpan().SequenceEqual("ok"u8) ? new SlackCall.Done(default) : new SlackCall.Unknown("Slack's answer cannot be read.")
                : new SlackCall.Refused($"status {(int)response.StatusCode}");
        }
    }

    private static SlackCall OfError(string error, HttpResponseMessage response) => error switch
    {
        "ratelimited" or "rate_limited" or "message_limit_exceeded" => new SlackCall.Limited(PauseOf(response)),
        "service_unavailable" or "team_added_to_org" or "request_timeout" => new SlackCall.Unsent(error),

        // Slack says of these that part of the work may have been done.
        "fatal_error" or "internal_error" => new SlackCall.Unknown(error),
        _ => new SlackCall.Refused(error),
    };

    private static TimeSpan PauseOf(HttpResponseMessage response) =>
        response.Headers.RetryAfter?.Delta is { } delta && delta > TimeSpan.Zero ? delta : UsualPause;

    private static HttpContent Content(string method, JsonObject arguments) =>
        FormMethods.Contains(method)
            ? new FormUrlEncodedContent(arguments.Select(argument => KeyValuePair.Create(argument.Key, argument.Value?.ToString() ?? "")))
            : Json(arguments);

    private static StringContent Json(JsonObject body) => new(body.ToJsonString(), Encoding.UTF8, "application/json");

    private static bool IsCertainlyUnsent(HttpRequestException failure) =>
        failure.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError ||
        failure.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionRefused };
}
