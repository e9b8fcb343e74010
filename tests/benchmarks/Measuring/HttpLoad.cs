using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace VirtualAssistant.Benchmarks.Measuring;

/// <summary>Posts the same requests over connections that stay open, each as soon as the one before is answered.</summary>
/// <remarks>Bare sockets: what asks must cost little beside what answers. An answer without a length is in chunks. A load runs once.</remarks>
internal sealed class HttpLoad(IPEndPoint server, int connections, Func<int, byte[][]> requestsOf)
{
    // Made with the load: a reading of it tells what turns allocate, not what counts them.
    private readonly Latencies _all = new();
    private readonly Connection[] _connections = [.. Enumerable.Range(0, connections).Select(number => new Connection(requestsOf(number)))];

    /// <summary>How far apart the requests of one connection begin, the connections evenly one after the other; by default each begins as soon as
    /// the one before is answered.</summary>
    public TimeSpan Interval { get; init; }

    public static byte[] Post(string path, string json) => Encoding.UTF8.GetBytes(
        $"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(json)}\r\n\r\n{json}");

    /// <exception cref="InvalidOperationException">The server answered something else than 200.</exception>
    public async Task<Latencies> RunAsync(TimeSpan duration)
    {
        await Task.WhenAll(_connections.Select((connection, number) => Task.Run(() => AskAsync(connection, Interval * number / connections, duration))));
        foreach (var connection in _connections)
        {
            _all.Add(connection.Latencies);
        }

        return _all;
    }

    private async Task AskAsync(Connection connection, TimeSpan start, TimeSpan duration)
    {
        var time = TimeProvider.System;
        await Task.Delay(start, time);
        var (requests, buffer) = (connection.Requests, connection.Buffer);
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(server);
        var begin = time.GetTimestamp();
        for (var turn = 0; time.GetElapsedTime(begin) < duration; turn++)
        {
            var asked = time.GetTimestamp();
            await socket.SendAsync(requests[turn % requests.Length].AsMemory(), SocketFlags.None);
            var length = 0;
            do
            {
                var read = await socket.ReceiveAsync(buffer.AsMemory(length), SocketFlags.None);
                if (read == 0)
                {
                    throw new InvalidOperationException("The server closed the connection.");
                }

                length += read;
            }
            while (!IsWhole(buffer.AsSpan(0, length)));
            connection.Latencies.Add(time.GetElapsedTime(asked));
            if (Interval - time.GetElapsedTime(asked) is var rest && rest > TimeSpan.Zero)
            {
                await Task.Delay(rest, time);
            }
        }
    }

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf("\r\n\r\n"u8);
        if (head < 0)
        {
            return false;
        }

        if (!answer.StartsWith("HTTP/1.1 200"u8))
        {
            throw new InvalidOperationException(Encoding.UTF8.GetString(answer));
        }

        var length = answer[..head].IndexOf("Content-Length: "u8);
        return length < 0
            ? answer.EndsWith("\r\n0\r\n\r\n"u8)
            : Utf8Parser.TryParse(answer[(length + "Content-Length: ".Length)..], out int body, out _) && answer.Length >= head + 4 + body;
    }

    private sealed record Connection(byte[][] Requests)
    {
        public byte[] Buffer { get; } = new byte[64 * 1024];

        public Latencies Latencies { get; } = new();
    }
}
