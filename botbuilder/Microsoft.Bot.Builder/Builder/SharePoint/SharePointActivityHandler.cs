using System.Net;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.SharePoint;

namespace Microsoft.Bot.Builder.SharePoint;

/// <summary>A bot behind an Adaptive Card Extension of SharePoint; override what its cards need. An invoke nobody overrides is answered with 501.</summary>
public class SharePointActivityHandler : ActivityHandler
{
    internal const string TokenExchangeName = "cardExtension/token";

    protected override async Task<InvokeResponse?> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        try
        {
            switch (turnContext.Activity.Name)
            {
                case "cardExtension/getCardView":
                    return CreateInvokeResponse(await OnSharePointTaskGetCardViewAsync(turnContext, RequestOf(turnContext), cancellationToken));

                case "cardExtension/getQuickView":
                    return CreateInvokeResponse(await OnSharePointTaskGetQuickViewAsync(turnContext, RequestOf(turnContext), cancellationToken));

                case "cardExtension/getPropertyPaneConfiguration":
                    return CreateInvokeResponse(
                        await OnSharePointTaskGetPropertyPaneConfigurationAsync(turnContext, RequestOf(turnContext), cancellationToken));

                case "cardExtension/setPropertyPaneConfiguration":
                    return CreateInvokeResponse(
                        await OnSharePointTaskSetPropertyPaneConfigurationAsync(turnContext, RequestOf(turnContext), cancellationToken));

                case "cardExtension/handleAction":
                    return CreateInvokeResponse(await OnSharePointTaskHandleActionAsync(turnContext, RequestOf(turnContext), cancellationToken));

                case TokenExchangeName:
                    await OnSignInInvokeAsync(turnContext, cancellationToken);
                    return CreateInvokeResponse();

                default:
                    return await base.OnInvokeActivityAsync(turnContext, cancellationToken);
            }
        }
        catch (InvokeResponseException answer)
        {
            return answer.CreateInvokeResponse();
        }
    }

    /// <summary>The card on the dashboard is shown, or shown anew.</summary>
    protected virtual Task<CardViewResponse> OnSharePointTaskGetCardViewAsync(
        ITurnContext<IInvokeActivity> turnContext, AceRequest aceRequest, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>A quick view is opened.</summary>
    protected virtual Task<QuickViewResponse> OnSharePointTaskGetQuickViewAsync(
        ITurnContext<IInvokeActivity> turnContext, AceRequest aceRequest, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>Somebody edits the extension.</summary>
    protected virtual Task<GetPropertyPaneConfigurationResponse> OnSharePointTaskGetPropertyPaneConfigurationAsync(
        ITurnContext<IInvokeActivity> turnContext, AceRequest aceRequest, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>What was edited is applied.</summary>
    protected virtual Task<BaseHandleActionResponse> OnSharePointTaskSetPropertyPaneConfigurationAsync(
        ITurnContext<IInvokeActivity> turnContext, AceRequest aceRequest, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>An action of a card or quick view reached the bot.</summary>
    protected virtual Task<BaseHandleActionResponse> OnSharePointTaskHandleActionAsync(
        ITurnContext<IInvokeActivity> turnContext, AceRequest aceRequest, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    private static AceRequest RequestOf(ITurnContext<IInvokeActivity> turnContext) => ValueOf<AceRequest>(turnContext.Activity);
}
