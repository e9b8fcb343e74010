using System.Security.Claims;
using System.Security.Principal;
using Microsoft.Bot.Builder.Dialogs.Memory;
using Microsoft.Bot.Builder.Skills;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Runs a dialog from a bot's turn.</summary>
public static class DialogExtensions
{
    /// <summary>Continues the dialog, or starts it when nothing is on the stack.</summary>
    /// <remarks>The state is left loaded: the bot saves it at the end of the turn.</remarks>
    public static async Task RunAsync(
        this Dialog dialog, ITurnContext turnContext, IStatePropertyAccessor<DialogState> accessor, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(accessor);

        var dialogSet = new DialogSet(accessor) { TelemetryClient = dialog.TelemetryClient };
        dialogSet.Add(dialog);
        var dialogContext = await dialogSet.OpenAsync(turnContext, cancellationToken).ConfigureAwait(false);
        await InternalRunAsync(turnContext, dialog.Id, dialogContext, null, cancellationToken).ConfigureAwait(false);
    }

    internal static async ValueTask<DialogTurnResult> InternalRunAsync(
        ITurnContext turnContext,
        string dialogId,
        DialogContext dialogContext,
        DialogStateManagerConfiguration? stateConfiguration,
        CancellationToken cancellationToken)
    {
        dialogContext.UseServicesOfTurn();
        var memory = dialogContext.UseState(stateConfiguration);
        await memory.LoadAllScopesAsync(cancellationToken).ConfigureAwait(false);
        turnContext.TurnState.Set(memory);

        DialogTurnResult? result = null;
        while (result == null)
        {
            try
            {
                result = await RunOnceAsync(turnContext, dialogId, dialogContext, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception err)
            {
                // A dialog that handles its own error may have put other dialogs on the stack: the turn goes on with them.
                if (!await dialogContext.EmitEventAsync(DialogEvents.Error, err, true, true, cancellationToken).ConfigureAwait(false))
                {
                    throw;
                }
            }
        }

        await memory.SaveAllChangesAsync(cancellationToken).ConfigureAwait(false);
        return result;
    }

    private static async ValueTask<DialogTurnResult> RunOnceAsync(
        ITurnContext turnContext, string dialogId, DialogContext dialogContext, CancellationToken cancellationToken)
    {
        if (IsFromParentToSkill(turnContext))
        {
            if (turnContext.Activity.Type == ActivityTypes.EndOfConversation)
            {
                return dialogContext.Stack.Count == 0
                    ? new DialogTurnResult(DialogTurnStatus.Empty)
                    : await dialogContext.Leaf().CancelAllDialogsAsync(true, cancellationToken: cancellationToken).ConfigureAwait(false);
            }

            if (turnContext.Activity.Type == ActivityTypes.Event && turnContext.Activity.Name == DialogEvents.RepromptDialog)
            {
                if (dialogContext.Stack.Count == 0)
                {
                    return new DialogTurnResult(DialogTurnStatus.Empty);
                }

                await dialogContext.RepromptDialogAsync(cancellationToken).ConfigureAwait(false);
                return new DialogTurnResult(DialogTurnStatus.Waiting);
            }
        }

        var result = await dialogContext.ContinueDialogAsync(cancellationToken).ConfigureAwait(false);
        if (result.Status == DialogTurnStatus.Empty)
        {
            result = await dialogContext.BeginDialogAsync(dialogId, null, cancellationToken).ConfigureAwait(false);
        }

        await SendStateSnapshotTraceAsync(dialogContext, cancellationToken).ConfigureAwait(false);

        if (result.Status is DialogTurnStatus.Complete or DialogTurnStatus.Cancelled && SendEoCToParent(turnContext))
        {
            var endOfConversation = new Activity
            {
                Type = ActivityTypes.EndOfConversation,
                Value = result.Result,
                Locale = turnContext.Activity.Locale,
                Code = result.Status == DialogTurnStatus.Complete
                    ? EndOfConversationCodes.CompletedSuccessfully
                    : EndOfConversationCodes.UserCancelled,
            };
            await turnContext.SendActivityAsync(endOfConversation, cancellationToken).ConfigureAwait(false);
        }

        return result;
    }

    private static async Task SendStateSnapshotTraceAsync(DialogContext dialogContext, CancellationToken cancellationToken)
    {
        if (NobodySeesTraces(dialogContext.Context))
        {
            return;
        }

        var label = Identity(dialogContext.Context) is { } identity && SkillValidation.IsSkillClaim(identity.Claims)
            ? "Skill State"
            : "Bot State";
        var snapshot = dialogContext.Leaf().State.SnapshotForTrace();
        var trace = (Activity)Activity.CreateTraceActivity("BotState", "https://www.botframework.com/schemas/botState", snapshot, label);
        await dialogContext.Context.SendActivityAsync(trace, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Whether a trace would go no further than the adapter, which sends it to the Emulator alone.</summary>
    private static bool NobodySeesTraces(ITurnContext turnContext) =>
        TurnContext.Behind(turnContext) is { HasSendHooks: false, Adapter: CloudAdapterBase }
        && turnContext.Activity.ChannelId != Channels.Emulator
        && turnContext.Activity.DeliveryMode != DeliveryModes.ExpectReplies;

    /// <summary>Whether this bot is a skill and the turn is its parent's, not an answer of a skill of its own.</summary>
    private static bool IsFromParentToSkill(ITurnContext turnContext) =>
        turnContext.TurnState.Get<SkillConversationReference>(SkillHandler.SkillConversationReferenceKey) == null
        && Identity(turnContext) is { } identity
        && SkillValidation.IsSkillClaim(identity.Claims);

    private static bool SendEoCToParent(ITurnContext turnContext)
    {
        if (Identity(turnContext) is not { } identity || !SkillValidation.IsSkillClaim(identity.Claims))
        {
            return false;
        }

        // What comes back from a skill carries the reference of its caller: a channel means this bot is the root.
        var reference = turnContext.TurnState.Get<SkillConversationReference>(SkillHandler.SkillConversationReferenceKey);
        return reference == null
            || (reference.OAuthScope != AuthenticationConstants.ToChannelFromBotOAuthScope
                && reference.OAuthScope != GovernmentAuthenticationConstants.ToChannelFromBotOAuthScope);
    }

    private static ClaimsIdentity? Identity(ITurnContext turnContext) =>
        turnContext.TurnState.Get<IIdentity>(BotAdapter.BotIdentityKey) as ClaimsIdentity;
}
