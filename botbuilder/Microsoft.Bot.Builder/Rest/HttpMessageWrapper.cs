using System.Net;

namespace Microsoft.Rest;

/// <summary>What remains of a request or answer when the message itself is gone.</summary>
public abstract class HttpMessageWrapper
{
    public string? Content { get; set; }

    public IDictionary<string, IEnumerable<string>> Headers { get; } = new Dictionary<string, IEnumerable<string>>(StringComparer.OrdinalIgnoreCase);

    protected void CopyHeaders(System.Net.Http.Headers.HttpHeaders headers)
    {
        ArgumentNullException.ThrowIfNull(headers);
        foreach (var (name, values) in headers)
        {
            Headers[name] = [.. values];
        }
    }
}

public class HttpRequestMessageWrapper : HttpMessageWrapper
{
    public HttpRequestMessageWrapper(HttpRequestMessage httpRequest, string? content)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        Content = content;
        Method = httpRequest.Method;
        RequestUri = httpRequest.RequestUri;
        foreach (var (name, values) in httpRequest.Headers)
        {
            // An exception is logged; a bearer token is not.
            if (!name.Equals("Authorization", StringComparison.OrdinalIgnoreCase))
            {
                Headers[name] = [.. values];
            }
        }
    }

    public HttpMethod Method { get; protected set; }

    public Uri? RequestUri { get; protected set; }
}

public class HttpResponseMessageWrapper : HttpMessageWrapper
{
    public HttpResponseMessageWrapper(HttpResponseMessage httpResponse, string? content)
    {
        ArgumentNullException.ThrowIfNull(httpResponse);
        Content = content;
        StatusCode = httpResponse.StatusCode;
        ReasonPhrase = httpResponse.ReasonPhrase;
        CopyHeaders(httpResponse.Headers);
    }

    public HttpStatusCode StatusCode { get; protected set; }

    public string? ReasonPhrase { get; protected set; }
}
