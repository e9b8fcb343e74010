using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotBuilder.UnitTests.Builder;

public sealed class EventFactoryTests
{
    [Fact]
    public void A_handover_begins_with_what_the_human_should_know()
    {
        using var turn = new TurnContext(new TestAdapter(), new Activity(ActivityTypes.Message)
        {
            Id = "7",
            ChannelId = "test",
            ServiceUrl = "https://channel.test",
            From = new ChannelAccount("user"),
            Conversation = new ConversationAccount(id: "c"),
        });
        var transcript = new Transcript([new Activity(ActivityTypes.Message) { Text = "hello" }]);
        var context = new { Skill = "billing" };

        var handoff = EventFactory.CreateHandoffInitiation(turn, context, transcript);

        Assert.Equal((HandoffEventNames.InitiateHandoff, context), (handoff.Name, handoff.Value));
        Assert.Equal(("user", "c", "7"), (handoff.From.Id, handoff.Conversation.Id, handoff.ReplyToId));
        Assert.Equal(("test", "https://channel.test", "7"), (handoff.ChannelId, handoff.ServiceUrl, handoff.RelatesTo!.ActivityId));
        Assert.Same(transcript, Assert.Single(((Activity)handoff).Attachments!).Content);
        Assert.Throws<ArgumentNullException>(() => EventFactory.CreateHandoffInitiation(null!, context));
    }

    [Fact]
    public void The_state_of_a_handover_is_told_as_an_object()
    {
        var status = EventFactory.CreateHandoffStatus(new ConversationAccount(id: "c"), "failed", "nobody is here");

        Assert.Equal((HandoffEventNames.HandoffStatus, "c"), (status.Name, status.Conversation.Id));
        var value = Assert.IsType<JObject>(status.Value);
        Assert.Equal(("failed", "nobody is here"), ((string?)value["state"], (string?)value["message"]));
        Assert.Contains("""
            "value":{"state":"completed","message":null}
            """.Trim(), System.Text.Encoding.UTF8.GetString(SchemaJson.Serialize((Activity)EventFactory.CreateHandoffStatus(new ConversationAccount(id: "c"), "completed"))));
        Assert.Throws<ArgumentNullException>(() => EventFactory.CreateHandoffStatus(null!, "failed"));
        Assert.Throws<ArgumentNullException>(() => EventFactory.CreateHandoffStatus(new ConversationAccount(id: "c"), null!));
    }
}
