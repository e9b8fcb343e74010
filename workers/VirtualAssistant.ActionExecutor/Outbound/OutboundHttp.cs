namespace VirtualAssistant.ActionExecutor.Outbound;

/// <summary>How the assistant speaks to systems that are no channel: no redirects, no cookies, no proxies by surprise, and not for long.</summary>
public sealed class OutboundHttp : IDisposable
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(2);

    /// <summary>Connections are renewed this often, so that a changed name is seen.</summary>
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(2);

    public OutboundHttp()
        : this(new AddressGuard())
    {
    }

    public OutboundHttp(AddressGuard guard)
    {
        Configured = new HttpClient(Handler()) { Timeout = Timeout.InfiniteTimeSpan };
        var guarded = Handler();
        guarded.ConnectCallback = guard.ConnectAsync;
        Guarded = new HttpClient(guarded) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>For addresses that an operator wrote into the configuration, and for nothing else.</summary>
    public HttpClient Configured { get; }

    /// <summary>For addresses that came from a person, a file or a tool: it reaches the internet only.</summary>
    public HttpClient Guarded { get; }

    public void Dispose()
    {
        Configured.Dispose();
        Guarded.Dispose();
    }

    private static SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ConnectTimeout = ConnectTimeout,
        PooledConnectionLifetime = ConnectionLifetime,
        MaxResponseHeadersLength = 16,
    };
}
