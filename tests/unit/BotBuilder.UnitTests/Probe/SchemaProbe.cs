#nullable disable
using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotBuilder.UnitTests.Probe;

/// <summary>Types of the schema as bots make and compare them.</summary>
public sealed class SchemaProbe
{
    [Fact]
    public void An_activity_is_every_kind_of_activity()
    {
        Assert.NotNull(new Activity { Type = ActivityTypes.Message }.AsMessageActivity());
        Assert.NotNull(new Activity { Type = ActivityTypes.ContactRelationUpdate }.AsContactRelationUpdateActivity());
        Assert.NotNull(new Activity { Type = ActivityTypes.InstallationUpdate }.AsInstallationUpdateActivity());
        Assert.NotNull(new Activity { Type = ActivityTypes.ConversationUpdate }.AsConversationUpdateActivity());
        Assert.NotNull(new Activity { Type = ActivityTypes.Typing }.AsTypingActivity());
        Assert.NotNull(new Activity { Type = ActivityTypes.EndOfConversation }.AsEndOfConversationActivity());
        Assert.NotNull(new Activity { Type = ActivityTypes.Event }.AsEventActivity());
        Assert.NotNull(new Activity { Type = ActivityTypes.Invoke }.AsInvokeActivity());
        Assert.NotNull(new Activity { Type = ActivityTypes.MessageUpdate }.AsMessageUpdateActivity());
        Assert.NotNull(new Activity { Type = ActivityTypes.MessageDelete }.AsMessageDeleteActivity());
        Assert.NotNull(new Activity { Type = ActivityTypes.MessageReaction }.AsMessageReactionActivity());
        Assert.NotNull(new Activity { Type = ActivityTypes.Suggestion }.AsSuggestionActivity());
        Assert.NotNull(new Activity { Type = ActivityTypes.Handoff }.AsHandoffActivity());
        Assert.NotNull(((IActivity)new Activity { Type = ActivityTypes.Trace }).AsTraceActivity());
        Assert.NotNull(new Activity { Type = ActivityTypes.Command }.AsCommandActivity());
        Assert.NotNull(new Activity { Type = ActivityTypes.CommandResult }.AsCommandResultActivity());
        Assert.Null(new Activity { Type = ActivityTypes.Typing }.AsMessageActivity());
        Assert.Null(new Activity { Type = null }.AsMessageActivity());
        Assert.NotNull(new Activity { Type = "message/custom" }.AsMessageActivity());
        Assert.Null(new Activity { Type = "messages" }.AsMessageActivity());
    }

    [Fact]
    public void Activities_are_made_by_kind()
    {
        Assert.IsType<Activity>(Activity.CreateContactRelationUpdateActivity());
        Assert.Empty(Activity.CreateConversationUpdateActivity().MembersAdded);
        Assert.Equal(ActivityTypes.EndOfConversation, Activity.CreateEndOfConversationActivity().Type);
        Assert.Equal(ActivityTypes.Event, Activity.CreateEventActivity().Type);
        Assert.Equal(ActivityTypes.Handoff, Activity.CreateHandoffActivity().Type);
        Assert.Equal(ActivityTypes.Invoke, Activity.CreateInvokeActivity().Type);
        Assert.Empty(Activity.CreateMessageActivity().Attachments);
        Assert.Empty(Activity.CreateMessageActivity().Entities);
        Assert.Equal(ActivityTypes.Typing, Activity.CreateTypingActivity().Type);
        var trace = Activity.CreateTraceActivity("name", valueType: null, value: new Fact("k", "v"), label: "label");
        Assert.Equal(("name", "Fact", "label"), (trace.Name, trace.ValueType, trace.Label));
        Assert.Equal("custom", Activity.CreateTraceActivity("name", "custom", 1).ValueType);
        Assert.Null(Activity.CreateTraceActivity("name").ValueType);
    }

    [Fact]
    public void A_reply_turns_the_activity_around()
    {
        var activity = TestMessage.Message();
        activity.Locale = "fr-fr";

        var reply = activity.CreateReply("hello", locale: "en-us");
        var trace = activity.CreateTrace("trace", value: 5, valueType: null, label: "l");

        Assert.Equal(("hello", "en-us", "bot", "user", "1234"), (reply.Text, reply.Locale, reply.From.Id, reply.Recipient.Id, reply.ReplyToId));
        Assert.Equal("fr-fr", activity.CreateReply().Locale);
        Assert.Equal(string.Empty, activity.CreateReply().Text);
        Assert.Empty(reply.Attachments);
        Assert.Equal((ActivityTypes.Trace, "Int32", "1234"), (trace.AsTraceActivity()!.Type, trace.ValueType, trace.ReplyToId));
    }

    [Fact]
    public void A_reference_comes_and_goes()
    {
        var activity = TestMessage.Message();
        activity.Locale = "en-uS";
        var reference = activity.GetConversationReference();
        Assert.Equal(("1234", "user", "bot", "convo", "UnitTest", "en-uS", "https://example.org"),
            (reference.ActivityId, reference.User.Id, reference.Bot.Id, reference.Conversation.Id, reference.ChannelId, reference.Locale, reference.ServiceUrl));

        var outgoing = new Activity().ApplyConversationReference(reference);
        var incoming = new Activity().ApplyConversationReference(reference, isIncoming: true);
        Assert.Equal(("bot", "user", "1234", null), (outgoing.From.Id, outgoing.Recipient.Id, outgoing.ReplyToId, outgoing.Id));
        Assert.Equal(("user", "bot", "1234", null), (incoming.From.Id, incoming.Recipient.Id, incoming.Id, incoming.ReplyToId));
        Assert.Equal("r", activity.GetReplyConversationReference(new ResourceResponse("r")).ActivityId);

        var continuation = reference.GetContinuationActivity();
        Assert.Equal((ActivityTypes.Event, ActivityEventNames.ContinueConversation, "user"), (continuation.Type, continuation.Name, continuation.From.Id));
        Assert.NotNull(new ConversationReference(CultureInfo.GetCultureInfo("de-de"), activityId: "a"));
        Assert.Equal("de-DE", new ConversationReference(CultureInfo.GetCultureInfo("de-de")).Locale);
    }

    [Fact]
    public void Mentions_are_found_and_taken_out()
    {
        var activity = new Activity { Type = ActivityTypes.Message, Text = "<at>firstName</at> lastName\n\nhello", Recipient = new ChannelAccount("bot"), Entities = [] };
        var mention = new Mention { Text = "<at>firstName</at> lastName", Mentioned = new ChannelAccount(id: "bot") };
        var entity = new Entity();
        entity.SetAs(mention);
        activity.Entities.Add(entity);

        Assert.Equal("bot", activity.GetMentions().Single().Mentioned.Id);
        Assert.True(activity.MentionsId("bot"));
        Assert.True(activity.MentionsRecipient());
        Assert.Equal("hello", activity.RemoveRecipientMention().Trim());
        Assert.Equal("hello", activity.RemoveMentionText("bot").Trim());
        Assert.True(activity.HasContent());
        Assert.False(new Activity().HasContent());
    }

    [Fact]
    public void Entities_are_equal_when_what_they_say_is()
    {
        var entity = new Entity();
        entity.SetAs(new GeoCoordinates { Latitude = 1, Longitude = 2, Elevation = 3, Name = "n" });

        var again = JsonConvert.DeserializeObject<Entity>(JsonConvert.SerializeObject(entity));

        Assert.Equal(entity.GetHashCode(), again.GetHashCode());
        Assert.True(entity.Equals(again));
        Assert.True(entity.Equals((object)again));
        Assert.False(entity.Equals(null));
        Assert.Equal(2, again.GetAs<GeoCoordinates>().Longitude);
        Assert.Equal(nameof(GeoCoordinates), new GeoCoordinates().Type);
        Assert.Equal(nameof(Place), new Place().Type);
        Assert.Equal("mention", new Mention().Type);
    }

    [Fact]
    public void Channel_data_is_what_is_asked_for()
    {
        var activity = new Activity { ChannelData = JObject.FromObject(new { eventType = "e", team = new { id = "t" } }) };

        Assert.Equal("e", activity.GetChannelData<TeamsChannelData>().EventType);
        Assert.True(activity.TryGetChannelData(out TeamsChannelData data));
        Assert.Equal("t", data.Team.Id);
        Assert.False(new Activity { ChannelData = "text" }.TryGetChannelData<TeamsChannelData>(out _));
        Assert.Null(new Activity().GetChannelData<object>());
        Assert.Equal("t", activity.TeamsGetTeamInfo().Id);
        activity.TeamsNotifyUser();
        Assert.True(activity.GetChannelData<TeamsChannelData>().Notification.Alert);
        var meeting = new Activity();
        meeting.TeamsNotifyUser(alertInMeeting: true, externalResourceUrl: "https://x.test");
        Assert.True(meeting.GetChannelData<TeamsChannelData>().Notification.AlertInMeeting);
    }

    [Fact]
    public void Cards_become_attachments_and_text_becomes_an_action()
    {
        CardAction action = "yes";
        Assert.Equal(("yes", "yes"), (action.Title, (string)action.Value));
        Assert.Equal(AdaptiveCardContent, new Attachment { ContentType = AdaptiveCardContent }.ContentType);
        Assert.Equal(HeroCard.ContentType, new HeroCard { Title = "t" }.ToAttachment().ContentType);
        Assert.Equal(ThumbnailCard.ContentType, new ThumbnailCard().ToAttachment().ContentType);
        Assert.Equal(SigninCard.ContentType, SigninCard.Create("text", "label", "https://url").ToAttachment().ContentType);
        Assert.Equal(ReceiptCard.ContentType, new ReceiptCard { Facts = [new Fact("a", "b")], Items = [new ReceiptItem("t")] }.ToAttachment().ContentType);
        Assert.Equal(AudioCard.ContentType, new AudioCard(media: [new MediaUrl("https://a")], shareable: true, duration: "1").ToAttachment().ContentType);
        Assert.Equal(VideoCard.ContentType, new VideoCard(image: new ThumbnailUrl("https://t", "alt")).ToAttachment().ContentType);
        Assert.Equal(AnimationCard.ContentType, new AnimationCard(autoloop: true, autostart: false).ToAttachment().ContentType);
        Assert.Equal(OAuthCard.ContentType, new OAuthCard { ConnectionName = "c", TokenExchangeResource = new TokenExchangeResource("id", "uri", "p") }.ToAttachment().ContentType);
        Assert.Equal(O365ConnectorCard.ContentType, new O365ConnectorCard().ToAttachment().ContentType);
        Assert.Equal(FileConsentCard.ContentType, new FileConsentCard().ToAttachment().ContentType);
        Assert.Equal(FileInfoCard.ContentType, new FileInfoCard().ToAttachment().ContentType);
        Assert.NotNull(new HeroCard().ToAttachment().ToMessagingExtensionAttachment(new ThumbnailCard().ToAttachment()));
    }

    [Fact]
    public void Surfaces_of_a_meeting_are_told_apart()
    {
        var notification = new TargetedMeetingNotification
        {
            Value = new TargetedMeetingNotificationValue
            {
                Recipients = ["r"],
                Surfaces =
                [
                    new MeetingStageSurface<TaskModuleContinueResponse> { Content = new TaskModuleContinueResponse { Value = new TaskModuleTaskInfo { Title = "t" } } },
                    new MeetingTabIconSurface { TabEntityId = "tab" },
                ],
            },
            ChannelData = new MeetingNotificationChannelData { OnBehalfOfList = [new OnBehalfOf { DisplayName = "n", Mri = "m" }] },
        };

        var json = JObject.Parse(JsonConvert.SerializeObject(notification));
        var again = json.ToObject<TargetedMeetingNotification>();

        Assert.Equal("targetedMeetingNotification", (string)json["type"]);
        Assert.Equal(["meetingStage", "meetingTabIcon"], json["value"]["surfaces"].Select(surface => (string)surface["surface"]));
        Assert.Equal("tab", Assert.IsType<MeetingTabIconSurface>(again.Value.Surfaces[1]).TabEntityId);
    }

    private const string AdaptiveCardContent = "application/vnd.microsoft.card.adaptive";
}
