using System.Text;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.SharePoint;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.SharePoint;

namespace BotBuilder.UnitTests.SharePoint;

public sealed class SharePointActivityHandlerTests
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    private static async Task<InvokeResponse?> InvokeAsync(IBot bot, string name, string? value = """{ "data": { "viewId": "first" }, "properties": { "title": "Hi" } }""")
    {
        var adapter = new TestAdapter();
        var json = $$"""{ "type": "invoke", "channelId": "m365", "name": "{{name}}", "value": {{value ?? "null"}} }""";
        await adapter.ProcessActivityAsync(SchemaJson.Deserialize<Activity>(Encoding.UTF8.GetBytes(json))!, bot.OnTurnAsync, Cancellation);
        return (adapter.GetNextReply() as Activity)?.Value as InvokeResponse;
    }

    [Theory]
    [InlineData("cardExtension/getCardView", typeof(CardViewResponse))]
    [InlineData("cardExtension/getQuickView", typeof(QuickViewResponse))]
    [InlineData("cardExtension/getPropertyPaneConfiguration", typeof(GetPropertyPaneConfigurationResponse))]
    [InlineData("cardExtension/setPropertyPaneConfiguration", typeof(NoOpHandleActionResponse))]
    [InlineData("cardExtension/handleAction", typeof(CardViewHandleActionResponse))]
    public async Task Invokes_reach_their_methods(string name, Type answer)
    {
        var bot = new Bot();

        var response = await InvokeAsync(bot, name);

        Assert.Equal(200, response!.Status);
        Assert.IsType(answer, response.Body);
        Assert.Equal("""{ "viewId": "first" }""", bot.Request!.Data!.ToString());
        Assert.Equal("""{ "title": "Hi" }""", bot.Request.Properties!.ToString());
    }

    [Theory]
    [InlineData("cardExtension/getCardView")]
    [InlineData("cardExtension/getQuickView")]
    [InlineData("cardExtension/getPropertyPaneConfiguration")]
    [InlineData("cardExtension/setPropertyPaneConfiguration")]
    [InlineData("cardExtension/handleAction")]
    [InlineData("cardExtension/token")]
    [InlineData("cardExtension/unknown")]
    public async Task What_nobody_overrides_is_not_implemented(string name) =>
        Assert.Equal(501, (await InvokeAsync(new SharePointActivityHandler(), name))!.Status);

    [Theory]
    [InlineData(null)]
    [InlineData("\"no request\"")]
    public async Task A_request_of_another_shape_is_refused(string? value) =>
        Assert.Equal(400, (await InvokeAsync(new Bot(), "cardExtension/getCardView", value))!.Status);

    [Fact]
    public async Task A_token_is_a_sign_in()
    {
        var bot = new Bot();

        Assert.Equal(200, (await InvokeAsync(bot, "cardExtension/token"))!.Status);
        Assert.True(bot.SignedIn);
    }

    private sealed class Bot : SharePointActivityHandler
    {
        public AceRequest? Request { get; private set; }

        public bool SignedIn { get; private set; }

        protected override Task<CardViewResponse> OnSharePointTaskGetCardViewAsync(
            ITurnContext<IInvokeActivity> turnContext, AceRequest aceRequest, CancellationToken cancellationToken) =>
            AnswerAsync(aceRequest, new CardViewResponse());

        protected override Task<QuickViewResponse> OnSharePointTaskGetQuickViewAsync(
            ITurnContext<IInvokeActivity> turnContext, AceRequest aceRequest, CancellationToken cancellationToken) =>
            AnswerAsync(aceRequest, new QuickViewResponse());

        protected override Task<GetPropertyPaneConfigurationResponse> OnSharePointTaskGetPropertyPaneConfigurationAsync(
            ITurnContext<IInvokeActivity> turnContext, AceRequest aceRequest, CancellationToken cancellationToken) =>
            AnswerAsync(aceRequest, new GetPropertyPaneConfigurationResponse());

        protected override Task<BaseHandleActionResponse> OnSharePointTaskSetPropertyPaneConfigurationAsync(
            ITurnContext<IInvokeActivity> turnContext, AceRequest aceRequest, CancellationToken cancellationToken) =>
            AnswerAsync<BaseHandleActionResponse>(aceRequest, new NoOpHandleActionResponse());

        protected override Task<BaseHandleActionResponse> OnSharePointTaskHandleActionAsync(
            ITurnContext<IInvokeActivity> turnContext, AceRequest aceRequest, CancellationToken cancellationToken) =>
            AnswerAsync<BaseHandleActionResponse>(aceRequest, new CardViewHandleActionResponse());

        protected override Task OnSignInInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
        {
            SignedIn = true;
            return Task.CompletedTask;
        }

        private Task<T> AnswerAsync<T>(AceRequest request, T answer)
        {
            Request = request;
            return Task.FromResult(answer);
        }
    }
}
