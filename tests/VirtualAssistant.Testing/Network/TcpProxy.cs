using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace VirtualAssistant.Testing.Network;

/// <summary>Stands between a client and a server on this machine, and does to their connections what networks do.</summary>
public sealed class TcpProxy : IAsyncDisposable
{
    private readonly IPEndPoint server;
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<Socket, byte> sockets = new();
    private readonly CancellationTokenSource stopping = new();
    private readonly Task accepting;
    private TaskCompletionSource flow = Opened();
    private volatile bool isRefusing;

    private TcpProxy(IPEndPoint server)
    {
        this.server = server;
        listener.Start();
        accepting = AcceptAsync();
    }

    /// <summary>Where clients connect.</summary>
    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public static TcpProxy To(int port) => new(new IPEndPoint(IPAddress.Loopback, port));

    /// <summary>Cuts every connection with a reset; new ones are let through.</summary>
    public void Cut()
    {
        foreach (var socket in sockets.Keys)
        {
            Reset(socket);
        }
    }

    /// <summary>Cuts every connection, and every new one until <see cref="Restore"/>.</summary>
    public void Refuse()
    {
        isRefusing = true;
        Cut();
    }

    /// <summary>Keeps the connections and lets nothing through them until <see cref="Restore"/>: a peer that is frozen, or a cable that is cut.</summary>
    public void Freeze() => flow = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Restore()
    {
        isRefusing = false;
        flow.TrySetResult();
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Stop();
        Restore();
        Cut();
        await accepting;
        stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptSocketAsync(stopping.Token);
                if (isRefusing)
                {
                    Reset(client);
                }
                else
                {
                    _ = ConnectAsync(client);
                }
            }
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The proxy is disposed.
        }
    }

    private async Task ConnectAsync(Socket client)
    {
        var there = new Socket(server.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        client.NoDelay = true;
        sockets[client] = sockets[there] = 0;
        try
        {
            await there.ConnectAsync(server, stopping.Token);
            await Task.WhenAny(PumpAsync(client, there), PumpAsync(there, client));
        }
        catch (Exception failed) when (failed is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The server is not there; the client sees its connection end.
        }

        Reset(client);
        Reset(there);
        sockets.TryRemove(client, out _);
        sockets.TryRemove(there, out _);
    }

    private async Task PumpAsync(Socket from, Socket to)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer) is > 0 and var length)
            {
                await flow.Task;
                await to.SendAsync(buffer.AsMemory(0, length));
            }
        }
        catch (Exception ended) when (ended is SocketException or ObjectDisposedException)
        {
            // Cut.
        }
    }

    private static void Reset(Socket socket)
    {
        try
        {
            socket.LingerState = new LingerOption(true, 0);
        }
        catch (Exception gone) when (gone is SocketException or ObjectDisposedException)
        {
            // It has ended by itself.
        }

        socket.Dispose();
    }

    private static TaskCompletionSource Opened()
    {
        var opened = new TaskCompletionSource();
        opened.SetResult();
        return opened;
    }
}
