using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;

namespace BotBuilder.UnitTests.Teams;

public sealed class TeamsSSOTokenExchangeTests
{
    private readonly TestAdapter _adapter = new TestAdapter("msteams").Use(new TeamsSSOTokenExchangeMiddleware(new MemoryStorage(), "conn"));
    private int _turns;

    private async Task<InvokeResponse?> OfferAsync(string id, string token)
    {
        await _adapter.ProcessActivityAsync(
            new Activity(ActivityTypes.Invoke, name: SignInConstants.TokenExchangeOperationName)
            {
                Value = new TokenExchangeInvokeRequest(id, "conn", token),
            },
            (_, _) =>
            {
                _turns++;
                return Task.CompletedTask;
            },
            TestContext.Current.CancellationToken);
        return (_adapter.GetNextReply() as Activity)?.Value as InvokeResponse;
    }

    [Fact]
    public async Task One_of_many_offers_gets_through()
    {
        _adapter.AddExchangeableToken("conn", "msteams", "user1", "good", "exchanged");

        Assert.Null(await OfferAsync("offer", "good"));
        Assert.Equal(200, (await OfferAsync("offer", "good"))!.Status);
        Assert.Equal(1, _turns);
    }

    [Theory]
    [InlineData("unknown")]
    [InlineData("failing")]
    public async Task What_cannot_be_exchanged_asks_for_a_sign_in(string token)
    {
        _adapter.ThrowOnExchangeRequest("conn", "msteams", "user1", "failing");

        var answer = await OfferAsync("offer", token);

        Assert.Equal(412, answer!.Status);
        Assert.Equal("offer", Assert.IsType<TokenExchangeInvokeResponse>(answer.Body).Id);
        Assert.Equal(0, _turns);
    }
}
