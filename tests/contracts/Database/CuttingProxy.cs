using System.Net;
using System.Net.Sockets;

namespace VirtualAssistant.Contracts.Database;

/// <summary>Stands between a process and the database, and cuts connections at the worst moment.</summary>
public sealed class CuttingProxy : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly IPEndPoint target;
    private readonly Task accepting;
    private int cuts;
    private volatile bool isAway;

    public CuttingProxy(string host, int port)
    {
        target = new IPEndPoint(IPAddress.Parse(host), port);
        listener.Start();
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>The next answers of the server are lost together with their connections: what was asked has happened.</summary>
    public void CutAnswers(int count) => cuts = count;

    /// <summary>Whether the server seems to be gone: connections end before anything is asked.</summary>
    public bool IsAway
    {
        get => isAway;
        set => isAway = value;
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Stop();
        await accepting;
        stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                connections.Add(ServeAsync(await listener.AcceptTcpClientAsync(stopping.Token)));
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var server = new TcpClient();
        using (client)
        {
            if (isAway)
            {
                return;
            }

            try
            {
                await server.ConnectAsync(target, stopping.Token);
                await Task.WhenAny(AskAsync(client.GetStream(), server.GetStream()), AnswerAsync(server.GetStream(), client.GetStream()));
            }
            catch (Exception ended) when (ended is OperationCanceledException or SocketException)
            {
                // The test is over.
            }
        }
    }

    private async Task AskAsync(NetworkStream client, NetworkStream server) =>
        await PumpAsync(client, server, () => isAway);

    private async Task AnswerAsync(NetworkStream server, NetworkStream client) =>
        await PumpAsync(server, client, () => Interlocked.Decrement(ref cuts) >= 0);

    private async Task PumpAsync(NetworkStream from, NetworkStream to, Func<bool> mustCut)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            int read;
            while ((read = await from.ReadAsync(buffer, stopping.Token)) > 0)
            {
                if (mustCut())
                {
                    return;
                }

                await to.WriteAsync(buffer.AsMemory(0, read), stopping.Token);
            }
        }
        catch (Exception ended) when (ended is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // One side has gone: the other one goes as well.
        }
    }
}
