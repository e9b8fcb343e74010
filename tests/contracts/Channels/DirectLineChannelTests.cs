using VirtualAssistant.Testing.Assistants;
using VirtualAssistant.Testing.DirectLine;

namespace VirtualAssistant.Contracts.Channels;

public sealed class DirectLineChannelTests() : ChannelContract(new DirectLineUnderTest());

internal sealed class DirectLineUnderTest : IChannelUnderTest
{
    private DirectLineConversation? conversation;
    private int greetings;

    public string Id => "directline";

    public Task PrepareAsync(IDictionary<string, string?> settings) => Task.CompletedTask;

    public async Task OpenAsync(AssistantInProcess assistant)
    {
        if (conversation is null)
        {
            conversation = await DirectLineConversation.StartAsync(assistant.Address, CancellationToken.None);
            conversation.UseSecret();
            await assistant.IdleAsync(CancellationToken.None);
            greetings = (await AllAsync()).Count;
        }
    }

    public Task SayAsync(string text, string key) => conversation!.SayAsync(text, CancellationToken.None, key);

    public async Task<IReadOnlyList<string>> ShownAsync() => [.. (await AllAsync()).Skip(greetings)];

    public async Task<IReadOnlyList<string>> ButtonsAsync()
    {
        var (activities, _) = await conversation!.ReadAsync(null, CancellationToken.None);
        return activities.Last(activity => activity.IsReply).Pressable;
    }

    public ValueTask DisposeAsync()
    {
        conversation?.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<IReadOnlyList<string>> AllAsync()
    {
        var (activities, _) = await conversation!.ReadAsync(null, CancellationToken.None);
        return [.. activities.Where(activity => activity.IsReply).Select(activity => activity.Text)];
    }
}
