using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Integration;
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
    public async Task An_adapter_is_made_of_its_options()
    {
        var seen = new List<string>();
        var services = new ServiceCollection().AddLogging().AddBot(_ => new Echo(), options =>
        {
            options.Middleware.Add(new Noting(seen));
            options.OnTurnError = (_, exception) =>
            {
                seen.Add(exception.Message);
                return Task.CompletedTask;
            };
        });
        await using var provider = services.BuildServiceProvider();
        var message = new Activity(ActivityTypes.Message, text: "hi", channelId: "test", serviceUrl: "http://127.0.0.1:1");

        await provider.GetRequiredService<IAdapterIntegration>().ProcessActivityAsync(
            string.Empty, message, (_, _) => throw new InvalidOperationException("broken"), Cancellation);

        Assert.Equal(["hi", "broken"], seen);
        Assert.IsType<Echo>(provider.GetRequiredService<IBot>());
    }

    [Fact]
    public void One_bot_may_serve_all_turns()
    {
        var bot = new Echo();
        using var provider = new ServiceCollection().AddLogging().AddBot(bot).BuildServiceProvider();

        Assert.Same(bot, provider.GetRequiredService<IBot>());
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

    private sealed class Noting(List<string> seen) : IMiddleware
    {
        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            seen.Add(turnContext.Activity.Text!);
            return next(cancellationToken);
        }
    }

    private sealed class Echo : ActivityHandler
    {
        protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
            await turnContext.SendActivityAsync($"echo {turnContext.Activity.Text}", cancellationToken: cancellationToken);
    }
}
