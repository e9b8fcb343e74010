using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using VirtualAssistant.Testing.Assistants;

namespace VirtualAssistant.Testing.DirectLine;

/// <summary>Single requests to a Direct Line server, as clients of all kinds send them, and what is answered.</summary>
public sealed class DirectLineRequests(Uri server) : IDisposable
{
    private readonly HttpClient http = new() { BaseAddress = new Uri(server, "/v3/directline/"), Timeout = Until.Patience };

    /// <param name="path">Below <c>/v3/directline/</c>, or from the root.</param>
    public async Task<DirectLineAnswer> SendAsync(
        HttpMethod method, string path, CancellationToken cancellationToken, string? token = AssistantInProcess.Secret, JsonNode? body = null, string? origin = null, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.RelativeOrAbsolute));
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        request.Content = content ?? (body is null ? null : JsonContent.Create(body));
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        using var response = await http.SendAsync(request, cancellationToken);
        var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return new DirectLineAnswer(response.StatusCode, bytes, response.Headers, response.Content.Headers);
    }

    /// <summary>A token made with the secret.</summary>
    /// <param name="request">What it is to be for.</param>
    public async Task<(string Conversation, string Token)> GenerateAsync(CancellationToken cancellationToken, JsonObject? request = null)
    {
        var answer = await SendAsync(HttpMethod.Post, "tokens/generate", cancellationToken, body: request);
        return ((string)answer.Json["conversationId"]!, (string)answer.Json["token"]!);
    }

    /// <summary>Opens a socket as a page of an origin does.</summary>
    /// <returns>101, or what was answered instead.</returns>
    public static async Task<HttpStatusCode> OpenSocketAsync(string url, CancellationToken cancellationToken, string? origin = null)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        if (origin is not null)
        {
            socket.Options.SetRequestHeader("Origin", origin);
        }

        try
        {
            await socket.ConnectAsync(new Uri(url), cancellationToken);
        }
        catch (WebSocketException)
        {
            // The status says why.
        }

        return socket.HttpStatusCode;
    }

    public void Dispose() => http.Dispose();
}

/// <summary>What a Direct Line server answered.</summary>
public sealed record DirectLineAnswer(HttpStatusCode Status, byte[] Body, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders)
{
    public JsonObject Json => (JsonObject)JsonNode.Parse(Body)!;

    /// <summary>The stable word in an error.</summary>
    public string? Code => (string?)Json["error"]?["code"];

    public string? Header(string name) => Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;

    public override string ToString() => $"{(int)Status} {Encoding.UTF8.GetString(Body)}";
}
