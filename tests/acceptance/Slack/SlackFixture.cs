using Microsoft.Extensions.DependencyInjection;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Outbox;
using VirtualAssistant.Testing;
using VirtualAssistant.Testing.Assistants;
using VirtualAssistant.Testing.Slack;

namespace VirtualAssistant.AcceptanceTests.Slack;

/// <summary>An assistant that is installed in one workspace and called over HTTP.</summary>
public class SlackFixture : IAsyncLifetime
{
    private SlackWorkspace? workspace;

    public SlackServer Slack { get; } = new();

    public AssistantInProcess Assistant { get; } = new();

    public SlackWorkspace Workspace => workspace!;

    public async ValueTask InitializeAsync()
    {
        await Slack.InitializeAsync();
        Configure(Assistant.Settings);
        await Assistant.StartAsync();
        workspace = new SlackWorkspace(Slack, Assistant.Address, Assistant.Time.GetUtcNow);
    }

    public async ValueTask DisposeAsync()
    {
        workspace?.Dispose();
        await Assistant.DisposeAsync();
        await Slack.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Returns when nothing is left to do, nor waits for its time.</summary>
    public Task IdleAsync(CancellationToken cancellationToken) => Assistant.ComeToRestAsync(cancellationToken);

    /// <summary>Returns when the next message to somebody waits for a later time.</summary>
    public Task HeldBackAsync(SlackPerson person, CancellationToken cancellationToken) => Until.FoundAsync(
        async () => await Assistant.Services.GetRequiredService<IOutbox>().FindNextAsync(Queues.Replies, ConversationId.On("slack", $"T1:{person.Direct}"), cancellationToken)
            as OutboxHead.Later,
        () => $"nothing to {person.Id} is held back",
        cancellationToken);

    protected virtual void Configure(IDictionary<string, string?> settings)
    {
        settings["Slack:SigningSecret"] = SlackWorkspace.SigningSecret;
        settings["Slack:BotToken"] = SlackServer.BotToken;
        settings["Slack:ApiBaseUrl"] = Slack.ApiBaseUrl;
    }
}
