using System.Net;
using VirtualAssistant.Testing.Assistants;
using VirtualAssistant.Testing.DirectLine;

namespace VirtualAssistant.AcceptanceTests.BadInput;

/// <summary>One person cannot take everybody's time, however many conversations they open.</summary>
public sealed class When_somebody_sends_too_fast : IAsyncLifetime
{
    private readonly AssistantInProcess assistant = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        (assistant.Settings["RateLimits:Enabled"], assistant.Settings["RateLimits:PersonPerMinute"], assistant.Settings["RateLimits:PersonBurst"]) = ("true", "12", "3");
        return assistant.StartAsync();
    }

    [Fact]
    public async Task What_is_too_much_is_turned_away_before_it_is_stored_until_its_time_has_come()
    {
        using var first = await DirectLineConversation.StartAsync(assistant.Address, Cancellation, userId: "dl_ana");
        using var second = await DirectLineConversation.StartAsync(assistant.Address, Cancellation, userId: "dl_ana");
        await first.SayAsync("one", Cancellation);
        await first.SayAsync("two", Cancellation);
        await second.SayAsync("three", Cancellation);

        using (var refused = await second.PostAsync(second.Message("four"), Cancellation))
        {
            Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
            Assert.Equal(TimeSpan.FromSeconds(5), refused.Headers.RetryAfter?.Delta);
        }

        await assistant.IdleAsync(Cancellation);
        Assert.DoesNotContain((await second.ReadAsync(null, Cancellation)).Activities, activity => activity.Text == "four");
        assistant.Time.Advance(TimeSpan.FromSeconds(5));
        await second.SayAsync("four", Cancellation);
    }

    [Fact]
    public async Task Others_are_let_in_meanwhile()
    {
        using var ana = await DirectLineConversation.StartAsync(assistant.Address, Cancellation, userId: "dl_ana");
        using var luis = await DirectLineConversation.StartAsync(assistant.Address, Cancellation, userId: "dl_luis");
        for (var message = 0; message < 5; message++)
        {
            (await ana.PostAsync(ana.Message("again"), Cancellation)).Dispose();
        }

        await luis.SayAsync("hello", Cancellation);
    }

    public ValueTask DisposeAsync() => assistant.DisposeAsync();
}
