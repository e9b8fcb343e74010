using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace BotBuilder.Dialogs.UnitTests;

public sealed class OAuthPromptTests
{
    private const string Connection = "graph";
    private const string User = "user1";
    private const string Item = "sso-token";

    private readonly ConversationState _state = new(new MemoryStorage());

    [Fact]
    public void Checks_what_it_is_made_with()
    {
        Assert.Throws<ArgumentNullException>(() => new OAuthPrompt("", new OAuthPromptSettings()));
        Assert.Throws<ArgumentNullException>(() => new OAuthPrompt("p", null!));
    }

    [Fact]
    public async Task Begins_with_prompt_options_or_none()
    {
        var dc = DialogContextTests.Context(new DialogSet().Add(new OAuthPrompt("p", Settings())));
        await Assert.ThrowsAsync<ArgumentException>(() => dc.BeginDialogAsync("p", "options"));
        await Assert.ThrowsAsync<ArgumentException>(() => dc.BeginDialogAsync("p", CancellationToken.None));
        Assert.Equal(DialogTurnStatus.Waiting, (await dc.BeginDialogAsync("p")).Status);
    }

    [Fact]
    public async Task Ends_at_once_when_the_service_has_a_token()
    {
        var adapter = new TestAdapter();
        adapter.AddUserToken(Connection, Channels.Test, User, "abc");
        var turn = await SendAsync(adapter, Message("hi"));
        Assert.Empty(turn.Replies);
        Assert.Equal("abc", Token(turn.Result));
    }

    [Fact]
    public async Task Shows_a_card_to_sign_in_with()
    {
        var turn = await SendAsync(new TestAdapter(), Message("hi"), options: new PromptOptions { Prompt = MessageFactory.Text("please") });
        var reply = Assert.Single(turn.Replies);
        Assert.Equal(("please", InputHints.AcceptingInput), (reply.Text, reply.InputHint));
        var attachment = Assert.Single(reply.Attachments!);
        Assert.Equal(OAuthCard.ContentType, attachment.ContentType);
        var card = Assert.IsType<OAuthCard>(attachment.Content);
        Assert.Equal((Connection, "sign in first"), (card.ConnectionName, card.Text));
        Assert.Equal(($"api://{Connection}/resource"), card.TokenExchangeResource!.Uri);
        var button = Assert.Single(card.Buttons!);
        Assert.Equal((ActionTypes.Signin, "Sign in", null), (button.Type, button.Title, button.Value));
    }

    [Theory]
    [InlineData(Channels.Test, null, false)]
    [InlineData(Channels.Test, true, true)]
    [InlineData(Channels.Msteams, null, true)]
    [InlineData(Channels.Msteams, false, false)]
    [InlineData(Channels.Webchat, null, false)]
    public async Task The_card_carries_the_link_where_it_is_needed_or_wanted(string channelId, bool? show, bool expected)
    {
        var settings = Settings();
        settings.ShowSignInLink = show;
        var turn = await SendAsync(new TestAdapter(channelId), Message("hi"), settings: settings);
        var button = ((OAuthCard)turn.Replies.Single().Attachments!.Single().Content!).Buttons!.Single();
        Assert.Equal(expected, button.Value != null);
    }

    [Theory]
    [InlineData(Channels.Skype)]
    [InlineData(Channels.Skypeforbusiness)]
    [InlineData(Channels.Cortana)]
    public async Task Channels_without_that_card_get_a_link(string channelId)
    {
        var attachment = (await SendAsync(new TestAdapter(channelId), Message("hi"))).Replies.Single().Attachments!.Single();
        Assert.Equal(SigninCard.ContentType, attachment.ContentType);
        Assert.Equal($"https://fake.com/oauthsignin/{Connection}/{channelId}/{User}", Assert.IsType<SigninCard>(attachment.Content).Buttons!.Single().Value);
    }

    [Fact]
    public async Task A_prompt_with_a_card_of_its_own_is_sent_as_it_is()
    {
        var prompt = (Activity)MessageFactory.Attachment(new OAuthCard { Text = "mine" }.ToAttachment());
        var turn = await SendAsync(new TestAdapter(), Message("hi"), options: new PromptOptions { Prompt = prompt });
        Assert.Equal("mine", ((OAuthCard)turn.Replies.Single().Attachments!.Single().Content!).Text);
    }

    [Fact]
    public async Task Takes_the_token_of_an_event()
    {
        var adapter = await AskedAsync();
        var value = JsonSerializer.SerializeToElement(new { connectionName = Connection, token = "from-event" });
        Assert.Equal("from-event", Token((await SendAsync(adapter, new Activity(ActivityTypes.Event) { Name = SignInConstants.TokenResponseEventName, Value = value })).Result));
    }

    [Theory]
    [InlineData("123456", "code-token")]
    [InlineData("it is 123456 I think", "code-token")]
    [InlineData("654321", null)]
    [InlineData("1234567", null)]
    public async Task Takes_a_code_in_a_message(string text, string? expected)
    {
        var adapter = await AskedAsync();
        adapter.AddUserToken(Connection, Channels.Test, User, "code-token", "123456");
        var turn = await SendAsync(adapter, Message(text));
        Assert.Equal(expected, Token(turn.Result));
        Assert.Equal(expected == null ? DialogTurnStatus.Waiting : DialogTurnStatus.Complete, turn.Result.Status);
    }

    [Theory]
    [InlineData("123456", 200, "code-token")]
    [InlineData("111111", 404, null)]
    public async Task Takes_the_code_teams_sends_and_answers_it(string code, int status, string? expected)
    {
        var adapter = await AskedAsync(channelId: Channels.Msteams);
        adapter.AddUserToken(Connection, Channels.Msteams, User, "code-token", "123456");
        var turn = await SendAsync(adapter, Invoke(SignInConstants.VerifyStateOperationName, new { state = code }));
        Assert.Equal((status, expected), (Answer(turn).Status, Token(turn.Result)));
    }

    [Fact]
    public async Task A_token_service_that_fails_is_answered_500()
    {
        var adapter = await AskedAsync(new BrokenTokenService());
        var turn = await SendAsync(adapter, Invoke(SignInConstants.VerifyStateOperationName, new { state = "123456" }));
        Assert.Equal((500, DialogTurnStatus.Waiting), (Answer(turn).Status, turn.Result.Status));
    }

    [Fact]
    public async Task Exchanges_a_token_and_answers_200()
    {
        var adapter = await AskedAsync();
        adapter.AddExchangeableToken(Connection, Channels.Test, User, Item, "exchanged");
        var turn = await SendAsync(adapter, Exchange(Connection));
        Assert.Equal("exchanged", Token(turn.Result));
        var body = Assert.IsType<TokenExchangeInvokeResponse>(Answer(turn).Body);
        Assert.Equal((200, "id1", Connection, null), (Answer(turn).Status, body.Id, body.ConnectionName, body.FailureDetail));
    }

    [Fact]
    public async Task An_exchange_that_needs_consent_or_fails_is_answered_412()
    {
        var adapter = await AskedAsync();
        var turn = await SendAsync(adapter, Exchange(Connection));
        Assert.Equal((412, DialogTurnStatus.Waiting), (Answer(turn).Status, turn.Result.Status));
        Assert.NotEmpty(Assert.IsType<TokenExchangeInvokeResponse>(Answer(turn).Body).FailureDetail!);

        adapter.ThrowOnExchangeRequest(Connection, Channels.Test, User, Item);
        Assert.Equal(412, Answer(await SendAsync(adapter, Exchange(Connection))).Status);
    }

    [Fact]
    public async Task An_exchange_without_a_request_or_for_another_connection_is_answered_400()
    {
        var adapter = await AskedAsync();
        Assert.Equal(400, Answer(await SendAsync(adapter, new Activity(ActivityTypes.Invoke) { Name = SignInConstants.TokenExchangeOperationName })).Status);
        Assert.Equal(400, Answer(await SendAsync(adapter, Exchange("other"))).Status);
        Assert.Equal(400, Answer(await SendAsync(adapter, new Activity(ActivityTypes.Invoke) { Name = SignInConstants.TokenExchangeOperationName, Value = "no object" })).Status);
    }

    [Theory]
    [InlineData(null, 15)]
    [InlineData(120_000, 2)]
    public async Task There_are_fifteen_minutes_to_sign_in_unless_told_otherwise(int? timeout, int minutes)
    {
        var settings = Settings();
        settings.Timeout = timeout;
        var before = TimeProvider.System.GetUtcNow().UtcDateTime;

        var dc = DialogContextTests.Context(new DialogSet().Add(new OAuthPrompt("p", settings)));
        await dc.BeginDialogAsync("p", cancellationToken: TestContext.Current.CancellationToken);

        var expires = Assert.IsType<DateTime>(dc.ActiveDialog!.State["expires"]);
        Assert.InRange(expires - before, TimeSpan.FromMinutes(minutes), TimeSpan.FromMinutes(minutes + 1));
    }

    [Theory]
    [InlineData(ActivityTypes.Message, null)]
    [InlineData(ActivityTypes.Event, SignInConstants.TokenResponseEventName)]
    [InlineData(ActivityTypes.Invoke, SignInConstants.VerifyStateOperationName)]
    [InlineData(ActivityTypes.Invoke, SignInConstants.TokenExchangeOperationName)]
    public async Task What_comes_too_late_ends_it_without_a_token(string type, string? name)
    {
        var settings = Settings();
        settings.Timeout = -1;
        var adapter = await AskedAsync(settings: settings);
        adapter.AddUserToken(Connection, Channels.Test, User, "code-token", "123456");
        var turn = await SendAsync(adapter, new Activity(type) { Name = name, Text = "123456" }, settings: settings);
        Assert.Equal((DialogTurnStatus.Complete, null), (turn.Result.Status, turn.Result.Result));
    }

    [Fact]
    public async Task Other_activities_do_not_end_it_even_when_it_is_late()
    {
        var settings = Settings();
        settings.Timeout = -1;
        var adapter = await AskedAsync(settings: settings);
        Assert.Equal(DialogTurnStatus.Waiting, (await SendAsync(adapter, new Activity(ActivityTypes.Event) { Name = "other" }, settings: settings)).Result.Status);
        Assert.Equal(DialogTurnStatus.Waiting, (await SendAsync(adapter, new Activity(ActivityTypes.Typing), settings: settings)).Result.Status);
    }

    [Fact]
    public async Task Another_message_asks_again_or_ends_it_as_set()
    {
        var options = new PromptOptions { Prompt = MessageFactory.Text("please"), RetryPrompt = MessageFactory.Text("really, please") };
        var adapter = await AskedAsync(options: options);
        Assert.Equal("really, please", (await SendAsync(adapter, Message("why?"), options: options)).Replies.Single().Text);

        var settings = Settings();
        settings.EndOnInvalidMessage = true;
        var turn = await SendAsync(adapter, Message("why?"), settings: settings);
        Assert.Equal((DialogTurnStatus.Complete, null), (turn.Result.Status, turn.Result.Result));
    }

    [Fact]
    public async Task A_validator_decides_and_counts()
    {
        var attempts = new List<(int, bool)>();
        PromptValidator<TokenResponse> validator = (prompt, _) =>
        {
            attempts.Add((prompt.AttemptCount, prompt.Recognized.Succeeded));
            return Task.FromResult(prompt.Recognized.Succeeded);
        };
        var adapter = await AskedAsync();
        adapter.AddUserToken(Connection, Channels.Test, User, "code-token", "123456");
        await SendAsync(adapter, Message("what?"), validator: validator);
        Assert.Equal("code-token", Token((await SendAsync(adapter, Message("123456"), validator: validator)).Result));
        Assert.Equal([(1, false), (2, true)], attempts);
    }

    [Fact]
    public async Task Tells_and_forgets_the_token_of_the_person()
    {
        var adapter = new TestAdapter();
        adapter.AddUserToken(Connection, Channels.Test, User, "abc");
        var prompt = new OAuthPrompt("p", Settings());
        await adapter.ProcessActivityAsync(Message("hi"), async (context, token) =>
        {
            Assert.Equal("abc", (await prompt.GetUserTokenAsync(context, token))!.Token);
            await prompt.SignOutUserAsync(context, token);
            Assert.Null(await prompt.GetUserTokenAsync(context, token));
        });
        await Assert.ThrowsAsync<ArgumentNullException>(() => prompt.GetUserTokenAsync(null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => prompt.SignOutUserAsync(null!));
    }

    [Fact]
    public async Task Needs_an_adapter_or_a_client_that_knows_tokens()
    {
        var context = new TurnContext(new Tokenless(), new TestAdapter().MakeActivity("hi"));
        await Assert.ThrowsAsync<NotSupportedException>(() => new OAuthPrompt("p", Settings()).GetUserTokenAsync(context));
    }

    private static OAuthPromptSettings Settings() => new() { ConnectionName = Connection, Title = "Sign in", Text = "sign in first" };

    private static Activity Message(string text) => new(ActivityTypes.Message) { Text = text };

    private static Activity Invoke(string name, object value) => new(ActivityTypes.Invoke) { Name = name, Value = JsonSerializer.SerializeToElement(value) };

    private static Activity Exchange(string connection) =>
        Invoke(SignInConstants.TokenExchangeOperationName, new { id = "id1", connectionName = connection, token = Item });

    private static string? Token(DialogTurnResult result) => ((TokenResponse?)result.Result)?.Token;

    private static InvokeResponse Answer(Turn turn) =>
        Assert.IsType<InvokeResponse>(Assert.Single(turn.Replies, reply => reply.Type == ActivityTypesEx.InvokeResponse).Value);

    private async Task<TestAdapter> AskedAsync(
        TestAdapter? adapter = null, string channelId = Channels.Test, OAuthPromptSettings? settings = null, PromptOptions? options = null)
    {
        adapter ??= new TestAdapter(channelId);
        Assert.Single((await SendAsync(adapter, Message("hi"), settings, options)).Replies);
        return adapter;
    }

    private async Task<Turn> SendAsync(
        TestAdapter adapter, Activity activity, OAuthPromptSettings? settings = null, PromptOptions? options = null, PromptValidator<TokenResponse>? validator = null)
    {
        DialogTurnResult? result = null;
        await adapter.ProcessActivityAsync(activity, async (context, token) =>
        {
            var dialogs = new DialogSet(_state.CreateProperty<DialogState>("dialogs")).Add(new OAuthPrompt("p", settings ?? Settings(), validator));
            var dc = await dialogs.CreateContextAsync(context, token);
            result = await dc.ContinueDialogAsync(token);
            if (result.Status == DialogTurnStatus.Empty)
            {
                result = await dc.BeginDialogAsync("p", options, token);
            }

            await _state.SaveChangesAsync(context, false, token);
        });
        Activity[] replies = [.. adapter.ActiveQueue];
        adapter.ActiveQueue.Clear();
        return new Turn(result!, replies);
    }

    private sealed record Turn(DialogTurnResult Result, Activity[] Replies);

    private sealed class BrokenTokenService : TestAdapter
    {
        public override Task<TokenResponse?> GetUserTokenAsync(
            ITurnContext turnContext,
            Microsoft.Bot.Connector.Authentication.AppCredentials? oAuthAppCredentials,
            string connectionName,
            string? magicCode,
            CancellationToken cancellationToken) =>
            magicCode == null ? Task.FromResult<TokenResponse?>(null) : throw new HttpRequestException("down");
    }

    private sealed class Tokenless : BotAdapter
    {
        public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken) =>
            Task.FromResult(new ResourceResponse[activities.Length]);

        public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
            Task.FromResult(new ResourceResponse());

        public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
