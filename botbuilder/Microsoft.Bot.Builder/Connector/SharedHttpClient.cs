namespace Microsoft.Bot.Connector;

/// <summary>The client of everybody who was given none: one connection pool a process, and DNS changes are seen.</summary>
internal static class SharedHttpClient
{
    public static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    public static HttpClient Instance { get; } = Create();

    public static SocketsHttpHandler CreateHandler() => new() { PooledConnectionLifetime = ConnectionLifetime };

    /// <summary>A client of the factory if there is one, else the shared one.</summary>
    public static HttpClient From(IHttpClientFactory? factory) => factory?.CreateClient() ?? Instance;

    private static HttpClient Create()
    {
        var client = new HttpClient(CreateHandler());
        ConnectorClient.AddDefaultRequestHeaders(client);
        return client;
    }
}
