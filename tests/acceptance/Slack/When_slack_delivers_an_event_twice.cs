namespace VirtualAssistant.AcceptanceTests.Slack;

public sealed class When_slack_delivers_an_event_twice(SlackFixture house) : IClassFixture<SlackFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_person_gets_one_reply()
    {
        var ana = house.Workspace.Person();
        var message = ana.Message("help");

        using var first = await house.Workspace.DeliverAsync(message, Cancellation, "Ev1");
        using var retry = await house.Workspace.DeliverAsync(ana.Message("help", (string)message["ts"]!), Cancellation, "Ev1", retry: 1);
        await house.IdleAsync(Cancellation);

        Assert.True(first.IsSuccessStatusCode && retry.IsSuccessStatusCode);
        Assert.Single(ana.Replies);
    }

    [Fact]
    public async Task An_event_id_is_known_again_whatever_it_carries()
    {
        var ana = house.Workspace.Person();

        await ana.SaysAsync("help", Cancellation, "Ev2");
        await ana.SaysAsync("help", Cancellation, "Ev2");
        await house.IdleAsync(Cancellation);

        Assert.Single(ana.Replies);
    }

    [Fact]
    public async Task A_retry_that_is_the_first_copy_to_arrive_is_answered()
    {
        var ana = house.Workspace.Person();

        using var response = await house.Workspace.DeliverAsync(ana.Message("help"), Cancellation, retry: 2);
        await house.IdleAsync(Cancellation);

        Assert.Single(ana.Replies);
    }

    [Fact]
    public async Task A_retry_after_a_restart_is_not_answered_again()
    {
        var ana = house.Workspace.Person();
        var message = ana.Message("help");
        using var first = await house.Workspace.DeliverAsync(message, Cancellation, "Ev3");
        await house.IdleAsync(Cancellation);

        await house.Assistant.RestartAsync();
        using var retry = await house.Workspace.DeliverAsync(ana.Message("help", (string)message["ts"]!), Cancellation, "Ev3", retry: 1);
        await house.IdleAsync(Cancellation);

        Assert.True(retry.IsSuccessStatusCode);
        Assert.Single(ana.Replies);
    }
}
