using System.Net;
using System.Net.Sockets;

namespace VirtualAssistant.Channels.BotFramework;

/// <summary>Connections to the services that answers are sent to, made only to addresses that <see cref="ServiceUrlGuard"/> lets through.</summary>
/// <remarks>A name may stand for a private address, and for another one a moment later: what is checked here is what is connected to.</remarks>
internal static class GuardedConnections
{
    private static readonly TimeSpan ConnectLimit = TimeSpan.FromSeconds(3);

    /// <param name="resolve">Looks a name up; null asks the system.</param>
    /// <remarks>Redirects are not followed: they would lead around the guard.</remarks>
    public static SocketsHttpHandler CreateHandler(ServiceUrlGuard guard, Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null) => new()
    {
        AllowAutoRedirect = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectCallback = (context, cancellationToken) => ConnectAsync(guard, resolve ?? Dns.GetHostAddressesAsync, context, cancellationToken),
    };

    private static async ValueTask<Stream> ConnectAsync(
        ServiceUrlGuard guard, Func<string, CancellationToken, Task<IPAddress[]>> resolve, SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var end = context.DnsEndPoint;
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(ConnectLimit);
        try
        {
            if (IsProxy(context) || IPAddress.TryParse(end.Host, out _))
            {
                await socket.ConnectAsync(end, limit.Token);
            }
            else
            {
                await socket.ConnectAsync(Allowed(guard, end.Host, await resolve(end.Host, limit.Token)), end.Port, limit.Token);
            }

            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Said as what it is: nothing has been sent, so whatever was to be sent may be sent again.
            socket.Dispose();
            throw new HttpRequestException(HttpRequestError.ConnectionError, $"{end.Host} takes no connection within {ConnectLimit.TotalSeconds:0} s.");
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>A proxy is the operator's own choice, and looks names up itself.</summary>
    private static bool IsProxy(SocketsHttpConnectionContext context) =>
        !string.Equals(context.InitialRequestMessage.RequestUri?.IdnHost, context.DnsEndPoint.Host, StringComparison.OrdinalIgnoreCase);

    private static IPAddress[] Allowed(ServiceUrlGuard guard, string host, IPAddress[] found)
    {
        var allowed = Array.FindAll(found, address => guard.MayConnect(host, address));
        return allowed.Length > 0 || found.Length == 0
            ? allowed
            : throw new HttpRequestException(HttpRequestError.ConnectionError, $"{host} is an address of a private network.");
    }
}
