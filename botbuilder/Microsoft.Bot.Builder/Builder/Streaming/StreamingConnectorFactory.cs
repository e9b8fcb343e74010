using System.Net;
using System.Net.Http.Headers;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Streaming;

namespace Microsoft.Bot.Builder.Streaming;

/// <summary>Makes connectors that speak over the connection an activity came in on; web addresses are reached the usual way.</summary>
/// <param name="send">Sends a request over the connection.</param>
internal sealed class StreamingConnectorFactory(Func<StreamingRequest, CancellationToken, Task<ReceiveResponse>> send, ConnectorFactory web) : ConnectorFactory
{
    // Never looked up: the handler takes the path alone.
    private static readonly Uri Placeholder = new("http://streaming.invalid");

    public override Task<IConnectorClient> CreateAsync(string serviceUrl, string? audience, CancellationToken cancellationToken)
    {
        if (serviceUrl.StartsWith("http", StringComparison.OrdinalIgnoreCase))
        {
            return web.CreateAsync(serviceUrl, audience, cancellationToken);
        }

        var client = new HttpClient(new Handler(send), disposeHandler: true);
        return Task.FromResult<IConnectorClient>(new ConnectorClient(Placeholder, (Rest.ServiceClientCredentials?)null, client, disposeHttpClient: true));
    }

    private sealed class Handler(Func<StreamingRequest, CancellationToken, Task<ReceiveResponse>> send) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = await send(
                StreamingRequest.CreateRequest(request.Method.Method, request.RequestUri!.PathAndQuery, request.Content)!, cancellationToken);
            var response = new HttpResponseMessage((HttpStatusCode)answer.StatusCode) { RequestMessage = request };
            if (answer.Streams is [{ } body, ..])
            {
                response.Content = new StreamContent(body.Stream);
                response.Content.Headers.ContentType = MediaTypeHeaderValue.TryParse(body.ContentType, out var type) ? type : null;
            }

            return response;
        }
    }
}
