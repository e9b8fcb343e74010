using System.IO.Pipes;
using System.Net.WebSockets;

namespace Microsoft.Bot.Streaming.Payloads;

/// <summary>Payloads over two named pipes, one for each direction. Only the user the bot runs as is let in.</summary>
internal sealed class PipePayloads : IPayloadTransport
{
    private readonly NamedPipeServerStream _incoming;
    private readonly NamedPipeServerStream _outgoing;

    private PipePayloads(string name)
    {
        _incoming = Pipe($"{name}.incoming", PipeDirection.In);
        _outgoing = Pipe($"{name}.outgoing", PipeDirection.Out);
    }

    /// <summary>Opens the pipes and waits for somebody at their other ends.</summary>
    public static async Task<IPayloadTransport> OpenAsync(string name, CancellationToken cancellationToken)
    {
        var pipes = new PipePayloads(name);
        try
        {
            await Task.WhenAll(pipes._incoming.WaitForConnectionAsync(cancellationToken), pipes._outgoing.WaitForConnectionAsync(cancellationToken));
            return pipes;
        }
        catch
        {
            pipes.Dispose();
            throw;
        }
    }

    public async Task<bool> FillAsync(Memory<byte> bytes, CancellationToken cancellationToken) =>
        await _incoming.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken) == bytes.Length;

    public ValueTask SendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) => _outgoing.WriteAsync(bytes, cancellationToken);

    // A pipe has no farewell: the other side reads its end.
    public Task CloseAsync(WebSocketCloseStatus status, string? reason, CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _incoming.Dispose();
        _outgoing.Dispose();
    }

    private static NamedPipeServerStream Pipe(string name, PipeDirection direction) =>
        new(name, direction, maxNumberOfServerInstances: 1, PipeTransmissionMode.Byte, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
}
