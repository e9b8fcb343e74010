using VirtualAssistant.Testing.Assistants;
using VirtualAssistant.Testing.Slack;

namespace VirtualAssistant.Contracts.Channels;

public sealed class SlackChannelTests() : SendingChannelContract(new SlackUnderTest());

internal sealed class SlackUnderTest : ISendingChannelUnderTest
{
    private readonly SlackServer slack = new() { Zone = null };
    private readonly Dictionary<string, string> moments = [];
    private SlackWorkspace? workspace;
    private SlackPerson? person;

    public string Id => "slack";

    public async Task PrepareAsync(IDictionary<string, string?> settings)
    {
        await slack.StartAsync();
        settings["Slack:SigningSecret"] = SlackWorkspace.SigningSecret;
        settings["Slack:BotToken"] = SlackServer.BotToken;
        settings["Slack:ApiBaseUrl"] = slack.ApiBaseUrl;
    }

    public Task OpenAsync(AssistantInProcess assistant)
    {
        workspace ??= new SlackWorkspace(slack, assistant.Address, assistant.Time.GetUtcNow);
        person ??= workspace.Person();
        return Task.CompletedTask;
    }

    public async Task SayAsync(string text, string key)
    {
        moments.TryAdd(key, SlackServer.NextMoment());
        using var response = await workspace!.DeliverAsync(person!.Message(text, moments[key]), CancellationToken.None, $"Ev{key}");
        response.EnsureSuccessStatusCode();
    }

    public async Task SayAsBotAsync(string text)
    {
        var message = person!.Message(text);
        message["bot_id"] = "B7";
        using var response = await workspace!.DeliverAsync(message, CancellationToken.None);
        response.EnsureSuccessStatusCode();
    }

    public Task<IReadOnlyList<string>> ShownAsync() => Task.FromResult<IReadOnlyList<string>>([.. person!.Replies.Select(reply => reply.Text)]);

    public Task<IReadOnlyList<string>> ButtonsAsync() =>
        Task.FromResult<IReadOnlyList<string>>([.. person!.Replies[^1].Buttons.Select(button => (string)button["text"]!["text"]!)]);

    public void LimitNext() => slack.Next("chat.postMessage", new SlackAnswer.Limit(1));

    public void CutNext() => slack.Next("chat.postMessage", new SlackAnswer.DoAndCut());

    public void RefuseNext() => slack.Next("chat.postMessage", new SlackAnswer.Error("is_archived"));

    public async ValueTask DisposeAsync()
    {
        workspace?.Dispose();
        await slack.DisposeAsync();
    }
}
