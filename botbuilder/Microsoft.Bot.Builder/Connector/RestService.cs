using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>Calls a Bot Framework service: JSON out and in, credentials on, retried, and an exception for every other failure.</summary>
internal sealed class RestService(Func<HttpClient> httpClient, ServiceClientCredentials? credentials, Uri baseUri, TimeProvider? time = null)
{
    private const string Json = "application/json; charset=utf-8";

    private readonly TimeProvider _time = time ?? TimeProvider.System;

    /// <summary>Where the service is.</summary>
    public Uri BaseUri { get; set; } = baseUri;

    /// <summary>What else is tried again than channels ask for; null for nothing.</summary>
    public Rest.TransientFaultHandling.RetryPolicy? Policy { get; set; }

    /// <summary>Whether failures are <see cref="HttpOperationException"/>s: the service promises no shape for its errors. Default no.</summary>
    public bool ErrorsHaveNoShape { get; init; }

    /// <summary>Calls <paramref name="path"/>, which starts with a slash and whose variable parts are escaped.</summary>
    public async Task<HttpOperationResponse<T>> CallAsync<T>(
        HttpMethod method, string path, byte[]? body, Dictionary<string, List<string>>? headers, CancellationToken cancellationToken)
    {
        var response = await SendAsync(method, path, body, headers, HttpCompletionOption.ResponseContentRead, cancellationToken);
        var content = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return new HttpOperationResponse<T> { Request = response.RequestMessage, Response = response, Body = Read<T>(content, response, body)! };
    }

    public async Task<HttpOperationResponse> CallAsync(
        HttpMethod method, string path, byte[]? body, Dictionary<string, List<string>>? headers, CancellationToken cancellationToken)
    {
        var response = await SendAsync(method, path, body, headers, HttpCompletionOption.ResponseContentRead, cancellationToken);
        return new HttpOperationResponse { Request = response.RequestMessage, Response = response };
    }

    public async Task<HttpOperationResponse<Stream>> DownloadAsync(
        string path, Dictionary<string, List<string>>? headers, CancellationToken cancellationToken)
    {
        var response = await SendAsync(HttpMethod.Get, path, null, headers, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        return new HttpOperationResponse<Stream> { Request = response.RequestMessage, Response = response, Body = await response.Content.ReadAsStreamAsync(cancellationToken) };
    }

    /// <summary>A variable part of a path.</summary>
    public static string Escape(string? part, string name)
    {
        if (part is null)
        {
            throw new ValidationException(ValidationRules.CannotBeNull, name);
        }

        // An address with these as a segment is another address.
        return part is "." or ".." ? throw new ValidationException("is no id.", name) : Uri.EscapeDataString(part);
    }

    public static T Required<T>([NotNull] T? value, string name)
        where T : class =>
        value ?? throw new ValidationException(ValidationRules.CannotBeNull, name);

    /// <summary>A path with a query; a part without a value is left out.</summary>
    public static string Address(string path, params ReadOnlySpan<(string Name, string? Value)> query)
    {
        var address = new StringBuilder(path);
        var separator = '?';
        foreach (var (name, value) in query)
        {
            if (!string.IsNullOrEmpty(value))
            {
                address.Append(separator).Append(name).Append('=').Append(Uri.EscapeDataString(value));
                separator = '&';
            }
        }

        return address.ToString();
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<HttpResponseMessage> SendAsync(
        HttpMethod method,
        string path,
        byte[]? body,
        Dictionary<string, List<string>>? headers,
        HttpCompletionOption completion,
        CancellationToken cancellationToken)
    {
        var client = httpClient();
        var address = new Uri(string.Concat(BaseUri.AbsoluteUri.AsSpan().TrimEnd('/'), path));
        for (var attempt = 1; ; attempt++)
        {
            var request = CreateRequest(method, address, body, headers);
            if (credentials is not null)
            {
                await credentials.ProcessHttpRequestAsync(request, cancellationToken);
            }

            var response = await client.SendAsync(request, completion, cancellationToken);
            if (response.IsSuccessStatusCode)
            {
                response.RequestMessage ??= request;
                return response;
            }

            using (request)
            using (response)
            {
                var delay = ChannelRetries.DelayAfter(response, attempt, _time.GetUtcNow());
                if (delay is null)
                {
                    var failure = await FailureAsync(request, response, body, cancellationToken);
                    delay = Policy?.DelayAfter(failure, attempt - 1) ?? throw failure;
                }

                await Task.Delay(delay.Value, _time, cancellationToken);
            }
        }
    }

    private static HttpRequestMessage CreateRequest(HttpMethod method, Uri address, byte[]? body, Dictionary<string, List<string>>? headers)
    {
        var request = new HttpRequestMessage(method, address);
        if (body is not null)
        {
            // As text it goes into the request as it stands; taken apart, it would be put together anew each time.
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", Json);
        }

        if (headers is not null)
        {
            foreach (var (name, values) in headers)
            {
                request.Headers.Remove(name);
                request.Headers.TryAddWithoutValidation(name, values);
            }
        }

        return request;
    }

    private static T? Read<T>(byte[] content, HttpResponseMessage response, byte[]? body)
    {
        if (content.Length == 0)
        {
            return default;
        }

        // A sign-in link comes as bare text.
        if (typeof(T) == typeof(string) && content[0] != (byte)'"')
        {
            return (T)(object)Encoding.UTF8.GetString(content);
        }

        try
        {
            return SchemaJson.Deserialize<T>(content);
        }
        catch (JsonException exception)
        {
            throw new ErrorResponseException("The service answered something else than was expected.", exception)
            {
                Response = new HttpResponseMessageWrapper(response, Encoding.UTF8.GetString(content)),
                Request = response.RequestMessage is { } request ? new HttpRequestMessageWrapper(request, Text(body)) : null,
            };
        }
    }

    private async Task<RestException> FailureAsync(
        HttpRequestMessage request, HttpResponseMessage response, byte[]? body, CancellationToken cancellationToken)
    {
        var message = $"Operation returned an invalid status code '{response.StatusCode}'";
        var content = await response.Content.ReadAsStringAsync(cancellationToken);
        if (ErrorsHaveNoShape)
        {
            return new HttpOperationException(message)
            {
                Request = new HttpRequestMessageWrapper(request, Text(body)),
                Response = new HttpResponseMessageWrapper(response, content),
            };
        }

        ErrorResponse? error = null;
        try
        {
            error = JsonSerializer.Deserialize(content, SchemaJson.TypeInfo<ErrorResponse>());
        }
        catch (JsonException)
        {
            // Not every service on the way to the channel speaks JSON.
        }

        return new ErrorResponseException(message)
        {
            Request = new HttpRequestMessageWrapper(request, Text(body)),
            Response = new HttpResponseMessageWrapper(response, content),
            Body = error,
        };
    }

    private static string? Text(byte[]? body) => body is null ? null : Encoding.UTF8.GetString(body);
}
