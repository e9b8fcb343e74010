using System.Net;
using System.Text.Json;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>A bot with one method for each thing that happens in Teams; override those that matter. An invoke nobody overrides is answered with 501.</summary>
public class TeamsActivityHandler : ActivityHandler
{
    protected override async Task<InvokeResponse?> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        try
        {
            return await OnTeamsInvokeAsync(turnContext, cancellationToken);
        }
        catch (InvokeResponseException answer)
        {
            return answer.CreateInvokeResponse();
        }
    }

    protected override Task OnSignInInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.Name switch
        {
            SignInConstants.VerifyStateOperationName => OnTeamsSigninVerifyStateAsync(turnContext, cancellationToken),
            SignInConstants.TokenExchangeOperationName => OnTeamsSigninTokenExchangeAsync(turnContext, cancellationToken),
            _ => base.OnSignInInvokeAsync(turnContext, cancellationToken),
        };

    protected override Task OnConversationUpdateActivityAsync(
        ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.ChannelId != Channels.Msteams)
        {
            return base.OnConversationUpdateActivityAsync(turnContext, cancellationToken);
        }

        var data = turnContext.Activity.GetChannelData<TeamsChannelData>();
        if (turnContext.Activity.MembersAdded is { } added)
        {
            return OnTeamsMembersAddedDispatchAsync(added, data?.Team, turnContext, cancellationToken);
        }

        if (turnContext.Activity.MembersRemoved is { } removed)
        {
            return OnTeamsMembersRemovedDispatchAsync(removed, data?.Team, turnContext, cancellationToken);
        }

        return data?.EventType switch
        {
            "channelCreated" => OnTeamsChannelCreatedAsync(data.Channel!, data.Team!, turnContext, cancellationToken),
            "channelDeleted" => OnTeamsChannelDeletedAsync(data.Channel!, data.Team!, turnContext, cancellationToken),
            "channelRenamed" => OnTeamsChannelRenamedAsync(data.Channel!, data.Team!, turnContext, cancellationToken),
            "channelRestored" => OnTeamsChannelRestoredAsync(data.Channel!, data.Team!, turnContext, cancellationToken),
            "teamArchived" => OnTeamsTeamArchivedAsync(data.Team!, turnContext, cancellationToken),
            "teamDeleted" => OnTeamsTeamDeletedAsync(data.Team!, turnContext, cancellationToken),
            "teamHardDeleted" => OnTeamsTeamHardDeletedAsync(data.Team!, turnContext, cancellationToken),
            "teamRenamed" => OnTeamsTeamRenamedAsync(data.Team!, turnContext, cancellationToken),
            "teamRestored" => OnTeamsTeamRestoredAsync(data.Team!, turnContext, cancellationToken),
            "teamUnarchived" => OnTeamsTeamUnarchivedAsync(data.Team!, turnContext, cancellationToken),
            _ => base.OnConversationUpdateActivityAsync(turnContext, cancellationToken),
        };
    }

    protected override Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        EventTypeOf(turnContext.Activity) switch
        {
            "editMessage" => OnTeamsMessageEditAsync(turnContext, cancellationToken),
            "undeleteMessage" => OnTeamsMessageUndeleteAsync(turnContext, cancellationToken),
            _ => base.OnMessageUpdateActivityAsync(turnContext, cancellationToken),
        };

    protected override Task OnMessageDeleteActivityAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) =>
        EventTypeOf(turnContext.Activity) == "softDeleteMessage"
            ? OnTeamsMessageSoftDeleteAsync(turnContext, cancellationToken)
            : base.OnMessageDeleteActivityAsync(turnContext, cancellationToken);

    protected override Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        return (activity.ChannelId == Channels.Msteams ? activity.Name : null) switch
        {
            "application/vnd.microsoft.readReceipt" =>
                OnTeamsReadReceiptAsync(SchemaJson.ConvertTo<ReadReceiptInfo>(activity.Value)!, turnContext, cancellationToken),
            "application/vnd.microsoft.meetingStart" =>
                OnTeamsMeetingStartAsync(SchemaJson.ConvertTo<MeetingStartEventDetails>(activity.Value)!, turnContext, cancellationToken),
            "application/vnd.microsoft.meetingEnd" =>
                OnTeamsMeetingEndAsync(SchemaJson.ConvertTo<MeetingEndEventDetails>(activity.Value)!, turnContext, cancellationToken),
            "application/vnd.microsoft.meetingParticipantJoin" => OnTeamsMeetingParticipantsJoinAsync(
                SchemaJson.ConvertTo<MeetingParticipantsEventDetails>(activity.Value)!, turnContext, cancellationToken),
            "application/vnd.microsoft.meetingParticipantLeave" => OnTeamsMeetingParticipantsLeaveAsync(
                SchemaJson.ConvertTo<MeetingParticipantsEventDetails>(activity.Value)!, turnContext, cancellationToken),
            _ => base.OnEventActivityAsync(turnContext, cancellationToken),
        };
    }

    protected virtual Task<InvokeResponse> OnTeamsCardActionInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task<ConfigResponseBase> OnTeamsConfigFetchAsync(
        ITurnContext<IInvokeActivity> turnContext, JObject? configData, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task<ConfigResponseBase> OnTeamsConfigSubmitAsync(
        ITurnContext<IInvokeActivity> turnContext, JObject? configData, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>A person answered a <see cref="FileConsentCard"/>.</summary>
    protected virtual async Task<InvokeResponse> OnTeamsFileConsentAsync(
        ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken)
    {
        switch (fileConsentCardResponse?.Action)
        {
            case "accept":
                await OnTeamsFileConsentAcceptAsync(turnContext, fileConsentCardResponse, cancellationToken);
                return CreateInvokeResponse();

            case "decline":
                await OnTeamsFileConsentDeclineAsync(turnContext, fileConsentCardResponse, cancellationToken);
                return CreateInvokeResponse();

            default:
                throw new InvokeResponseException(HttpStatusCode.BadRequest, $"{fileConsentCardResponse?.Action} is not a supported Action.");
        }
    }

    protected virtual Task OnTeamsFileConsentAcceptAsync(
        ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task OnTeamsFileConsentDeclineAsync(
        ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task OnTeamsO365ConnectorCardActionAsync(
        ITurnContext<IInvokeActivity> turnContext, O365ConnectorCardActionQuery query, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task<MessagingExtensionResponse> OnTeamsAppBasedLinkQueryAsync(
        ITurnContext<IInvokeActivity> turnContext, AppBasedLinkQuery query, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task<MessagingExtensionResponse> OnTeamsAnonymousAppBasedLinkQueryAsync(
        ITurnContext<IInvokeActivity> turnContext, AppBasedLinkQuery query, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task<MessagingExtensionResponse> OnTeamsMessagingExtensionSelectItemAsync(
        ITurnContext<IInvokeActivity> turnContext, JObject query, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>An action was sent, or its preview answered.</summary>
    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionSubmitActionDispatchAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        action?.BotMessagePreviewAction switch
        {
            null or "" => OnTeamsMessagingExtensionSubmitActionAsync(turnContext, action!, cancellationToken),
            "edit" => OnTeamsMessagingExtensionBotMessagePreviewEditAsync(turnContext, action, cancellationToken),
            "send" => OnTeamsMessagingExtensionBotMessagePreviewSendAsync(turnContext, action, cancellationToken),
            var other => throw new InvokeResponseException(HttpStatusCode.BadRequest, $"{other} is not a supported BotMessagePreviewAction."),
        };

    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionSubmitActionAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionBotMessagePreviewEditAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionBotMessagePreviewSendAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionFetchTaskAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task<MessagingExtensionResponse> OnTeamsMessagingExtensionConfigurationQuerySettingUrlAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task OnTeamsMessagingExtensionConfigurationSettingAsync(
        ITurnContext<IInvokeActivity> turnContext, JObject settings, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task OnTeamsMessagingExtensionCardButtonClickedAsync(
        ITurnContext<IInvokeActivity> turnContext, JObject cardData, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task<TaskModuleResponse> OnTeamsTaskModuleFetchAsync(
        ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task<TaskModuleResponse> OnTeamsTaskModuleSubmitAsync(
        ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task<TabResponse> OnTeamsTabFetchAsync(
        ITurnContext<IInvokeActivity> turnContext, TabRequest tabRequest, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task<TabResponse> OnTeamsTabSubmitAsync(
        ITurnContext<IInvokeActivity> turnContext, TabSubmit tabSubmit, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task OnTeamsSigninVerifyStateAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task OnTeamsSigninTokenExchangeAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual async Task OnTeamsMembersAddedDispatchAsync(
        IList<ChannelAccount> membersAdded, TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(membersAdded);
        var added = new List<TeamsChannelAccount>(membersAdded.Count);
        foreach (var member in membersAdded)
        {
            added.Add(member.UnknownProperties is { Count: > 0 } || teamInfo is null || member.Id == turnContext.Activity.Recipient?.Id
                ? TeamsAccount.Of(member)
                : await LookUpAsync(member, turnContext, cancellationToken));
        }

        await OnTeamsMembersAddedAsync(added, teamInfo, turnContext, cancellationToken);
    }

    protected virtual Task OnTeamsMembersRemovedDispatchAsync(
        IList<ChannelAccount> membersRemoved, TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(membersRemoved);
        return OnTeamsMembersRemovedAsync([.. membersRemoved.Select(TeamsAccount.Of)], teamInfo, turnContext, cancellationToken);
    }

    protected virtual Task OnTeamsMembersAddedAsync(
        IList<TeamsChannelAccount> teamsMembersAdded, TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        OnMembersAddedAsync([.. teamsMembersAdded], turnContext, cancellationToken);

    protected virtual Task OnTeamsMembersRemovedAsync(
        IList<TeamsChannelAccount> teamsMembersRemoved, TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        OnMembersRemovedAsync([.. teamsMembersRemoved], turnContext, cancellationToken);

    protected virtual Task OnTeamsChannelCreatedAsync(
        ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    protected virtual Task OnTeamsChannelDeletedAsync(
        ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    protected virtual Task OnTeamsChannelRenamedAsync(
        ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    protected virtual Task OnTeamsChannelRestoredAsync(
        ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    protected virtual Task OnTeamsTeamArchivedAsync(
        TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    protected virtual Task OnTeamsTeamDeletedAsync(
        TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    protected virtual Task OnTeamsTeamHardDeletedAsync(
        TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    protected virtual Task OnTeamsTeamRenamedAsync(
        TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    protected virtual Task OnTeamsTeamRestoredAsync(
        TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    protected virtual Task OnTeamsTeamUnarchivedAsync(
        TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    protected virtual Task OnTeamsMessageEditAsync(
        ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    protected virtual Task OnTeamsMessageUndeleteAsync(
        ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    protected virtual Task OnTeamsMessageSoftDeleteAsync(
        ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    protected virtual Task OnTeamsReadReceiptAsync(
        ReadReceiptInfo readReceiptInfo, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    protected virtual Task OnTeamsMeetingStartAsync(
        MeetingStartEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    protected virtual Task OnTeamsMeetingEndAsync(
        MeetingEndEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    protected virtual Task OnTeamsMeetingParticipantsJoinAsync(
        MeetingParticipantsEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    protected virtual Task OnTeamsMeetingParticipantsLeaveAsync(
        MeetingParticipantsEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    private async Task<InvokeResponse?> OnTeamsInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        switch (activity.Name)
        {
            case null when activity.ChannelId == Channels.Msteams:
                return await OnTeamsCardActionInvokeAsync(turnContext, cancellationToken);

            case "config/fetch":
                return CreateInvokeResponse(await OnTeamsConfigFetchAsync(turnContext, ValueOrNull(activity), cancellationToken));

            case "config/submit":
                return CreateInvokeResponse(await OnTeamsConfigSubmitAsync(turnContext, ValueOrNull(activity), cancellationToken));

            case "fileConsent/invoke":
                return await OnTeamsFileConsentAsync(turnContext, Value<FileConsentCardResponse>(activity), cancellationToken);

            case "actionableMessage/executeAction":
                await OnTeamsO365ConnectorCardActionAsync(turnContext, Value<O365ConnectorCardActionQuery>(activity), cancellationToken);
                return CreateInvokeResponse();

            case "composeExtension/queryLink":
                return CreateInvokeResponse(await OnTeamsAppBasedLinkQueryAsync(turnContext, Value<AppBasedLinkQuery>(activity), cancellationToken));

            case "composeExtension/anonymousQueryLink":
                return CreateInvokeResponse(
                    await OnTeamsAnonymousAppBasedLinkQueryAsync(turnContext, Value<AppBasedLinkQuery>(activity), cancellationToken));

            case "composeExtension/query":
                return CreateInvokeResponse(
                    await OnTeamsMessagingExtensionQueryAsync(turnContext, Value<MessagingExtensionQuery>(activity), cancellationToken));

            case "composeExtension/selectItem":
                return CreateInvokeResponse(
                    await OnTeamsMessagingExtensionSelectItemAsync(turnContext, Value<JObject>(activity), cancellationToken));

            case "composeExtension/submitAction":
                return CreateInvokeResponse(
                    await OnTeamsMessagingExtensionSubmitActionDispatchAsync(turnContext, Value<MessagingExtensionAction>(activity), cancellationToken));

            case "composeExtension/fetchTask":
                return CreateInvokeResponse(
                    await OnTeamsMessagingExtensionFetchTaskAsync(turnContext, Value<MessagingExtensionAction>(activity), cancellationToken));

            case "composeExtension/querySettingUrl":
                return CreateInvokeResponse(await OnTeamsMessagingExtensionConfigurationQuerySettingUrlAsync(
                    turnContext, Value<MessagingExtensionQuery>(activity), cancellationToken));

            case "composeExtension/setting":
                await OnTeamsMessagingExtensionConfigurationSettingAsync(turnContext, Value<JObject>(activity), cancellationToken);
                return CreateInvokeResponse();

            case "composeExtension/onCardButtonClicked":
                await OnTeamsMessagingExtensionCardButtonClickedAsync(turnContext, Value<JObject>(activity), cancellationToken);
                return CreateInvokeResponse();

            case "task/fetch":
                return CreateInvokeResponse(await OnTeamsTaskModuleFetchAsync(turnContext, Value<TaskModuleRequest>(activity), cancellationToken));

            case "task/submit":
                return CreateInvokeResponse(await OnTeamsTaskModuleSubmitAsync(turnContext, Value<TaskModuleRequest>(activity), cancellationToken));

            case "tab/fetch":
                return CreateInvokeResponse(await OnTeamsTabFetchAsync(turnContext, Value<TabRequest>(activity), cancellationToken));

            case "tab/submit":
                return CreateInvokeResponse(await OnTeamsTabSubmitAsync(turnContext, Value<TabSubmit>(activity), cancellationToken));

            default:
                return await base.OnInvokeActivityAsync(turnContext, cancellationToken);
        }
    }

    private static string? EventTypeOf(IActivity activity) =>
        activity.ChannelId == Channels.Msteams && activity.TryGetChannelData<TeamsChannelData>(out var data) ? data!.EventType : null;

    private static async Task<TeamsChannelAccount> LookUpAsync(
        ChannelAccount member, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        try
        {
            return await TeamsInfo.GetMemberAsync(turnContext, member.Id, cancellationToken);
        }
        catch (ErrorResponseException exception) when (exception.Body?.Error?.Code == "ConversationNotFound")
        {
            // Who came may have gone again.
            return new TeamsChannelAccount { Id = member.Id, Name = member.Name, AadObjectId = member.AadObjectId, Role = member.Role };
        }
    }

    private static JObject? ValueOrNull(IInvokeActivity activity) => activity.Value is null ? null : Value<JObject>(activity);

    private static T Value<T>(IInvokeActivity activity)
        where T : class
    {
        try
        {
            return SchemaJson.ConvertTo<T>(activity.Value) ?? throw new InvokeResponseException(HttpStatusCode.BadRequest, "Missing value property");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new InvokeResponseException(HttpStatusCode.BadRequest, "Value property is not properly formed");
        }
    }
}
