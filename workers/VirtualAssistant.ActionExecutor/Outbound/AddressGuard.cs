using System.Net;
using System.Net.Sockets;
using VirtualAssistant.Brain.Actions;
using VirtualAssistant.Brain.Network;

namespace VirtualAssistant.ActionExecutor.Outbound;

/// <summary>Connects to addresses that somebody other than the operator named: to the internet only.</summary>
/// <remarks><code>
/// host name ──► resolve ──► every address public? ──► connect to an address that was looked at
///                                 │ no
///                                 ▼
///                           refused for good
/// </code>The name is not resolved a second time between the look and the connection. Spellings such as 0x7f.1 come out of the resolver as
/// what they are.</remarks>
public sealed class AddressGuard(Func<string, CancellationToken, Task<IPAddress[]>> resolve)
{
    public AddressGuard()
        : this(Dns.GetHostAddressesAsync)
    {
    }

    /// <returns>The addresses of a host, all of them public.</returns>
    /// <exception cref="PermanentActionException">The host has an address that is not public, or none.</exception>
    public async Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        var plain = host.Trim('[', ']');
        var addresses = IPAddress.TryParse(plain, out var literal) ? [literal] : await resolve(plain, cancellationToken);
        return addresses.Length > 0 && Array.TrueForAll(addresses, PublicAddress.Is)
            ? addresses
            : throw new PermanentActionException("The address is not one of the internet.");
    }

    /// <summary>For <see cref="SocketsHttpHandler.ConnectCallback"/>.</summary>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var addresses = await ResolveAsync(context.DnsEndPoint.Host, cancellationToken);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
