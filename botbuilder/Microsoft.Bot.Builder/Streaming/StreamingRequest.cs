using Microsoft.Bot.Streaming.Payloads;

namespace Microsoft.Bot.Streaming;

/// <summary>A request to be sent over a streaming connection.</summary>
public class StreamingRequest
{
    public const string GET = "GET";
    public const string POST = "POST";
    public const string PUT = "PUT";
    public const string DELETE = "DELETE";

    /// <summary>The HTTP method.</summary>
    public string? Verb { get; set; }

    /// <summary>The path, from the root.</summary>
    public string? Path { get; set; }

    /// <summary>The body, and behind it what is attached. Default empty.</summary>
    public List<ResponseMessageStream> Streams { get; set; } = [];

    /// <summary>A request, or null if no <paramref name="method"/> is given.</summary>
    public static StreamingRequest? CreateRequest(string? method, string? path = null, HttpContent? body = null) =>
        string.IsNullOrWhiteSpace(method) ? null : Create(method, path, body);

    public static StreamingRequest CreateGet(string? path = null, HttpContent? body = null) => Create(GET, path, body);

    public static StreamingRequest CreatePost(string? path = null, HttpContent? body = null) => Create(POST, path, body);

    public static StreamingRequest CreatePut(string? path = null, HttpContent? body = null) => Create(PUT, path, body);

    public static StreamingRequest CreateDelete(string? path = null, HttpContent? body = null) => Create(DELETE, path, body);

    /// <exception cref="ArgumentNullException"><paramref name="content"/> is null.</exception>
    public void AddStream(HttpContent content) => AddStream(content, Guid.NewGuid());

    /// <exception cref="ArgumentNullException"><paramref name="content"/> is null.</exception>
    public void AddStream(HttpContent content, Guid streamId)
    {
        ArgumentNullException.ThrowIfNull(content);
        (Streams ??= []).Add(new ResponseMessageStream(streamId) { Content = content });
    }

    private static StreamingRequest Create(string method, string? path, HttpContent? body)
    {
        var request = new StreamingRequest { Verb = method, Path = path };
        if (body is not null)
        {
            request.AddStream(body);
        }

        return request;
    }
}
