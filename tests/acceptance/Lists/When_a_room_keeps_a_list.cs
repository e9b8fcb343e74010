using System.Text.Json.Nodes;
using VirtualAssistant.Testing.Assistants;
using VirtualAssistant.Testing.Emulator;

namespace VirtualAssistant.AcceptanceTests.Lists;

/// <summary>A room's lists are everybody's there, whatever the thread; a person's own are nobody else's.</summary>
public sealed class When_a_room_keeps_a_list(AssistantInProcess assistant, EmulatorConnector connector)
    : IClassFixture<AssistantInProcess>, IClassFixture<EmulatorConnector>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everybody_in_the_room_reads_it_and_nothing_of_the_persons_own()
    {
        var room = $"19:{Guid.NewGuid():N}@thread.tacv2";
        using var ana = new EmulatorConversation(assistant.Address, connector);
        using var ben = new EmulatorConversation(assistant.Address, connector);
        await SayAsync(ana, null, "add a surprise for Ben to my shopping list");

        Assert.Equal("There are no lists in this room. Say for example \"add milk and lemons to shopping\".", await SayAsync(ana, $"{room};messageid=1", "what is on my shopping list?"));
        Assert.Equal("I put coffee on the shopping list, which is new.", await SayAsync(ana, $"{room};messageid=1", "add coffee to the shopping list"));
        Assert.Equal("On the shopping list:\n\n1. coffee", await SayAsync(ben, $"{room};messageid=2", "what's on the shopping list?"));
        Assert.StartsWith("There are no lists in this room.", await SayAsync(ben, "19:other@thread.tacv2;messageid=3", "what's on the shopping list?"), StringComparison.Ordinal);
        Assert.Equal("On your shopping list:\n\n1. surprise for Ben", await SayAsync(ana, null, "what's on my shopping list?"));
        Assert.StartsWith("You have no lists.", await SayAsync(ben, null, "what's on my shopping list?"), StringComparison.Ordinal);
    }

    private async Task<string> SayAsync(EmulatorConversation speaker, string? room, string text)
    {
        var message = speaker.Message(room is null ? text : $"<at>Bot</at> {text}");
        message["channelId"] = "msteams";
        if (room is not null)
        {
            message["conversation"] = new JsonObject { ["id"] = room, ["isGroup"] = true, ["conversationType"] = "channel" };
            message["entities"] = new JsonArray(new JsonObject { ["type"] = "mention", ["text"] = "<at>Bot</at>", ["mentioned"] = message["recipient"]!.DeepClone() });
        }

        var shown = room ?? speaker.Id;
        var before = connector.Shown(shown).Count;
        using var response = await speaker.PostAsync(message, Cancellation);
        response.EnsureSuccessStatusCode();
        await assistant.ComeToRestAsync(Cancellation);
        return Assert.Single(connector.Shown(shown).Skip(before), activity => activity.Type == "message").Text;
    }
}
