using VirtualAssistant.Testing.Assistants;
using VirtualAssistant.Testing.Emulator;

namespace VirtualAssistant.Contracts.Channels;

public sealed class EmulatorChannelTests() : SendingChannelContract(new ConnectorUnderTest("emulator", "program"));

public sealed class TeamsChannelTests() : SendingChannelContract(new ConnectorUnderTest("msteams", "28:program"));

internal sealed class ConnectorUnderTest(string id, string bot) : ISendingChannelUnderTest
{
    private readonly EmulatorConnector connector = new();
    private EmulatorConversation? conversation;

    public string Id => id;

    public Task PrepareAsync(IDictionary<string, string?> settings) => connector.StartAsync();

    public Task OpenAsync(AssistantInProcess assistant)
    {
        conversation ??= new EmulatorConversation(assistant.Address, connector) { Zone = null };
        return Task.CompletedTask;
    }

    public async Task SayAsync(string text, string key)
    {
        var message = conversation!.Message(text, key);
        message["channelId"] = id;
        using var response = await conversation.PostAsync(message, CancellationToken.None);
        response.EnsureSuccessStatusCode();
    }

    public async Task SayAsBotAsync(string text)
    {
        var message = conversation!.Message(text);
        message["channelId"] = id;
        message["from"]!["id"] = bot;
        message["from"]!["role"] = id == "emulator" ? "bot" : null; // Teams tells programs by their ids alone.
        using var response = await conversation.PostAsync(message, CancellationToken.None);
        response.EnsureSuccessStatusCode();
    }

    public Task<IReadOnlyList<string>> ShownAsync() => Task.FromResult<IReadOnlyList<string>>([.. conversation!.Replies.Select(reply => reply.Text)]);

    public Task<IReadOnlyList<string>> ButtonsAsync() => Task.FromResult<IReadOnlyList<string>>([.. conversation!.Replies[^1].Pressable]);

    public void LimitNext() => connector.Next(new ConnectorAnswer.Refuse(429, "1"));

    public void CutNext() => connector.Next(ConnectorAnswer.AcceptAndCut.Instance);

    public void RefuseNext() => connector.Next(new ConnectorAnswer.Refuse(403));

    public async ValueTask DisposeAsync()
    {
        conversation?.Dispose();
        await connector.DisposeAsync();
    }
}
