namespace VirtualAssistant.Testing.DirectLine;

/// <summary>Sends each request to the next node, as a proxy in front of several does.</summary>
public sealed class NodeRotation(IReadOnlyList<Uri> nodes) : DelegatingHandler(new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(2) })
{
    private int sent = Random.Shared.Next();

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var node = nodes[(int)((uint)Interlocked.Increment(ref sent) % nodes.Count)];
        request.RequestUri = new Uri(node, request.RequestUri!.PathAndQuery);
        return base.SendAsync(request, cancellationToken);
    }
}
