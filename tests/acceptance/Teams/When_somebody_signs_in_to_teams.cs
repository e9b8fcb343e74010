using System.Text.Json.Nodes;

namespace VirtualAssistant.AcceptanceTests.Teams;

/// <summary>Nothing here needs a person's token, and the answers say so in the protocol's words.</summary>
public sealed class When_somebody_signs_in_to_teams(TeamsFixture teams) : IClassFixture<TeamsFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_token_is_not_exchanged_for_a_connection_that_is_not_there()
    {
        using var chat = teams.Chat("Ann");
        var value = new JsonObject { ["id"] = "1", ["connectionName"] = "graph", ["token"] = "a.secret.token" };

        var (status, body) = await chat.InvokeAsync("signin/tokenExchange", value, Cancellation);
        await teams.Assistant.IdleAsync(Cancellation);

        Assert.Equal((412, "1", "graph"), (status, (string)body["id"]!, (string)body["connectionName"]!));
        Assert.NotEmpty((string)body["failureDetail"]!);
        Assert.Empty(chat.Replies);
    }

    [Theory]
    [InlineData("signin/verifyState", """{"state":"123456"}""", 200)]
    [InlineData("signin/verifyState", "{}", 400)]
    [InlineData("signin/verifyState", "[]", 400)]
    [InlineData("signin/tokenExchange", "null", 400)]
    [InlineData("signin/tokenExchange", """{"id":"1","connectionName":"graph"}""", 400)]
    [InlineData("signin/tokenExchange", """{"id":1,"connectionName":"graph","token":{}}""", 400)]
    [InlineData("signin/failure", """{"code":"invokeerror"}""", 501)]
    public async Task Whatever_is_sent_is_answered_by_its_status(string name, string value, int status)
    {
        using var chat = teams.Chat("Ben");

        Assert.Equal(status, (await chat.InvokeAsync(name, JsonNode.Parse(value), Cancellation)).Status);
    }
}
