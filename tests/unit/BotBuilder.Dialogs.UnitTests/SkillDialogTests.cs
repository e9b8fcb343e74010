using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Skills;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace BotBuilder.Dialogs.UnitTests;

public sealed class SkillDialogTests : IDisposable
{
    private const string Resource = "api://graph/resource";

    private readonly RecordingSkill _skill = new();
    private readonly SkillConversations _conversations = new();

    public void Dispose() => _skill.Dispose();

    [Fact]
    public async Task Begins_with_an_activity_only()
    {
        Assert.Throws<ArgumentNullException>(() => new SkillDialog(null!));
        var dc = DialogContextTests.Context(new DialogSet().Add(Dialog()));
        await Assert.ThrowsAsync<ArgumentNullException>(() => dc.BeginDialogAsync(nameof(SkillDialog)));
        await Assert.ThrowsAsync<ArgumentException>(() => dc.BeginDialogAsync(nameof(SkillDialog), "hi"));
        await Assert.ThrowsAsync<ArgumentNullException>(() => dc.BeginDialogAsync(nameof(SkillDialog), new BeginSkillDialogOptions()));
    }

    [Fact]
    public async Task Posts_a_copy_of_the_activity_in_the_persons_conversation()
    {
        var first = new Activity(ActivityTypes.Event) { Name = "book", Value = "flight" };
        var client = Client(first);
        Assert.Null(await client.SendActivityAsync<IMessageActivity>("irrelevant"));

        var post = Assert.Single(_skill.Posts);
        Assert.Equal(("parent", "skill-app", "https://skill/api/messages", "https://parent/api/skills", "skill-conversation-1"), (post.From, post.To, post.Url, post.ServiceUrl, post.ConversationId));
        Assert.NotSame(first, post.Activity);
        Assert.Null(first.Conversation);
        Assert.Equal(("book", "flight", "Conversation1", "user1", "bot"), (post.Activity.Name, post.Activity.Value, post.Activity.Conversation.Id, post.Activity.From.Id, post.Activity.Recipient.Id));
        Assert.Equal(DialogTurnStatus.Waiting, client.DialogTurnResult.Status);
        Assert.Equal(("parent", "the skill"), (_conversations.Options!.FromBotId, _conversations.Options.BotFrameworkSkill.Id));
    }

    [Fact]
    public async Task Forwards_what_the_person_says_until_the_skill_ends()
    {
        var client = Client(Message("begin"));
        await client.SendActivityAsync<IMessageActivity>("x");
        await client.SendActivityAsync<IMessageActivity>("more");
        Assert.Equal(["begin", "more"], _skill.Posts.Select(post => post.Activity.Text));
        Assert.Equal(["skill-conversation-1", "skill-conversation-1"], _skill.Posts.Select(post => post.ConversationId));

        await client.SendActivityAsync<IMessageActivity>(new Activity(ActivityTypes.EndOfConversation) { Value = "result" });
        Assert.Equal(2, _skill.Posts.Count);
        Assert.Equal((DialogTurnStatus.Complete, "result"), (client.DialogTurnResult.Status, client.DialogTurnResult.Result));
    }

    [Fact]
    public async Task Saves_the_state_before_it_calls()
    {
        var storage = new MemoryStorage();
        _skill.OnPost = async () => Assert.NotEmpty(await storage.ReadAsync(["test/conversations/Conversation1"]));
        await Client(Message("begin"), storage: storage).SendActivityAsync<IMessageActivity>("x");
        Assert.Single(_skill.Posts);
    }

    [Fact]
    public async Task Replies_that_come_back_with_the_call_are_sent_on()
    {
        _skill.Answers.Enqueue([Message("one"), Message("two")]);
        _skill.Answers.Enqueue([Message("bye"), new Activity(ActivityTypes.EndOfConversation) { Value = "result" }]);
        var client = Client(Message("begin", DeliveryModes.ExpectReplies));
        Assert.Equal("one", (await client.SendActivityAsync<IMessageActivity>("x")).Text);
        Assert.Equal("two", client.GetNextReply<IMessageActivity>().Text);
        Assert.Equal("bye", (await client.SendActivityAsync<IMessageActivity>("y")).Text);
        Assert.Equal(DeliveryModes.ExpectReplies, _skill.Posts[1].Activity.DeliveryMode);
        Assert.Equal((DialogTurnStatus.Complete, "result"), (client.DialogTurnResult.Status, client.DialogTurnResult.Result));
        Assert.Equal(["skill-conversation-1"], _conversations.Deleted);
    }

    [Fact]
    public async Task Only_the_first_answer_to_an_invoke_is_sent_on()
    {
        _skill.Answers.Enqueue([Answer(200), Answer(404)]);
        var client = Client(new Activity(ActivityTypes.Invoke) { Name = "x", DeliveryMode = DeliveryModes.ExpectReplies });
        var answer = await client.SendActivityAsync<IActivity>("x");
        Assert.Equal(200, ((InvokeResponse)((Activity)answer).Value!).Status);
        Assert.Null(client.GetNextReply<IActivity>());
    }

    [Fact]
    public async Task A_skill_that_fails_fails_the_turn()
    {
        _skill.Status = 500;
        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => Client(Message("begin")).SendActivityAsync<IMessageActivity>("x"));
        Assert.Contains("the skill", failure.Message, StringComparison.Ordinal);
        Assert.Contains("500", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelling_ends_the_conversation_of_the_skill()
    {
        var client = Client(Message("begin"));
        await client.SendActivityAsync<IMessageActivity>("x");
        await client.DialogContext.CancelAllDialogsAsync();
        Assert.Equal((ActivityTypes.EndOfConversation, "Conversation1"), (_skill.Posts[1].Activity.Type, _skill.Posts[1].Activity.Conversation.Id));
    }

    [Fact]
    public async Task Reprompting_asks_the_skill_to()
    {
        var client = Client(Message("begin"));
        await client.SendActivityAsync<IMessageActivity>("x");
        await client.DialogContext.RepromptDialogAsync();
        Assert.Equal((ActivityTypes.Event, DialogEvents.RepromptDialog), (_skill.Posts[1].Activity.Type, _skill.Posts[1].Activity.Name));
    }

    [Fact]
    public async Task What_an_override_turns_down_stays_here()
    {
        var state = new ConversationState(new MemoryStorage());
        var client = new DialogTestClient(
            Channels.Test, new Picky(Options(state)), new BeginSkillDialogOptions { Activity = Message("begin") }, conversationState: state);
        await client.SendActivityAsync<IMessageActivity>("x");
        await client.SendActivityAsync<IMessageActivity>("secret");
        Assert.Single(_skill.Posts);
        Assert.Equal(DialogTurnStatus.Waiting, client.DialogTurnResult.Status);
    }

    [Fact]
    public async Task A_factory_from_before_there_were_options_is_called_the_old_way()
    {
        var options = Options(new ConversationState(new MemoryStorage()));
        options.ConversationIdFactory = new OldSkillConversations();
        await new DialogTestClient(Channels.Test, new SkillDialog(options), new BeginSkillDialogOptions { Activity = Message("begin") }).SendActivityAsync<IMessageActivity>("x");
        Assert.Equal("old-Conversation1", _skill.Posts.Single().ConversationId);
    }

    [Fact]
    public async Task Signs_the_person_in_without_showing_the_card()
    {
        var adapter = new TestAdapter(Channels.Test);
        adapter.AddExchangeableToken("sso", Channels.Test, "user1", Resource, "exchanged");
        _skill.Answers.Enqueue([SignIn(), Message("after")]);
        var reply = await Client(Message("begin", DeliveryModes.ExpectReplies), "sso", adapter).SendActivityAsync<IMessageActivity>("x");
        Assert.Equal("after", reply.Text);
        var exchange = _skill.Posts[1].Activity;
        Assert.Equal((ActivityTypes.Invoke, SignInConstants.TokenExchangeOperationName), (exchange.Type, exchange.Name));
        var request = Assert.IsType<TokenExchangeInvokeRequest>(exchange.Value);
        Assert.Equal(("card1", "skill-connection", "exchanged"), (request.Id, request.ConnectionName, request.Token));
    }

    [Theory]
    [InlineData("", false, 200)] // no connection to exchange with
    [InlineData("other", false, 200)] // no token
    [InlineData("sso", true, 200)] // the exchange fails
    [InlineData("sso", false, 409)] // the skill does not take it
    public async Task Shows_the_card_when_it_cannot(string connection, bool fails, int skillStatus)
    {
        var adapter = new TestAdapter(Channels.Test);
        if (fails)
        {
            adapter.ThrowOnExchangeRequest("sso", Channels.Test, "user1", Resource);
        }
        else
        {
            adapter.AddExchangeableToken("sso", Channels.Test, "user1", Resource, "exchanged");
        }

        _skill.Answers.Enqueue([SignIn()]);
        _skill.LaterStatus = skillStatus;
        var reply = await Client(Message("begin", DeliveryModes.ExpectReplies), connection, adapter).SendActivityAsync<IMessageActivity>("x");
        Assert.Equal(OAuthCard.ContentType, reply.Attachments!.Single().ContentType);
    }

    private static Activity Message(string text, string? deliveryMode = null) => new(ActivityTypes.Message) { Text = text, DeliveryMode = deliveryMode };

    private static Activity Answer(int status) => new(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = status } };

    private static Activity SignIn()
    {
        var card = new OAuthCard { ConnectionName = "skill-connection", TokenExchangeResource = new TokenExchangeResource { Id = "card1", Uri = Resource } };
        var activity = (Activity)MessageFactory.Attachment(new Attachment { ContentType = OAuthCard.ContentType, Content = card });
        activity.Id = "reply1";
        activity.From = new ChannelAccount("skill");
        activity.Recipient = new ChannelAccount("user1");
        activity.Conversation = new ConversationAccount(id: "convo1");
        return activity;
    }

    private DialogTestClient Client(Activity first, string? connection = null, TestAdapter? adapter = null, IStorage? storage = null)
    {
        var state = new ConversationState(storage ?? new MemoryStorage());
        var options = Options(state);
        options.ConnectionName = connection;
        return new DialogTestClient(
            adapter ?? new TestAdapter(Channels.Test), new SkillDialog(options), new BeginSkillDialogOptions { Activity = first }, conversationState: state);
    }

    private SkillDialog Dialog() => new(Options(new ConversationState(new MemoryStorage())));

    private SkillDialogOptions Options(ConversationState state) => new()
    {
        BotId = "parent",
        SkillHostEndpoint = new Uri("https://parent/api/skills"),
        Skill = new BotFrameworkSkill { Id = "the skill", AppId = "skill-app", SkillEndpoint = new Uri("https://skill/api/messages") },
        SkillClient = _skill,
        ConversationIdFactory = _conversations,
        ConversationState = state,
    };

    private sealed record Post(string? From, string? To, string Url, string ServiceUrl, string ConversationId, Activity Activity);

    private sealed class Picky(SkillDialogOptions options) : SkillDialog(options)
    {
        protected override bool OnValidateActivity(Activity activity) => activity.Text != "secret";
    }

    private sealed class RecordingSkill : BotFrameworkClient
    {
        public List<Post> Posts { get; } = [];

        public Queue<Activity[]> Answers { get; } = [];

        public int Status { get; set; } = 200;

        public int LaterStatus { get; set; } = 200;

        public Func<Task>? OnPost { get; set; }

        public override async Task<InvokeResponse<T>> PostActivityAsync<T>(
            string? fromBotId, string? toBotId, Uri toUrl, Uri serviceUrl, string conversationId, Activity activity, CancellationToken cancellationToken = default)
        {
            await (OnPost?.Invoke() ?? Task.CompletedTask);
            Posts.Add(new Post(fromBotId, toBotId, toUrl.ToString(), serviceUrl.ToString(), conversationId, activity));
            var replies = Answers.TryDequeue(out var answer) ? new ExpectedReplies { Activities = answer } : null;
            return new InvokeResponse<T> { Status = Posts.Count > 1 ? LaterStatus : Status, Body = (T?)(object?)replies };
        }
    }

    private sealed class SkillConversations : SkillConversationIdFactoryBase
    {
        public SkillConversationIdFactoryOptions? Options { get; private set; }

        public List<string> Deleted { get; } = [];

        public override Task<string> CreateSkillConversationIdAsync(SkillConversationIdFactoryOptions options, CancellationToken cancellationToken)
        {
            Options = options;
            return Task.FromResult("skill-conversation-1");
        }

        public override Task DeleteConversationReferenceAsync(string skillConversationId, CancellationToken cancellationToken)
        {
            Deleted.Add(skillConversationId);
            return Task.CompletedTask;
        }
    }

    private sealed class OldSkillConversations : SkillConversationIdFactoryBase
    {
        public override Task<string> CreateSkillConversationIdAsync(ConversationReference conversationReference, CancellationToken cancellationToken) =>
            Task.FromResult($"old-{conversationReference.Conversation.Id}");

        public override Task DeleteConversationReferenceAsync(string skillConversationId, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
