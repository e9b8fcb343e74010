#nullable disable
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace BotBuilder.UnitTests.Probe;

/// <summary>A bot for Teams that overrides everything there is to override.</summary>
public sealed class TeamsProbe
{
    public static TheoryData<string, object, string> Invokes => new()
    {
        { "fileConsent/invoke", JObject.FromObject(new FileConsentCardResponse { Action = "accept", UploadInfo = new FileUploadInfo { UniqueId = "u" } }), "FileConsent FileConsentAccept" },
        { "fileConsent/invoke", JObject.FromObject(new FileConsentCardResponse { Action = "decline" }), "FileConsent FileConsentDecline" },
        { "actionableMessage/executeAction", JObject.FromObject(new O365ConnectorCardActionQuery()), "O365ConnectorCardAction" },
        { "composeExtension/queryLink", JObject.FromObject(new AppBasedLinkQuery()), "AppBasedLinkQuery" },
        { "composeExtension/anonymousQueryLink", JObject.FromObject(new AppBasedLinkQuery()), "AnonymousAppBasedLinkQuery" },
        { "composeExtension/query", JObject.FromObject(new MessagingExtensionQuery()), "MessagingExtensionQuery" },
        { "composeExtension/selectItem", new JObject(), "MessagingExtensionSelectItem" },
        { "composeExtension/submitAction", JObject.FromObject(new MessagingExtensionAction()), "MessagingExtensionSubmitActionDispatch MessagingExtensionSubmitAction" },
        { "composeExtension/submitAction", JObject.FromObject(new MessagingExtensionAction { BotMessagePreviewAction = "edit", BotActivityPreview = [] }), "MessagingExtensionSubmitActionDispatch PreviewEdit" },
        { "composeExtension/submitAction", JObject.FromObject(new MessagingExtensionAction { BotMessagePreviewAction = "send", BotActivityPreview = [] }), "MessagingExtensionSubmitActionDispatch PreviewSend" },
        { "composeExtension/fetchTask", JObject.FromObject(new MessagingExtensionAction { CommandId = "c" }), "MessagingExtensionFetchTask" },
        { "composeExtension/querySettingUrl", JObject.FromObject(new MessagingExtensionQuery()), "QuerySettingUrl" },
        { "composeExtension/setting", new JObject(), "ConfigurationSetting" },
        { "composeExtension/onCardButtonClicked", new JObject(), "CardButtonClicked" },
        { "task/fetch", JObject.Parse("""{"data":{"key":"value","type":"task / fetch"},"context":{"theme":"default"}}"""), "TaskModuleFetch default" },
        { "task/submit", JObject.Parse("""{"data":{"key":"value"},"context":{"theme":"default"}}"""), "TaskModuleSubmit" },
        { "tab/fetch", JObject.Parse("""{"context":{"theme":"default"}}"""), "TabFetch" },
        { "tab/submit", JObject.Parse("""{"data":{"key":"value","type":"tab/submit"},"context":{"theme":"default"}}"""), "TabSubmit tab/submit" },
        { "signin/verifyState", new JObject(), "SigninVerifyState" },
        { "signin/tokenExchange", new JObject(), "SigninTokenExchange" },
        { "config/fetch", new JObject(), "ConfigFetch" },
        { "config/submit", new JObject(), "ConfigSubmit" },
        { null, null, "CardActionInvoke" },
    };

    [Theory]
    [MemberData(nameof(Invokes))]
    public async Task Each_invoke_reaches_its_method(string name, object value, string expected)
    {
        var bot = new TeamsBot();
        Activity[] sent = null;
        using var turn = new TurnContext(new SimpleAdapter((Activity[] activities) => sent = activities), new Activity
        {
            Type = ActivityTypes.Invoke,
            Name = name,
            Value = value,
            ChannelId = Channels.Msteams,
        });

        await ((IBot)bot).OnTurnAsync(turn);

        Assert.Equal(expected, string.Join(' ', bot.Called));
        Assert.Equal(200, Assert.IsType<InvokeResponse>(Assert.Single(sent).Value).Status);
    }

    [Theory]
    [InlineData("channelCreated")]
    [InlineData("channelDeleted")]
    [InlineData("channelRenamed")]
    [InlineData("channelRestored")]
    [InlineData("teamArchived")]
    [InlineData("teamDeleted")]
    [InlineData("teamHardDeleted")]
    [InlineData("teamRenamed")]
    [InlineData("teamRestored")]
    [InlineData("teamUnarchived")]
    public async Task Each_update_of_a_team_reaches_its_method(string eventType)
    {
        var bot = new TeamsBot();
        using var turn = new TurnContext(new SimpleAdapter(), new Activity
        {
            Type = ActivityTypes.ConversationUpdate,
            ChannelId = Channels.Msteams,
            ChannelData = new TeamsChannelData { EventType = eventType, Channel = new ChannelInfo("c"), Team = new TeamInfo("t"), Tenant = new TenantInfo("tenant") },
        });

        await bot.OnTurnAsync(turn, TestContext.Current.CancellationToken);

        Assert.Equal(eventType, Assert.Single(bot.Called), ignoreCase: true);
    }

    [Theory]
    [InlineData("application/vnd.microsoft.readReceipt", """{"lastReadMessageId":"10101010"}""", "ReadReceipt 10101010")]
    [InlineData("application/vnd.microsoft.meetingStart", """{"Id":"m","Title":"t","StartTime":"2021-06-05T00:01:02.0Z","JoinUrl":"https://join"}""", "MeetingStart 06/05/2021 00:01:02")]
    [InlineData("application/vnd.microsoft.meetingEnd", """{"EndTime":"2021-06-05T01:02:03.0Z"}""", "MeetingEnd 06/05/2021 01:02:03")]
    [InlineData("application/vnd.microsoft.meetingParticipantJoin", """{"members":[{"user":{"id":"u"},"meeting":{"role":"Organizer","inMeeting":true}}]}""", "Join u")]
    [InlineData("application/vnd.microsoft.meetingParticipantLeave", """{"members":[{"user":{"id":"u"},"meeting":{"role":"Organizer","inMeeting":true}}]}""", "Leave u")]
    public async Task Each_event_reaches_its_method(string name, string value, string expected)
    {
        var bot = new TeamsBot();
        using var turn = new TurnContext(
            new SimpleAdapter(), new Activity { Type = ActivityTypes.Event, ChannelId = Channels.Msteams, Name = name, Value = JObject.Parse(value) });

        await bot.OnTurnAsync(turn, TestContext.Current.CancellationToken);

        Assert.Equal(expected, string.Join(' ', bot.Called));
    }

    private sealed class TeamsBot : TeamsActivityHandler
    {
        public List<string> Called { get; } = [];

        protected override Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
            base.OnInvokeActivityAsync(turnContext, cancellationToken);

        protected override Task<InvokeResponse> OnTeamsFileConsentAsync(ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken)
        {
            Called.Add("FileConsent");
            return base.OnTeamsFileConsentAsync(turnContext, fileConsentCardResponse, cancellationToken);
        }

        protected override Task OnTeamsFileConsentAcceptAsync(ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) => Note("FileConsentAccept");

        protected override Task OnTeamsFileConsentDeclineAsync(ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) => Note("FileConsentDecline");

        protected override Task OnTeamsO365ConnectorCardActionAsync(ITurnContext<IInvokeActivity> turnContext, O365ConnectorCardActionQuery query, CancellationToken cancellationToken) => Note("O365ConnectorCardAction");

        protected override Task<MessagingExtensionResponse> OnTeamsAppBasedLinkQueryAsync(ITurnContext<IInvokeActivity> turnContext, AppBasedLinkQuery query, CancellationToken cancellationToken) => Note("AppBasedLinkQuery", new MessagingExtensionResponse());

        protected override Task<MessagingExtensionResponse> OnTeamsAnonymousAppBasedLinkQueryAsync(ITurnContext<IInvokeActivity> turnContext, AppBasedLinkQuery query, CancellationToken cancellationToken) => Note("AnonymousAppBasedLinkQuery", new MessagingExtensionResponse());

        protected override Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) => Note("MessagingExtensionQuery", new MessagingExtensionResponse());

        protected override Task<MessagingExtensionResponse> OnTeamsMessagingExtensionSelectItemAsync(ITurnContext<IInvokeActivity> turnContext, JObject query, CancellationToken cancellationToken) => Note("MessagingExtensionSelectItem", new MessagingExtensionResponse());

        protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionSubmitActionDispatchAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken)
        {
            Called.Add("MessagingExtensionSubmitActionDispatch");
            return base.OnTeamsMessagingExtensionSubmitActionDispatchAsync(turnContext, action, cancellationToken);
        }

        protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionSubmitActionAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) => Note("MessagingExtensionSubmitAction", new MessagingExtensionActionResponse());

        protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionBotMessagePreviewEditAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) => Note("PreviewEdit", new MessagingExtensionActionResponse());

        protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionBotMessagePreviewSendAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) => Note("PreviewSend", new MessagingExtensionActionResponse());

        protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionFetchTaskAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) => Note("MessagingExtensionFetchTask", new MessagingExtensionActionResponse());

        protected override Task<MessagingExtensionResponse> OnTeamsMessagingExtensionConfigurationQuerySettingUrlAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) => Note("QuerySettingUrl", new MessagingExtensionResponse());

        protected override Task OnTeamsMessagingExtensionConfigurationSettingAsync(ITurnContext<IInvokeActivity> turnContext, JObject settings, CancellationToken cancellationToken) => Note("ConfigurationSetting");

        protected override Task OnTeamsMessagingExtensionCardButtonClickedAsync(ITurnContext<IInvokeActivity> turnContext, JObject cardData, CancellationToken cancellationToken) => Note("CardButtonClicked");

        protected override Task<TaskModuleResponse> OnTeamsTaskModuleFetchAsync(ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) => Note("TaskModuleFetch " + taskModuleRequest.Context.Theme, new TaskModuleResponse());

        protected override Task<TaskModuleResponse> OnTeamsTaskModuleSubmitAsync(ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) => Note("TaskModuleSubmit", new TaskModuleResponse());

        protected override Task<TabResponse> OnTeamsTabFetchAsync(ITurnContext<IInvokeActivity> turnContext, TabRequest taskModuleRequest, CancellationToken cancellationToken) => Note("TabFetch", new TabResponse());

        protected override Task<TabResponse> OnTeamsTabSubmitAsync(ITurnContext<IInvokeActivity> turnContext, TabSubmit taskModuleRequest, CancellationToken cancellationToken) => Note("TabSubmit " + taskModuleRequest.Data.Type, new TabResponse());

        protected override Task OnTeamsSigninVerifyStateAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) => Note("SigninVerifyState");

        protected override Task OnTeamsSigninTokenExchangeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) => Note("SigninTokenExchange");

        protected override Task<ConfigResponseBase> OnTeamsConfigFetchAsync(ITurnContext<IInvokeActivity> turnContext, JObject configData, CancellationToken cancellationToken) => Note<ConfigResponseBase>("ConfigFetch", new ConfigResponse<TaskModuleResponse>());

        protected override Task<ConfigResponseBase> OnTeamsConfigSubmitAsync(ITurnContext<IInvokeActivity> turnContext, JObject configData, CancellationToken cancellationToken) => Note<ConfigResponseBase>("ConfigSubmit", new ConfigResponse<BotConfigAuth>());

        protected override Task<InvokeResponse> OnTeamsCardActionInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) => Note("CardActionInvoke", CreateInvokeResponse());

        protected override Task OnTeamsChannelCreatedAsync(ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("ChannelCreated");

        protected override Task OnTeamsChannelDeletedAsync(ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("ChannelDeleted");

        protected override Task OnTeamsChannelRenamedAsync(ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("ChannelRenamed");

        protected override Task OnTeamsChannelRestoredAsync(ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("ChannelRestored");

        protected override Task OnTeamsTeamArchivedAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("TeamArchived");

        protected override Task OnTeamsTeamDeletedAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("TeamDeleted");

        protected override Task OnTeamsTeamHardDeletedAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("TeamHardDeleted");

        protected override Task OnTeamsTeamRenamedAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("TeamRenamed");

        protected override Task OnTeamsTeamRestoredAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("TeamRestored");

        protected override Task OnTeamsTeamUnarchivedAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("TeamUnarchived");

        protected override Task OnTeamsReadReceiptAsync(ReadReceiptInfo readReceiptInfo, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Note("ReadReceipt " + readReceiptInfo.LastReadMessageId);

        protected override Task OnTeamsMeetingStartAsync(MeetingStartEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Note(FormattableString.Invariant($"MeetingStart {meeting.StartTime}"));

        protected override Task OnTeamsMeetingEndAsync(MeetingEndEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Note(FormattableString.Invariant($"MeetingEnd {meeting.EndTime}"));

        protected override Task OnTeamsMeetingParticipantsJoinAsync(MeetingParticipantsEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Note("Join " + meeting.Members[0].User.Id);

        protected override Task OnTeamsMeetingParticipantsLeaveAsync(MeetingParticipantsEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Note("Leave " + meeting.Members[0].User.Id);

        private Task Note(string name) => Note(name, 0);

        private Task<T> Note<T>(string name, T answer)
        {
            Called.Add(name);
            return Task.FromResult(answer);
        }
    }
}
