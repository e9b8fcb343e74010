using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BotBuilder.UnitTests.Hosting;

public sealed class RegistrationTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_bot_is_added_and_reached_in_two_lines(bool withCredentialProvider)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        if (withCredentialProvider)
        {
            builder.Services.AddSingleton<IBotFrameworkHttpAdapter>(new BotFrameworkHttpAdapter(new SimpleCredentialProvider()));
        }

        builder.Services.AddBot<Echo>();
        await using var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.UseBotFramework();
        await app.StartAsync(Cancellation);
        using var http = new HttpClient();
        var message = new Activity(ActivityTypes.Message, text: "hi", channelId: "test", deliveryMode: DeliveryModes.ExpectReplies)
        {
            Conversation = new ConversationAccount { Id = "c" },
        };

        using var response = await http.PostAsJsonAsync($"{app.Urls.Single()}/api/messages", message, SchemaJson.Options, Cancellation);

        var replies = await response.Content.ReadFromJsonAsync<ExpectedReplies>(SchemaJson.Options, Cancellation);
        Assert.Equal("echo hi", Assert.Single(replies!.Activities!).Text);
    }

    [Fact]
    public async Task Every_turn_finds_its_storage_and_state_and_saves_it()
    {
        var storage = new MemoryStorage();
        var adapter = new TestAdapter(TestAdapter.CreateConversation("c1"));
        adapter.UseStorage(storage).UseBotState(new UserState(storage), new ConversationState(storage));

        await adapter.SendTextToBotAsync(
            "hi",
            async (turn, cancellationToken) =>
            {
                Assert.Same(storage, turn.TurnState.Get<IStorage>());
                Assert.NotNull(turn.TurnState.Get<UserState>());
                await turn.TurnState.Get<ConversationState>()!.CreateProperty<int>("count").SetAsync(turn, 1, cancellationToken);
            },
            Cancellation);

        Assert.Single(await storage.ReadAsync(["test/conversations/c1"], Cancellation));
    }

    private sealed class Echo : ActivityHandler
    {
        protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
            await turnContext.SendActivityAsync($"echo {turnContext.Activity.Text}", cancellationToken: cancellationToken);
    }
}
