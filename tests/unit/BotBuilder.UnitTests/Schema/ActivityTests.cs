using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace BotBuilder.UnitTests.Schema;

public sealed class ActivityTests
{
    private static Activity Incoming(string type = ActivityTypes.Message, string channelId = Channels.Msteams) => new(type)
    {
        Id = "7",
        ChannelId = channelId,
        ServiceUrl = "https://smba.example/emea/",
        Locale = "de-AT",
        From = new ChannelAccount("user", "Ana"),
        Recipient = new ChannelAccount("bot", "Bot"),
        Conversation = new ConversationAccount(true, "channel", "c1", "Topic", tenantId: "t"),
    };

    [Fact]
    public void A_reply_goes_back_to_the_sender()
    {
        var reply = Incoming().CreateReply("hi");

        Assert.Equal(("bot", "user", "7", "hi", "de-AT"), (reply.From.Id, reply.Recipient.Id, reply.ReplyToId, reply.Text, reply.Locale));
        Assert.Equal(("c1", "https://smba.example/emea/", Channels.Msteams), (reply.Conversation.Id, reply.ServiceUrl, reply.ChannelId));
        Assert.Empty(reply.Attachments!);
        Assert.Empty(reply.Entities!);
    }

    [Theory]
    [InlineData(ActivityTypes.Message, Channels.Webchat, "7")]
    [InlineData(ActivityTypes.ConversationUpdate, Channels.Msteams, "7")]
    [InlineData(ActivityTypes.ConversationUpdate, Channels.Webchat, null)]
    [InlineData("ConversationUpdate", Channels.Directline, null)]
    public void Only_what_the_channel_shows_can_be_replied_to(string type, string channelId, string? replyToId)
    {
        var incoming = Incoming(type, channelId);

        Assert.Equal(replyToId, incoming.GetConversationReference().ActivityId);
        Assert.Equal(replyToId, incoming.CreateReply().ReplyToId);
    }

    [Fact]
    public void A_reference_addresses_what_goes_out_and_what_comes_in()
    {
        var reference = Incoming().GetConversationReference();

        var outgoing = new Activity(ActivityTypes.Message) { Locale = "en-GB" }.ApplyConversationReference(reference);
        var incoming = new Activity(ActivityTypes.Message).ApplyConversationReference(reference, isIncoming: true);

        Assert.Equal(("bot", "user", "7", null, "en-GB"), (outgoing.From.Id, outgoing.Recipient.Id, outgoing.ReplyToId, outgoing.Id, outgoing.Locale));
        Assert.Equal(("user", "bot", null, "7", "de-AT"), (incoming.From.Id, incoming.Recipient.Id, incoming.ReplyToId, incoming.Id, incoming.Locale));
    }

    [Fact]
    public void A_reference_continues_a_conversation_with_an_event()
    {
        var reference = Incoming().GetConversationReference();

        var continuation = reference.GetContinuationActivity();

        Assert.Equal((ActivityTypes.Event, "ContinueConversation", "user", "bot"), (continuation.Type, continuation.Name, continuation.From.Id, continuation.Recipient.Id));
        Assert.Same(reference, continuation.RelatesTo);
        Assert.True(Guid.TryParse(continuation.Id, out _));
        Assert.NotEqual(continuation.Id, reference.GetContinuationActivity().Id);
    }

    [Theory]
    [InlineData("message", true)]
    [InlineData("MESSAGE", true)]
    [InlineData("message/sub", true)]
    [InlineData("messageReaction", false)]
    [InlineData("event", false)]
    [InlineData(null, false)]
    public void A_cast_takes_the_type_and_its_subtypes_in_any_case(string? type, bool isMessage) =>
        Assert.Equal(isMessage, new Activity(type).AsMessageActivity() is not null);

    [Theory]
    [InlineData("https://smba.example", false)]
    [InlineData("http://localhost:1", false)]
    [InlineData("urn:botframework:websocket:directline", true)]
    public void A_streaming_connection_has_no_web_address(string serviceUrl, bool streaming) =>
        Assert.Equal(streaming, new Activity { ServiceUrl = serviceUrl }.IsFromStreamingConnection());

    [Fact]
    public void A_message_has_content_when_there_is_anything_to_see()
    {
        Assert.False(new Activity { Text = " " }.HasContent());
        Assert.True(new Activity { Text = "x" }.HasContent());
        Assert.True(new Activity { Summary = "x" }.HasContent());
        Assert.True(new Activity { Attachments = [new Attachment()] }.HasContent());
        Assert.True(new Activity { ChannelData = new object() }.HasContent());
    }

    [Fact]
    public void What_few_activities_have_can_be_set_and_taken_back()
    {
        var activity = new Activity { Summary = null, Expiration = null };
        Assert.Null(activity.Summary);

        activity.Summary = "short";
        activity.Expiration = DateTimeOffset.UnixEpoch;
        Assert.Equal(("short", DateTimeOffset.UnixEpoch), (activity.Summary, activity.Expiration));

        activity.Summary = null;
        Assert.Equal((null, DateTimeOffset.UnixEpoch), (activity.Summary, activity.Expiration));
    }

    [Fact]
    public void Suggested_actions_are_made_of_lists_or_of_sequences()
    {
        var names = new Queue<string>(["yes", "no"]);
        var actions = new SuggestedActions(names.Take(1), names.Select(name => new CardAction(ActionTypes.ImBack, name)));
        names.Clear();

        Assert.Equal(["yes"], actions.To);
        Assert.Equal(["yes", "no"], actions.Actions!.Select(action => action.Title));
        Assert.Null(new SuggestedActions().To);
        Assert.Throws<ArgumentNullException>("to", () => new SuggestedActions(null!, names.Select(name => new CardAction())));
        Assert.Throws<ArgumentNullException>("actions", () => new SuggestedActions(names.Select(name => name), null!));
    }

    [Fact]
    public void The_status_of_a_token_is_that_of_a_channel_and_a_connection()
    {
        var status = new TokenStatus("msteams", "graph", true, "Microsoft");

        Assert.Equal(("msteams", "graph", true, "Microsoft"), (status.ChannelId, status.ConnectionName, status.HasToken, status.ServiceProviderDisplayName));
    }

    [Fact]
    public void A_trace_names_its_value_by_its_class()
    {
        var trace = Activity.CreateTraceActivity("n", value: new Fact("k", "v"), label: "l");

        Assert.Equal(("n", "Fact", "l"), (trace.Name, trace.ValueType, trace.Label));
    }
}
