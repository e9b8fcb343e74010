using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using VirtualAssistant.Channels.Slack.Sending;

namespace VirtualAssistant.Channels.Slack.SocketMode;

/// <summary>Keeps a socket to Slack open while an app-level token is configured. Slack says when it wants a new one, which is opened before the old one goes.</summary>
internal sealed partial class SlackSocket(
    SlackApi api, SlackSocketReader reader, IOptions<SlackOptions> options, TimeProvider time, ILogger<SlackSocket> logger) : BackgroundService
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (string.IsNullOrEmpty(options.Value.AppToken))
        {
            return;
        }

        try
        {
            await KeepOpenAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopping.
        }
    }

    private async Task KeepOpenAsync(CancellationToken stoppingToken)
    {
        var pause = FirstPause;
        var open = new List<Task>();
        while (!stoppingToken.IsCancellationRequested)
        {
            var isReplaced = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (await TryConnectAsync(stoppingToken) is { } socket)
            {
                pause = FirstPause;
                open.RemoveAll(served => served.IsCompleted);
                open.Add(ServeAsync(socket, isReplaced, stoppingToken)); // Beside the old one, until Slack closes that.
                await Task.WhenAny(open[^1], isReplaced.Task);
            }
            else
            {
                await Task.Delay(pause * (0.5 + Random.Shared.NextDouble()), time, stoppingToken);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
        }

        await Task.WhenAll(open);
    }

    /// <summary>Reads until Slack closes the socket. <paramref name="isReplaced"/> is set as soon as Slack asks for another one.</summary>
    private async Task ServeAsync(ClientWebSocket socket, TaskCompletionSource isReplaced, CancellationToken stoppingToken)
    {
        using (socket)
        {
            try
            {
                await reader.ReadAsync(socket, isReplaced, stoppingToken);
            }
            catch (WebSocketException failure)
            {
                LogBroken(failure.Message);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                // Stopping; what was not acknowledged comes again.
            }
        }
    }

    private async Task<ClientWebSocket?> TryConnectAsync(CancellationToken cancellationToken)
    {
        var opened = await api.CallAsync("apps.connections.open", options.Value.AppToken!, "", new JsonObject(), cancellationToken);
        if (opened is not SlackCall.Done { Answer: var answer } || !Uri.TryCreate(answer.Text("url"), UriKind.Absolute, out var url) || !IsSocket(url))
        {
            LogNotOpened(opened is SlackCall.Refused refused ? refused.Error : "Slack does not answer");
            return null;
        }

        var socket = new ClientWebSocket();
        try
        {
            await socket.ConnectAsync(url, cancellationToken);
            return socket;
        }
        catch (WebSocketException failure)
        {
            socket.Dispose();
            LogNotOpened(failure.Message);
            return null;
        }
    }

    private bool IsSocket(Uri url) => url.Scheme == "wss" || (url.Scheme == "ws" && options.Value.Page("/").Scheme == "http");

    [LoggerMessage(Level = LogLevel.Warning, Message = "No socket to Slack could be opened: {Reason}")]
    private partial void LogNotOpened(string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "The socket to Slack broke and is opened again: {Reason}")]
    private partial void LogBroken(string reason);
}
