using VirtualAssistant.Testing.Assistants;
using VirtualAssistant.Testing.Teams;

namespace VirtualAssistant.AcceptanceTests.Teams;

/// <summary>An assistant that Teams knows, and what stands behind Teams.</summary>
public sealed class TeamsFixture : IAsyncLifetime
{
    public TeamsCloud Cloud { get; } = new();

    public AssistantInProcess Assistant { get; init; } = new();

    public TeamsChat Chat(string person, string kind = "personal") => new(Assistant.Address, Cloud, person, kind);

    public async ValueTask InitializeAsync()
    {
        await Cloud.InitializeAsync();
        foreach (var (key, value) in Cloud.Settings)
        {
            Assistant.Settings[key] = value;
        }

        await Assistant.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Assistant.DisposeAsync();
        await Cloud.DisposeAsync();
    }
}
