using Microsoft.Bot.Builder.Skills;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Hands the conversation to another bot until that bot ends it.</summary>
/// <remarks>
/// The state is saved before every call, since an answer of the skill comes in as a turn of its own. With
/// <see cref="DeliveryModes.ExpectReplies"/> on the first activity, the answers come back with the call and are sent on from here.
/// </remarks>
public class SkillDialog : Dialog
{
    private const string DeliveryModeKey = "deliverymode";
    private const string SkillConversationIdKey = "Microsoft.Bot.Builder.Dialogs.SkillDialog.SkillConversationId";

    public SkillDialog(SkillDialogOptions dialogOptions, string? dialogId = null)
        : base(dialogId) => DialogOptions = dialogOptions ?? throw new ArgumentNullException(nameof(dialogOptions));

    protected SkillDialogOptions DialogOptions { get; }

    /// <param name="dc">The stack this dialog is on.</param>
    /// <param name="options">A <see cref="BeginSkillDialogOptions"/> with an activity.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var activity = ActivityCopy.Deep(FirstActivity(options));
        activity.ApplyConversationReference(dc.Context.Activity.GetConversationReference(), isIncoming: true);

        var state = dc.ActiveDialog!.State;
        state[DeliveryModeKey] = activity.DeliveryMode!;
        var conversationId = await CreateConversationIdAsync(dc.Context, activity, cancellationToken).ConfigureAwait(false);
        state[SkillConversationIdKey] = conversationId;

        var end = await SendToSkillAsync(dc.Context, activity, conversationId, cancellationToken).ConfigureAwait(false);
        return end == null ? EndOfTurn : await dc.EndDialogAsync(end.Value, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Ends with the value of the skill's end of conversation; sends everything else to the skill.</summary>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (!OnValidateActivity(dc.Context.Activity))
        {
            return EndOfTurn;
        }

        if (dc.Context.Activity.Type == ActivityTypes.EndOfConversation)
        {
            return await dc.EndDialogAsync(dc.Context.Activity.Value, cancellationToken).ConfigureAwait(false);
        }

        var state = dc.ActiveDialog!.State;
        var activity = ActivityCopy.Deep(dc.Context.Activity);
        activity.DeliveryMode = Text(state, DeliveryModeKey);
        var end = await SendToSkillAsync(dc.Context, activity, Text(state, SkillConversationIdKey)!, cancellationToken).ConfigureAwait(false);
        return end == null ? EndOfTurn : await dc.EndDialogAsync(end.Value, cancellationToken).ConfigureAwait(false);
    }

    public override async Task RepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        ArgumentNullException.ThrowIfNull(instance);
        var reprompt = (Activity)Activity.CreateEventActivity();
        reprompt.Name = DialogEvents.RepromptDialog;
        reprompt.ApplyConversationReference(turnContext.Activity.GetConversationReference(), isIncoming: true);

        // An end of conversation in answer to this is passed over: whoever asks for a reprompt is not waiting for a result.
        await SendToSkillAsync(turnContext, reprompt, Text(instance.State, SkillConversationIdKey)!, cancellationToken).ConfigureAwait(false);
    }

    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        await RepromptDialogAsync(dc.Context, dc.ActiveDialog!, cancellationToken).ConfigureAwait(false);
        return EndOfTurn;
    }

    /// <summary>Tells the skill when it is not the one who ended.</summary>
    public override async Task EndDialogAsync(
        ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        ArgumentNullException.ThrowIfNull(instance);
        if (reason is DialogReason.CancelCalled or DialogReason.ReplaceCalled)
        {
            var end = (Activity)Activity.CreateEndOfConversationActivity();
            end.ApplyConversationReference(turnContext.Activity.GetConversationReference(), isIncoming: true);
            end.ChannelData = turnContext.Activity.ChannelData;
            end.UnknownProperties = turnContext.Activity.UnknownProperties is { } unknown ? new(unknown) : null;
            await SendToSkillAsync(turnContext, end, Text(instance.State, SkillConversationIdKey)!, cancellationToken).ConfigureAwait(false);
        }

        await base.EndDialogAsync(turnContext, instance, reason, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Whether an activity is sent to the skill; one that is not leaves the dialog waiting. Everything is, unless overridden.</summary>
    protected virtual bool OnValidateActivity(Activity activity) => true;

    private static Activity FirstActivity(object? options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options is BeginSkillDialogOptions begin
            ? begin.Activity ?? throw new ArgumentNullException(nameof(options), $"{nameof(begin.Activity)} is null in {nameof(options)}")
            : throw new ArgumentException($"Unable to cast {nameof(options)} to {nameof(BeginSkillDialogOptions)}", nameof(options));
    }

    private static string? Text(IDictionary<string, object> state, string key) =>
        state.TryGetValue(key, out var value) ? value?.ToString() : null;

    private async Task<string> CreateConversationIdAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        try
        {
            return await DialogOptions.ConversationIdFactory.CreateSkillConversationIdAsync(
                new SkillConversationIdFactoryOptions
                {
                    FromBotOAuthScope = turnContext.TurnState.Get<string>(BotAdapter.OAuthScopeKey),
                    FromBotId = DialogOptions.BotId,
                    Activity = activity,
                    BotFrameworkSkill = DialogOptions.Skill,
                },
                cancellationToken).ConfigureAwait(false);
        }
        catch (NotImplementedException)
        {
            // A factory from before there were options.
            return await DialogOptions.ConversationIdFactory.CreateSkillConversationIdAsync(
                activity.GetConversationReference(), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <returns>The end of conversation among the replies, if they came back with the call.</returns>
    private async Task<Activity?> SendToSkillAsync(
        ITurnContext turnContext, Activity activity, string conversationId, CancellationToken cancellationToken)
    {
        await DialogOptions.ConversationState.SaveChangesAsync(turnContext, true, cancellationToken).ConfigureAwait(false);

        var response = await PostAsync(activity, conversationId, cancellationToken).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode())
        {
            throw new HttpRequestException(
                $"Error invoking the skill id: \"{DialogOptions.Skill.Id}\" at \"{DialogOptions.Skill.SkillEndpoint}\" (status is {response.Status}). \r\n {response.Body}");
        }

        Activity? end = null;
        if (activity.DeliveryMode == DeliveryModes.ExpectReplies && response.Body?.Activities is { Count: > 0 } replies)
        {
            var invokeAnswered = false;
            foreach (var reply in replies)
            {
                if (reply.Type == ActivityTypes.EndOfConversation)
                {
                    end = reply;
                    await DialogOptions.ConversationIdFactory.DeleteConversationReferenceAsync(conversationId, cancellationToken).ConfigureAwait(false);
                    continue;
                }

                var isAnswer = reply.Type == ActivityTypesEx.InvokeResponse;
                if ((isAnswer && invokeAnswered) || await SignsInAsync(turnContext, reply, conversationId, cancellationToken).ConfigureAwait(false))
                {
                    continue; // There is one answer to an invoke, the first.
                }

                invokeAnswered |= isAnswer;
                await turnContext.SendActivityAsync(reply, cancellationToken).ConfigureAwait(false);
            }
        }

        return end;
    }

    /// <summary>Gives the skill the token its sign-in card asks for, so that the person need not see the card.</summary>
    /// <returns>Whether the skill took it.</returns>
    private async Task<bool> SignsInAsync(ITurnContext turnContext, Activity reply, string conversationId, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(DialogOptions.ConnectionName) || !HasTokens(turnContext)
            || SignInCard(reply) is not { TokenExchangeResource: { Uri.Length: > 0 } resource } card)
        {
            return false;
        }

        try
        {
            var token = await UserTokenAccess.ExchangeTokenAsync(
                turnContext,
                new OAuthPromptSettings { ConnectionName = DialogOptions.ConnectionName },
                new TokenExchangeRequest { Uri = resource.Uri },
                cancellationToken).ConfigureAwait(false);
            if (string.IsNullOrWhiteSpace(token?.Token))
            {
                return false;
            }

            var exchange = reply.CreateReply();
            exchange.Type = ActivityTypes.Invoke;
            exchange.Name = SignInConstants.TokenExchangeOperationName;
            exchange.Value = new TokenExchangeInvokeRequest { Id = resource.Id, Token = token.Token, ConnectionName = card.ConnectionName };
            return (await PostAsync(exchange, conversationId, cancellationToken).ConfigureAwait(false)).IsSuccessStatusCode();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return false; // The card is shown then, and the person signs in by hand.
        }
    }

    private Task<InvokeResponse<ExpectedReplies>> PostAsync(Activity activity, string conversationId, CancellationToken cancellationToken) =>
        DialogOptions.SkillClient.PostActivityAsync<ExpectedReplies>(
            DialogOptions.BotId,
            DialogOptions.Skill.AppId,
            DialogOptions.Skill.SkillEndpoint,
            DialogOptions.SkillHostEndpoint,
            conversationId,
            activity,
            cancellationToken);

    private static bool HasTokens(ITurnContext turnContext) =>
        turnContext.TurnState.Get<UserTokenClient>() != null || turnContext.Adapter is IExtendedUserTokenProvider;

    private static OAuthCard? SignInCard(Activity reply) =>
        reply.Attachments?.FirstOrDefault(attachment => attachment?.ContentType == OAuthCard.ContentType) is { } attachment
            ? SchemaJson.ConvertTo<OAuthCard>(attachment.Content)
            : null;
}
