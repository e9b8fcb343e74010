using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace BotBuilder.UnitTests.Builder;

public sealed class MiddlewareTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("emulator", "OK", "<speak version='1.0' xmlns='http://www.w3.org/2001/10/synthesis' xml:lang='en-us'><voice name='ana'>OK</voice></speak>")]
    [InlineData("emulator", "<speak><voice name='eva'>OK</voice></speak>", "<speak><voice name='eva'>OK</voice></speak>")]
    [InlineData("emulator", "a < b", "<speak version='1.0' xmlns='http://www.w3.org/2001/10/synthesis' xml:lang='en-us'><voice name='ana'>a < b</voice></speak>")]
    [InlineData("msteams", "OK", "OK")]
    public async Task Speech_gets_a_voice_where_a_channel_speaks(string channelId, string speak, string expected)
    {
        var adapter = new TestAdapter(channelId).Use(new SetSpeakMiddleware("ana", fallbackToTextForSpeak: true));

        await adapter.ProcessActivityAsync(
            new Activity(ActivityTypes.Message, text: "x", locale: "en-us"),
            async (turn, cancellationToken) => await turn.SendActivityAsync("text", speak, cancellationToken: cancellationToken),
            Cancellation);

        Assert.Equal(expected, adapter.GetNextReply()!.AsMessageActivity()!.Speak);
    }

    [Fact]
    public async Task Mentions_lose_their_markup_and_the_bot_its_own_mention()
    {
        Activity? heard = null;
        var adapter = new TestAdapter(TestAdapter.CreateConversation("c1")).Use(new NormalizeMentionsMiddleware());
        var message = new Activity(ActivityTypes.Message, text: "<at>Bot</at> tell <at id=\"1\">Ana</at> hello")
        {
            Entities = [Mention("bot", "<at>Bot</at>"), Mention("ana", "<at id=\"1\">Ana</at>"), new Entity("other")],
        };

        await adapter.ProcessActivityAsync(
            message,
            (turn, _) =>
            {
                heard = turn.Activity;
                return Task.CompletedTask;
            },
            Cancellation);

        Assert.Equal("tell Ana hello", heard!.Text);
        Assert.Equal("Ana", Assert.Single(heard.GetMentions()).Text);
        Assert.Equal(2, heard.Entities!.Count);
    }

    [Fact]
    public async Task An_inspected_conversation_is_shown_to_whoever_opened_the_inspection()
    {
        await using var emulator = await Connector.ChannelServer.StartAsync();
        var state = new InspectionState(new MemoryStorage());
        var adapter = new TestAdapter(TestAdapter.CreateConversation("c1"), sendTraceActivity: true).Use(new InspectionMiddleware(state));
        var inspector = TestAdapter.CreateConversation("inspector");
        inspector.ServiceUrl = emulator.Url;
        static async Task Echo(ITurnContext turn, CancellationToken cancellationToken) =>
            await turn.SendActivityAsync($"echo {turn.Activity.Text}", cancellationToken: cancellationToken);

        var opener = new TestAdapter(inspector, sendTraceActivity: true).Use(new InspectionMiddleware(state));
        await opener.SendTextToBotAsync("/INSPECT open", Echo, Cancellation);
        var command = (string)((Activity)opener.GetNextReply()!).Value!;
        await adapter.SendTextToBotAsync(command, Echo, Cancellation);
        await adapter.SendTextToBotAsync("hi", Echo, Cancellation);

        Assert.Equal("Attached to session, all traffic is being replicated for inspection.", adapter.GetNextReply()!.AsMessageActivity()!.Text);
        Assert.Equal("echo hi", adapter.GetNextReply()!.AsMessageActivity()!.Text);
        var shown = emulator.Calls.Select(call => SchemaJson.Deserialize<Activity>(System.Text.Encoding.UTF8.GetBytes(call.Body))!).ToArray();
        Assert.Equal(["ReceivedActivity", "SentActivity", "BotState"], shown.Select(activity => activity.Name));
        Assert.All(emulator.Calls, call => Assert.Equal("/v3/conversations/inspector/activities", call.Target));
    }

    private static Mention Mention(string id, string text) => new() { Mentioned = new ChannelAccount(id, id), Text = text };
}
