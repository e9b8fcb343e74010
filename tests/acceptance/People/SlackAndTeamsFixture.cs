using VirtualAssistant.Testing.Assistants;
using VirtualAssistant.Testing.Slack;
using VirtualAssistant.Testing.Teams;

namespace VirtualAssistant.AcceptanceTests.People;

/// <summary>One assistant that is in a workspace of Slack and in Teams.</summary>
public sealed class SlackAndTeamsFixture : IAsyncLifetime
{
    private SlackWorkspace? workspace;

    public SlackServer Slack { get; } = new();

    public TeamsCloud Cloud { get; } = new();

    public AssistantInProcess Assistant { get; } = new();

    public SlackWorkspace Workspace => workspace!;

    public TeamsChat Chat(string person, string kind = "personal") => new(Assistant.Address, Cloud, person, kind);

    public async ValueTask InitializeAsync()
    {
        await Slack.InitializeAsync();
        await Cloud.InitializeAsync();
        foreach (var (key, value) in Cloud.Settings)
        {
            Assistant.Settings[key] = value;
        }

        Assistant.Settings["Slack:SigningSecret"] = SlackWorkspace.SigningSecret;
        Assistant.Settings["Slack:BotToken"] = SlackServer.BotToken;
        Assistant.Settings["Slack:ApiBaseUrl"] = Slack.ApiBaseUrl;
        await Assistant.StartAsync();
        workspace = new SlackWorkspace(Slack, Assistant.Address, Assistant.Time.GetUtcNow);
    }

    public async ValueTask DisposeAsync()
    {
        workspace?.Dispose();
        await Assistant.DisposeAsync();
        await Cloud.DisposeAsync();
        await Slack.DisposeAsync();
    }
}
