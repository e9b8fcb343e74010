using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using VirtualAssistant.Channels.Slack.Commands;
using VirtualAssistant.Channels.Slack.Events;
using VirtualAssistant.Channels.Slack.Interactivity;

namespace VirtualAssistant.Channels.Slack.SocketMode;

/// <summary>Reads a socket's envelopes one after the other, in the order Slack sends them, and acknowledges each once it is durable.</summary>
internal sealed partial class SlackSocketReader(SlackEvents events, SlackInteractions interactions, SlackCommands commands, ILogger<SlackSocketReader> logger)
{
    private const int MaxFrame = 2 * 1024 * 1024;

    /// <param name="isReplaced">Set when Slack announces that it will close this socket.</param>
    public async Task ReadAsync(ClientWebSocket socket, TaskCompletionSource isReplaced, CancellationToken cancellationToken)
    {
        while (await ReceiveAsync(socket, cancellationToken) is { } frame)
        {
            using var envelope = TryParse(frame);
            if (envelope?.RootElement.Text("type") == "disconnect")
            {
                isReplaced.TrySetResult();
            }
            else if (envelope?.RootElement.Text("envelope_id") is { } id)
            {
                await TakeAsync(socket, envelope.RootElement, id, cancellationToken);
            }
        }
    }

    private async Task TakeAsync(ClientWebSocket socket, JsonElement envelope, string id, CancellationToken cancellationToken)
    {
        JsonObject? answer = null;
        try
        {
            var payload = envelope.Child("payload");
            switch (envelope.Text("type"))
            {
                case "events_api":
                    await events.AcceptAsync(payload, cancellationToken);
                    break;
                case "interactive":
                    answer = await interactions.AcceptAsync(payload, cancellationToken);
                    break;
                case "slash_commands":
                    await commands.AcceptAsync(payload, cancellationToken);
                    break;
            }
        }
        catch (ChannelRefusedException refused) when (refused.RetryAfter is not null)
        {
            LogNotTaken(id, refused.Message);
            return; // Not acknowledged, it comes again.
        }
        catch (ChannelRefusedException refused)
        {
            LogNotTaken(id, refused.Message);
        }
#pragma warning disable CA1031 // What one envelope does is not the next one's; this one is not acknowledged and comes again.
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogFailed(failure, id);
            return;
        }

        var acknowledgement = new JsonObject { ["envelope_id"] = id };
        if (answer is not null && envelope.Flag("accepts_response_payload"))
        {
            acknowledgement["payload"] = answer;
        }

        await socket.SendAsync(Encoding.UTF8.GetBytes(acknowledgement.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
    }

    private static JsonDocument? TryParse(byte[] frame)
    {
        try
        {
            return JsonDocument.Parse(frame, new JsonDocumentOptions { MaxDepth = 64 });
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <returns>The next text; null when the socket was closed.</returns>
    private static async Task<byte[]?> ReceiveAsync(ClientWebSocket socket, CancellationToken cancellationToken)
    {
        using var frame = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellationToken);
                return null;
            }

            frame.Write(buffer, 0, part.Count);
            if (frame.Length > MaxFrame)
            {
                throw new WebSocketException("Slack sent more in one frame than it ever does.");
            }

            if (part.EndOfMessage)
            {
                return frame.ToArray();
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Slack's envelope {Envelope} was not taken: {Reason}")]
    private partial void LogNotTaken(string envelope, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Slack's envelope {Envelope} failed and will come again")]
    private partial void LogFailed(Exception failure, string envelope);
}
