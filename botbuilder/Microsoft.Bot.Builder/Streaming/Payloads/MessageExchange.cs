using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.WebSockets;
using System.Text.Json;

namespace Microsoft.Bot.Streaming.Payloads;

/// <summary>Requests and responses in both directions over one connection.</summary>
/// <remarks>Requests of the other side are served beside each other, each as soon as all its content is there.</remarks>
internal sealed class MessageExchange(IPayloadTransport transport, Func<StreamedMessage, CancellationToken, Task<StreamedMessage>> serve) : IDisposable
{
    /// <summary>Requests of the other side that are served at a time; more are answered with 429.</summary>
    private const int MaxServed = 100;

    // What clients of the protocol are made to read at once.
    private const int ChunkSize = 4096;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly MessageAssembler _assembler = new();
    private readonly ConcurrentDictionary<Guid, TaskCompletionSource<StreamedMessage>> _awaited = [];
    private readonly ConcurrentDictionary<Task, bool> _serving = [];
    private readonly SemaphoreSlim _sending = new(1);
    private readonly CancellationTokenSource _closed = new();

    /// <summary>Reads until one side ends the connection: the other, or this one when <paramref name="cancellationToken"/> says so and what is being served is done.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource();
        await using var ending = cancellationToken.UnsafeRegister(_ => _ = EndAsync(patience), null);
        try
        {
            await ReadAsync(patience.Token);
            await CloseAsync(WebSocketCloseStatus.NormalClosure, null);
        }
        catch (StreamingProtocolException exception)
        {
            await CloseAsync(WebSocketCloseStatus.PolicyViolation, exception.Message);
        }
        catch (Exception exception) when (exception is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The other side is gone.
        }
        finally
        {
            await _closed.CancelAsync();
            foreach (var awaited in _awaited.Values)
            {
                awaited.TrySetException(new HttpRequestException("The streaming connection ended before the answer came."));
            }

            await Task.WhenAll(_serving.Keys);
        }
    }

    /// <summary>Sends a request and waits for the answer.</summary>
    /// <exception cref="HttpRequestException">The connection ended.</exception>
    public async Task<StreamedMessage> SendRequestAsync(
        string verb, string path, IReadOnlyList<StreamedContent> contents, CancellationToken cancellationToken)
    {
        var id = Guid.NewGuid();
        var answer = new TaskCompletionSource<StreamedMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        _awaited[id] = answer;
        try
        {
            if (_closed.IsCancellationRequested)
            {
                throw new HttpRequestException("The streaming connection has ended.");
            }

            await SendAsync(PayloadType.Request, new StreamedMessage(id, new PayloadDescription { Verb = verb, Path = path }, contents), cancellationToken);
            return await answer.Task.WaitAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is WebSocketException or IOException or ObjectDisposedException)
        {
            throw new HttpRequestException("The streaming connection broke.", exception);
        }
        finally
        {
            _awaited.TryRemove(id, out _);
        }
    }

    public void Dispose()
    {
        _sending.Dispose();
        _closed.Dispose();
    }

    /// <summary>Says that the bot ends the connection; whoever does not hear it within five seconds is cut off.</summary>
    private async Task EndAsync(CancellationTokenSource patience)
    {
        await Task.WhenAny(Task.WhenAll(_serving.Keys), Task.Delay(Patience, TimeProvider.System, CancellationToken.None));
        await CloseAsync(WebSocketCloseStatus.EndpointUnavailable, null);
        try
        {
            patience.CancelAfter(Patience);
        }
        catch (ObjectDisposedException)
        {
            // The other side has closed meanwhile.
        }
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        var header = new byte[PayloadHeader.Size];
        while (await transport.FillAsync(header, cancellationToken))
        {
            var payload = PayloadHeader.Read(header);
            var buffer = ArrayPool<byte>.Shared.Rent(Math.Max(payload.Length, 1));
            try
            {
                if (!await transport.FillAsync(buffer.AsMemory(0, payload.Length), cancellationToken))
                {
                    return;
                }

                if (_assembler.Add(payload, buffer.AsSpan(0, payload.Length)) is { } message)
                {
                    Take(message);
                }
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }
        }
    }

    private void Take(StreamedMessage message)
    {
        if (message.Description.StatusCode is not null)
        {
            if (_awaited.TryRemove(message.Id, out var awaited))
            {
                awaited.TrySetResult(message);
            }

            return;
        }

        var serving = ServeAsync(message, _closed.Token);
        _serving[serving] = true;
        _ = serving.ContinueWith(done => _serving.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private async Task ServeAsync(StreamedMessage request, CancellationToken cancellationToken)
    {
        await Task.Yield(); // The connection reads on.
        try
        {
            var response = _serving.Count > MaxServed
                ? new StreamedMessage(request.Id, new PayloadDescription { StatusCode = (int)HttpStatusCode.TooManyRequests }, [])
                : await serve(request, cancellationToken);
            await SendAsync(PayloadType.Response, response, cancellationToken);
        }
        catch (Exception exception) when (exception is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            // Nobody is left to hear the answer.
        }
    }

    private async Task SendAsync(PayloadType type, StreamedMessage message, CancellationToken cancellationToken)
    {
        var streams = message.Contents
            .Select(content => new StreamDescription { Id = Guid.NewGuid(), ContentType = content.ContentType, Length = content.Bytes.Length })
            .ToList();
        message.Description.Streams = streams.Count == 0 ? null : streams;
        var description = JsonSerializer.SerializeToUtf8Bytes(message.Description, PayloadJson.Default.PayloadDescription);
        await SendChunksAsync(type, message.Id, description, cancellationToken);
        for (var i = 0; i < streams.Count; i++)
        {
            await SendChunksAsync(PayloadType.Stream, streams[i].Id, message.Contents[i].Bytes, cancellationToken);
        }
    }

    private async Task SendChunksAsync(PayloadType type, Guid id, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        do
        {
            var chunk = content[..Math.Min(content.Length, ChunkSize)];
            content = content[chunk.Length..];
            await SendPayloadAsync(new PayloadHeader(type, chunk.Length, id, content.IsEmpty), chunk, cancellationToken);
        }
        while (!content.IsEmpty);
    }

    private async Task SendPayloadAsync(PayloadHeader header, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(PayloadHeader.Size + payload.Length);
        try
        {
            header.Write(buffer);
            payload.Span.CopyTo(buffer.AsSpan(PayloadHeader.Size));
            await _sending.WaitAsync(cancellationToken);
            try
            {
                await transport.SendAsync(buffer.AsMemory(0, PayloadHeader.Size + payload.Length), cancellationToken);
            }
            finally
            {
                _sending.Release();
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private async Task CloseAsync(WebSocketCloseStatus status, string? reason)
    {
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        try
        {
            await transport.CloseAsync(status, reason, patience.Token);
        }
        catch (Exception exception) when (exception is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The other side did not wait.
        }
    }
}
