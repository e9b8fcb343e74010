using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using VirtualAssistant.Channels.Slack.Sending;

namespace VirtualAssistant.Channels.Slack.Installations;

/// <summary>Tells the operator at start whether Slack knows the configured token, and learns who the bot is.</summary>
internal sealed partial class SlackIntroduction(
    SlackWorkspaces workspaces, IOptions<SlackOptions> options, TimeProvider time, ILogger<SlackIntroduction> logger) : BackgroundService
{
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.IsOn)
        {
            return;
        }

        if (string.IsNullOrEmpty(options.Value.BotToken) && !options.Value.IsInstallable)
        {
            LogCannotSpeak();
        }

        try
        {
            while (!await TryAsync(stoppingToken))
            {
                await Task.Delay(RetryDelay, time, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopping.
        }
    }

    /// <returns>Whether there is nothing more to try.</returns>
    private async Task<bool> TryAsync(CancellationToken cancellationToken)
    {
        switch (await workspaces.IntroduceAsync(cancellationToken))
        {
            case SlackCall.Refused refused:
                LogRefused(refused.Error);
                return true;
            case null or SlackCall.Done:
                return true;
            default:
                LogUnreachable();
                return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Slack can be heard but not answered: set Slack:BotToken, or Slack:ClientId and Slack:ClientSecret and install the app")]
    private partial void LogCannotSpeak();

    [LoggerMessage(Level = LogLevel.Error, Message = "Slack does not take Slack:BotToken: {Error}")]
    private partial void LogRefused(string error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Slack's Web API cannot be reached; trying again")]
    private partial void LogUnreachable();
}
