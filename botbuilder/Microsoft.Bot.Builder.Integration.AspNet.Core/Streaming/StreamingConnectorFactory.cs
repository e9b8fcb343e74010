using System.Net;
using System.Net.Http.Headers;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core.Streaming;

/// <summary>Makes connectors that speak over the connection an activity came in on; web addresses are reached the usual way.</summary>
internal sealed class StreamingConnectorFactory(StreamingConnection connection, ConnectorFactory web) : ConnectorFactory
{
    // Never looked up: the handler takes the path alone.
    private static readonly Uri Placeholder = new("http://streaming.invalid");

    public override Task<IConnectorClient> CreateAsync(string serviceUrl, string? audience, CancellationToken cancellationToken)
    {
        if (serviceUrl.StartsWith("http", StringComparison.OrdinalIgnoreCase))
        {
            return web.CreateAsync(serviceUrl, audience, cancellationToken);
        }

        var client = new HttpClient(new Handler(connection), disposeHandler: true);
        return Task.FromResult<IConnectorClient>(new ConnectorClient(Placeholder, (Rest.ServiceClientCredentials?)null, client, disposeHttpClient: true));
    }

    private sealed class Handler(StreamingConnection connection) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            StreamedContent[] contents = request.Content is null
                ? []
                : [new StreamedContent(request.Content.Headers.ContentType?.ToString(), await request.Content.ReadAsByteArrayAsync(cancellationToken))];
            var answer = await connection.SendRequestAsync(request.Method.Method, request.RequestUri!.PathAndQuery, contents, cancellationToken);
            var response = new HttpResponseMessage((HttpStatusCode)answer.Description.StatusCode!.Value)
            {
                RequestMessage = request,
                Content = new ByteArrayContent(answer.Body),
            };
            if (answer.Contents is [{ ContentType: { } contentType }, ..] && MediaTypeHeaderValue.TryParse(contentType, out var type))
            {
                response.Content.Headers.ContentType = type;
            }

            return response;
        }
    }
}
