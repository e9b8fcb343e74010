using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;

namespace VirtualAssistant.Channels.DirectLine.Streaming;

/// <summary>Lets a request have its connection when it is over: what the server holds for a request is then free, half of all an idle socket costs.</summary>
/// <remarks><code>
/// Kestrel ──► RunAsync ──► HTTP/1.1 ──► the endpoint says 101 and takes the connection
///                │  ◄── the request ends, and finds that it cannot close the connection
///                └──► what the endpoint wants done with it, until it has ended
/// </code>
/// Everything up to the answer 101 is an ordinary request: limits, errors and headers of proxies are heeded. A connection that nobody takes is
/// passed through as it is.
/// </remarks>
internal sealed class ConnectionHandover : IConnectionHeartbeatFeature, IDuplexPipe
{
    private readonly IDuplexPipe transport;
    private readonly IConnectionHeartbeatFeature? heartbeat;
    private volatile Action? beat;
    private Func<ConnectionContext, Task>? taken;

    private ConnectionHandover(ConnectionContext connection)
    {
        transport = connection.Transport;
        heartbeat = connection.Features.Get<IConnectionHeartbeatFeature>();
        Input = new OpenReader(transport.Input, this);
        Output = new OpenWriter(transport.Output, this);
    }

    public PipeReader Input { get; }

    public PipeWriter Output { get; }

    /// <summary>The connection middleware.</summary>
    public static async Task RunAsync(ConnectionContext connection, ConnectionDelegate next)
    {
        if (await HandleAsync(connection, next) is { } taken)
        {
            await taken(connection);
        }
    }

    /// <summary>Asks for the connection. Called once, when everything that belongs to the request is done.</summary>
    /// <param name="run">What is done with it; when it ends, the connection is closed.</param>
    public void Take(Func<ConnectionContext, Task> run) => taken = run;

    /// <remarks>The server knows no way to be let alone again: in its place this object is left in its list, and knows the request no longer.</remarks>
    void IConnectionHeartbeatFeature.OnHeartbeat(Action<object> action, object state)
    {
        beat = () => action(state);
        heartbeat?.OnHeartbeat(static handover => ((ConnectionHandover)handover).beat?.Invoke(), this);
    }

    /// <summary>Serves requests until the connection is closed or taken.</summary>
    private static async Task<Func<ConnectionContext, Task>?> HandleAsync(ConnectionContext connection, ConnectionDelegate next)
    {
        var handover = new ConnectionHandover(connection);
        connection.Features.Set(handover);
        connection.Features.Set<IConnectionHeartbeatFeature>(handover);
        connection.Transport = handover;
        await next(connection);
        connection.Transport = handover.transport;
        connection.Features.Set<ConnectionHandover>(null);
        connection.Features.Set(handover.heartbeat);
        handover.beat = null;
        return handover.taken;
    }

    /// <summary>Is not closed by a request whose connection was taken.</summary>
    private sealed class OpenReader(PipeReader reader, ConnectionHandover handover) : PipeReader
    {
        public override void AdvanceTo(SequencePosition consumed) => reader.AdvanceTo(consumed);

        public override void AdvanceTo(SequencePosition consumed, SequencePosition examined) => reader.AdvanceTo(consumed, examined);

        public override void CancelPendingRead() => reader.CancelPendingRead();

        public override ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default) => reader.ReadAsync(cancellationToken);

        public override bool TryRead(out ReadResult result) => reader.TryRead(out result);

        public override void Complete(Exception? exception = null)
        {
            if (handover.taken is null)
            {
                reader.Complete(exception);
            }
        }
    }

    /// <summary>Is not closed by a request whose connection was taken.</summary>
    private sealed class OpenWriter(PipeWriter writer, ConnectionHandover handover) : PipeWriter
    {
        public override bool CanGetUnflushedBytes => writer.CanGetUnflushedBytes;

        public override long UnflushedBytes => writer.UnflushedBytes;

        public override void Advance(int bytes) => writer.Advance(bytes);

        public override void CancelPendingFlush() => writer.CancelPendingFlush();

        public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => writer.FlushAsync(cancellationToken);

        public override ValueTask<FlushResult> WriteAsync(ReadOnlyMemory<byte> source, CancellationToken cancellationToken = default) =>
            writer.WriteAsync(source, cancellationToken);

        public override Memory<byte> GetMemory(int sizeHint = 0) => writer.GetMemory(sizeHint);

        public override Span<byte> GetSpan(int sizeHint = 0) => writer.GetSpan(sizeHint);

        public override void Complete(Exception? exception = null)
        {
            if (handover.taken is null)
            {
                writer.Complete(exception);
            }
        }
    }
}
