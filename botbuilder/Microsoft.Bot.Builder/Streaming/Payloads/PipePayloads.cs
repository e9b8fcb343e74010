using System.IO.Pipes;
using System.Net.WebSockets;
using Microsoft.Bot.Streaming.Transport.NamedPipes;

namespace Microsoft.Bot.Streaming.Payloads;

/// <summary>Payloads over two named pipes, one for each direction. Only the user the bot runs as is let in.</summary>
internal sealed class PipePayloads : IPayloadTransport
{
    private readonly PipeStream _incoming;
    private readonly PipeStream _outgoing;

    private PipePayloads(PipeStream incoming, PipeStream outgoing)
    {
        _incoming = incoming;
        _outgoing = outgoing;
    }

    /// <summary>Opens the pipes and waits for somebody at their other ends.</summary>
    public static Task<IPayloadTransport> OpenAsync(string name, CancellationToken cancellationToken)
    {
        var incoming = Pipe(name + NamedPipeTransport.ServerIncomingPath, PipeDirection.In);
        var outgoing = Pipe(name + NamedPipeTransport.ServerOutgoingPath, PipeDirection.Out);
        return JoinAsync(incoming, outgoing, incoming.WaitForConnectionAsync, outgoing.WaitForConnectionAsync, cancellationToken);
    }

    /// <summary>Waits for the pipes another process opens, and takes their other ends.</summary>
    public static Task<IPayloadTransport> ConnectAsync(string name, CancellationToken cancellationToken)
    {
        var outgoing = PipeOf(name + NamedPipeTransport.ServerIncomingPath, PipeDirection.Out);
        var incoming = PipeOf(name + NamedPipeTransport.ServerOutgoingPath, PipeDirection.In);
        return JoinAsync(incoming, outgoing, incoming.ConnectAsync, outgoing.ConnectAsync, cancellationToken);
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

    private static async Task<IPayloadTransport> JoinAsync(
        PipeStream incoming,
        PipeStream outgoing,
        Func<CancellationToken, Task> joinIncoming,
        Func<CancellationToken, Task> joinOutgoing,
        CancellationToken cancellationToken)
    {
        var pipes = new PipePayloads(incoming, outgoing);
        try
        {
            await Task.WhenAll(joinIncoming(cancellationToken), joinOutgoing(cancellationToken));
            return pipes;
        }
        catch
        {
            pipes.Dispose();
            throw;
        }
    }

    private static NamedPipeServerStream Pipe(string name, PipeDirection direction) =>
        new(name, direction, maxNumberOfServerInstances: 1, PipeTransmissionMode.Byte, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);

    private static NamedPipeClientStream PipeOf(string name, PipeDirection direction) =>
        new(".", name, direction, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
}
