using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using VirtualAssistant.Channels;
using VirtualAssistant.Testing;
using VirtualAssistant.Testing.Emulator;

namespace VirtualAssistant.AcceptanceTests.Teams;

public sealed class When_a_message_is_too_big(TeamsFixture teams) : IClassFixture<TeamsFixture>
{
    private readonly string conversation = $"a:1{Guid.NewGuid():N}";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private IReadOnlyList<ChatActivity> Shown => teams.Cloud.Connector.Shown(conversation);

    [Fact]
    public async Task It_is_said_in_small_parts_and_its_card_in_words()
    {
        teams.Cloud.Connector.Next(new ConnectorAnswer.Refuse(413, Code: "MessageSizeTooBig"));
        var text = string.Concat(Enumerable.Repeat("One more sentence is said. ", 300)).Trim();

        var sent = await SendAsync(text, new HeroCard { Title = "Flight 12", Text = "Gate A1" }.ToAttachment());

        Assert.IsType<SendResult.Sent>(sent);
        Assert.Equal(3, Shown.Count);
        Assert.All(Shown, part => Assert.True(part.Text.Length <= 4000));
        Assert.All(Shown, part => Assert.False(part.Json["attachments"] is System.Text.Json.Nodes.JsonArray { Count: > 0 }));
        Assert.EndsWith("**Flight 12**\n\nGate A1", Shown[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_refused_even_so_is_given_up()
    {
        teams.Cloud.Connector.Next(new ConnectorAnswer.Refuse(413));
        teams.Cloud.Connector.Next(new ConnectorAnswer.Refuse(413));

        Assert.IsType<SendResult.Rejected>(await SendAsync("short", new HeroCard { Title = "Flight 12" }.ToAttachment()));
    }

    private Task<SendResult> SendAsync(string text, Attachment card) =>
        teams.Assistant.Services.GetServices<IChannel>().First(channel => channel.Serves("msteams")).SendAsync(
            new Activity
            {
                Type = ActivityTypes.Message,
                Text = text,
                Attachments = [card],
                ChannelId = "msteams",
                ServiceUrl = $"{teams.Cloud.Connector.ServiceUrl}/",
                Conversation = new ConversationAccount { Id = conversation },
                From = new ChannelAccount { Id = "28:bot" },
                Recipient = new ChannelAccount { Id = "29:Ann" },
            },
            Cancellation);
}
