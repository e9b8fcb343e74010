using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using VirtualAssistant.Testing.Assistants;

namespace VirtualAssistant.AcceptanceTests.Language;

public sealed class When_a_remote_service_tells_the_intents : IAsyncLifetime
{
    private readonly AssistantInProcess assistant = new();
    private readonly WebApplication service = CreateService();
    private int asked;

    [Fact]
    public async Task Its_intents_count_under_the_names_they_have_here()
    {
        await StartAsync(async context =>
        {
            asked++;
            await context.Response.WriteAsync("""{"intent":{"name":"list_them","confidence":0.93},"entities":[],"intent_ranking":[{"name":"list_them","confidence":0.93}]}""");
        });
        await using var chat = await Chat.StartAsync(assistant);

        Assert.StartsWith("You have no reminders", await chat.AskAsync("zibble the quux"), StringComparison.Ordinal);
        Assert.True(asked > 0);
    }

    [Fact]
    public async Task Its_fallback_is_out_of_scope()
    {
        await StartAsync(context => context.Response.WriteAsync("""{"intent":{"name":"nlu_fallback","confidence":0.7}}"""));
        await using var chat = await Chat.StartAsync(assistant);

        Assert.StartsWith("Sorry, I did not understand", await chat.AskAsync("zibble the quux"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no answer in time")]
    [InlineData("an error")]
    [InlineData("no JSON")]
    public async Task Our_own_understanding_answers_while_it_cannot(string failure)
    {
        await StartAsync(async context =>
        {
            asked++;
            switch (failure)
            {
                case "no answer in time":
                    await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
                    break;
                case "an error":
                    context.Response.StatusCode = StatusCodes.Status500InternalServerError;
                    break;
                default:
                    await context.Response.WriteAsync("<html>");
                    break;
            }
        });
        await using var chat = await Chat.StartAsync(assistant);

        Assert.StartsWith("You have no reminders", await chat.AskAsync("what are my reminders?"), StringComparison.Ordinal);
        Assert.StartsWith("You have no reminders", await chat.AskAsync("what are my reminders?"), StringComparison.Ordinal);
        Assert.Equal(1, asked); // It is left alone for a while.
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await assistant.DisposeAsync();
        await service.DisposeAsync();
    }

    private async Task StartAsync(RequestDelegate answer)
    {
        service.MapPost("/model/parse", answer);
        await service.StartAsync(TestContext.Current.CancellationToken);
        assistant.Settings["Language:Rasa:Address"] = service.Urls.First();
        assistant.Settings["Language:Rasa:Intents:list_them"] = "reminder.list";
        assistant.Settings["Language:Rasa:Timeout"] = "00:00:00.5";
        await assistant.StartAsync();
    }

    private static WebApplication CreateService()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        return builder.Build();
    }
}
