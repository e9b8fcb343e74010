namespace VirtualAssistant.AcceptanceTests.Teams;

public sealed class When_the_login_for_bots_fails(TeamsFixture teams) : IClassFixture<TeamsFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_answer_waits_until_there_is_a_token()
    {
        using var chat = teams.Chat("Ann");
        teams.Cloud.LoginFailures = 20;

        await chat.SayAsync("help", Cancellation);
        await teams.Assistant.LetTimePassUntilAsync(() => chat.Replies.Count > 0, () => "nothing is answered", Cancellation);

        Assert.Equal(0, teams.Cloud.LoginFailures);
    }
}
