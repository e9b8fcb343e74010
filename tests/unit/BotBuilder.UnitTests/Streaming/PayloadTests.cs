using System.Collections.Concurrent;
using System.IO.Pipelines;
using System.Text;
using Microsoft.Bot.Streaming;
using Microsoft.Bot.Streaming.Payloads;
using Microsoft.Bot.Streaming.PayloadTransport;
using Microsoft.Bot.Streaming.Transport;

namespace BotBuilder.UnitTests.Streaming;

/// <summary>The layers below a streaming connection: payloads, and how they are sent, taken apart and put together.</summary>
public sealed class PayloadTests : IDisposable
{
    private static readonly Guid Id = Guid.Parse("68e999ca-a651-40f4-ad8f-3aaf781862b4");

    private readonly Wire _wire = new();
    private readonly PayloadSender _sender = new();
    private readonly PayloadReceiver _receiver = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _sender.Dispose();
        _receiver.Dispose();
        _wire.Dispose();
    }

    [Fact]
    public void A_header_is_what_is_documented()
    {
        var bytes = new byte[TransportConstants.MaxHeaderLength];

        Assert.Equal(48, HeaderSerializer.Serialize(new Header { Type = PayloadTypes.Request, PayloadLength = 168, Id = Id, End = true }, bytes, 0));
        var read = HeaderSerializer.Deserialize(bytes, 0, bytes.Length);

        Assert.Equal("A.000168.68e999ca-a651-40f4-ad8f-3aaf781862b4.1\n", Encoding.ASCII.GetString(bytes));
        Assert.Equal((PayloadTypes.Request, 168, Id, true), (read.Type, read.PayloadLength, read.Id, read.End));
        Assert.False(PayloadTypes.IsStream(read));
    }

    [Theory]
    [InlineData("A.00ab68.68e999ca-a651-40f4-ad8f-3aaf781862b4.1\n")]
    [InlineData("A.000168.68e999ca-a651-40f4-ad8f-3aaf78186xxx.1\n")]
    [InlineData("A.000168.68e999ca-a651-40f4-ad8f-3aaf781862b4.2\n")]
    [InlineData("A.000168.68e999ca-a651-40f4-ad8f-3aaf781862b4.1 ")]
    [InlineData("A-000168.68e999ca-a651-40f4-ad8f-3aaf781862b4.1\n")]
    public void Other_bytes_are_no_header(string bytes) =>
        Assert.Throws<InvalidDataException>(() => HeaderSerializer.Deserialize(Encoding.ASCII.GetBytes(bytes), 0, 48));

    [Fact]
    public void A_header_has_its_length_and_tells_a_length_that_fits()
    {
        Assert.Throws<ArgumentException>(() => HeaderSerializer.Deserialize(new byte[48], 0, 47));
        Assert.Throws<ArgumentOutOfRangeException>(() => HeaderSerializer.Serialize(new Header { PayloadLength = 1_000_000 }, new byte[48], 0));
    }

    [Fact]
    public async Task A_request_comes_out_as_it_was_sent()
    {
        var request = StreamingRequest.CreatePost("/api/messages", new ByteArrayContent([.. Enumerable.Repeat((byte)'x', 10_000)]));
        request.AddStream(new StreamContent(new Endless(5_000)));
        var streams = new StreamManager();
        var description = new TaskCompletionSource<string>();
        Receive(streams, description);
        _sender.Connect(_wire);

        await new SendOperations(_sender).SendRequestAsync(Id, request, Cancellation);

        var json = await description.Task.WaitAsync(Cancellation);
        Assert.Contains("\"verb\":\"POST\"", json, StringComparison.Ordinal);
        Assert.Contains($"\"id\":\"{request.Streams[1].Id}\"", json, StringComparison.Ordinal);
        Assert.Equal(10_000, await LengthAsync(streams, request.Streams[0].Id));
        Assert.Equal(5_000, await LengthAsync(streams, request.Streams[1].Id));
    }

    [Fact]
    public async Task A_response_is_described_by_its_status()
    {
        var description = new TaskCompletionSource<string>();
        Receive(new StreamManager(), description);
        _sender.Connect(_wire);

        await new SendOperations(_sender).SendResponseAsync(Id, StreamingResponse.NotFound());

        Assert.Equal("""{"statusCode":404}""", await description.Task.WaitAsync(Cancellation));
    }

    [Fact]
    public async Task Giving_up_is_a_payload_of_no_bytes()
    {
        var headers = new ConcurrentQueue<Header>();
        var second = new TaskCompletionSource();
        _receiver.Subscribe(
            _ => null,
            (header, _, _) =>
            {
                headers.Enqueue(header);
                if (headers.Count == 2)
                {
                    second.SetResult();
                }
            });
        _receiver.Connect(_wire);
        _sender.Connect(_wire);

        await new SendOperations(_sender).SendCancelAllAsync(Id);
        await new SendOperations(_sender).SendCancelStreamAsync(Id);
        await second.Task.WaitAsync(Cancellation);

        Assert.Equal([('X', 0, true), ('C', 0, true)], headers.Select(header => (header.Type, header.PayloadLength, header.End)));
    }

    [Fact]
    public async Task What_is_no_payload_ends_the_connection()
    {
        var ended = new TaskCompletionSource<DisconnectedEventArgs>();
        _receiver.Disconnected += (_, e) => ended.TrySetResult(e);
        _receiver.Connect(_wire);
        Assert.Throws<InvalidOperationException>(() => _receiver.Connect(_wire));

        await _wire.SendAsync(new byte[48], 0, 48);

        Assert.Contains("no header", (await ended.Task.WaitAsync(Cancellation)).Reason, StringComparison.Ordinal);
        Assert.False(_receiver.IsConnected);
    }

    [Fact]
    public async Task A_sender_whose_transport_has_gone_says_so()
    {
        var ended = new TaskCompletionSource();
        _sender.Disconnected += (_, _) => ended.TrySetResult();
        _sender.Connect(_wire);
        Assert.True(_sender.IsConnected);
        Assert.Throws<InvalidOperationException>(() => _sender.Connect(_wire));

        _wire.Close();
        _sender.SendPayload(new Header { Type = PayloadTypes.Request, Id = Id, End = true }, null, true, null);

        await ended.Task.WaitAsync(Cancellation);
        Assert.False(_sender.IsConnected);
    }

    [Fact]
    public async Task An_answer_goes_to_whoever_waits_for_it()
    {
        var manager = new RequestManager();
        var answer = new ReceiveResponse { StatusCode = 200 };
        var waiting = manager.GetResponseAsync(Id, Cancellation);
        await Assert.ThrowsAsync<InvalidOperationException>(() => manager.GetResponseAsync(Id, Cancellation));

        Assert.True(await manager.SignalResponseAsync(Id, answer));
        Assert.Same(answer, await waiting);
        Assert.False(await manager.SignalResponseAsync(Id, answer));

        var rejected = manager.GetResponseAsync(Id, Cancellation);
        manager.RejectAllResponses(new TransportDisconnectedException("gone"));
        Assert.Equal("gone", (await Assert.ThrowsAsync<TransportDisconnectedException>(() => rejected)).Reason);

        using var given = new CancellationTokenSource();
        var cancelled = manager.GetResponseAsync(Id, given.Token);
        await given.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        Assert.False(await manager.SignalResponseAsync(Id, answer));
    }

    [Fact]
    public async Task A_stream_that_is_given_up_ends_and_is_told_of()
    {
        var cancelled = new List<Guid>();
        var streams = new StreamManager(assembler => cancelled.Add(assembler.Id));
        var assembler = streams.GetPayloadAssembler(Id);
        Assert.Same(assembler, streams.GetPayloadAssembler(Id));
        assembler.ContentType = "text/plain";
        assembler.ContentLength = 3;
        var content = new ContentStream(Id, assembler);
        var stream = streams.GetPayloadStream(new Header { Id = Id });
        Assert.Same(content.Stream, stream);
        Assert.Equal(("text/plain", 3, 3), (content.ContentType, content.Length, (int)stream.Length));

        var reading = stream.ReadAsync(new byte[10], Cancellation);
        Assert.False(reading.IsCompleted);
        await stream.WriteAsync(new byte[] { 1, 2 }, Cancellation);
        Assert.Equal(2, await reading);
        content.Cancel();

        Assert.Equal(0, await stream.ReadAsync(new byte[10], Cancellation));
        Assert.Equal([Id], cancelled);
        Assert.NotSame(assembler, streams.GetPayloadAssembler(Id));
        Assert.Throws<ArgumentNullException>(() => new ContentStream(Id, null!));
    }

    [Fact]
    public void What_has_come_can_be_read_at_once_and_nothing_is_waited_for()
    {
        var assembler = new PayloadStreamAssembler(new StreamManager(), Id);
        using var stream = assembler.GetPayloadAsStream();
        var buffer = new byte[2];
        Assert.Throws<InvalidOperationException>(() => stream.Read(buffer, 0, 2));

        stream.Write([1, 2, 3]);
        Assert.Equal((2, 2L), (stream.Read(buffer, 0, 2), stream.Position));
        assembler.OnReceive(new Header { Id = Id, End = true }, stream, 3);

        Assert.Equal((1, 0), (stream.Read(buffer, 0, 2), stream.Read(buffer, 0, 2)));
        Assert.Equal([3, 2], buffer);
        Assert.Throws<NotSupportedException>(() => stream.Length);
        Assert.Throws<NotSupportedException>(() => stream.Seek(0, SeekOrigin.Begin));
    }

    private void Receive(StreamManager streams, TaskCompletionSource<string> description)
    {
        var json = new MemoryStream();
        _receiver.Subscribe(
            header => PayloadTypes.IsStream(header) ? streams.GetPayloadStream(header) : json,
            (header, stream, length) =>
            {
                if (PayloadTypes.IsStream(header))
                {
                    streams.OnReceive(header, stream!, length);
                }
                else if (header.End)
                {
                    description.SetResult(Encoding.UTF8.GetString(json.ToArray()));
                }
            });
        _receiver.Connect(_wire);
    }

    private static async Task<long> LengthAsync(StreamManager streams, Guid id)
    {
        using var copy = new MemoryStream();
        await streams.GetPayloadAssembler(id).GetPayloadAsStream().CopyToAsync(copy, Cancellation);
        return copy.Length;
    }

    /// <summary>Both ends of a transport.</summary>
    private sealed class Wire : ITransportSender, ITransportReceiver
    {
        private readonly Pipe _pipe = new();
        private bool _closed;

        public bool IsConnected => !_closed;

        public void Close()
        {
            _closed = true;
            _pipe.Writer.Complete();
        }

        public void Dispose() => Close();

        public Task<int> ReceiveAsync(byte[] buffer, int offset, int count) => _pipe.Reader.AsStream(leaveOpen: true).ReadAsync(buffer, offset, count);

        public async Task<int> SendAsync(byte[] buffer, int offset, int count)
        {
            if (_closed)
            {
                return 0;
            }

            await _pipe.Writer.WriteAsync(buffer.AsMemory(offset, count));
            return count;
        }
    }

    /// <summary>Bytes of which nobody knows beforehand how many they are.</summary>
    private sealed class Endless(int count) : Stream
    {
        private int _left = count;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = Math.Min(count, Math.Min(_left, 700));
            _left -= read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
