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

    /// <summary>Returns when nothing is left to do. Messages that Slack wanted later are waited for on the assistant's clock.</summary>
    public async Task IdleAsync(CancellationToken cancellationToken)
    {
        await Assistant.IdleAsync(cancellationToken);
        for (var i = 0; i < 5; i++)
        {
            Assistant.Time.Advance(TimeSpan.FromSeconds(1));
            await Assistant.IdleAsync(cancellationToken);
        }
    }

    protected virtual void Configure(IDictionary<string, string?> settings)
    {
        settings["Slack:SigningSecret"] = SlackWorkspace.SigningSecret;
        settings["Slack:BotToken"] = SlackServer.BotToken;
        settings["Slack:ApiBaseUrl"] = Slack.ApiBaseUrl;
    }
}
