using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.SharePoint;
using Microsoft.Bot.Schema;

namespace BotBuilder.UnitTests.SharePoint;

public sealed class SharePointSSOTokenExchangeTests
{
    private readonly TestAdapter _adapter = new TestAdapter("m365").Use(new SharePointSSOTokenExchangeMiddleware(new MemoryStorage(), "conn"));
    private int _turns;

    private async Task<InvokeResponse?> OfferAsync(string name, string token)
    {
        await _adapter.ProcessActivityAsync(
            new Activity(ActivityTypes.Invoke, name: name) { Value = new TokenExchangeInvokeRequest("offer", "conn", token) },
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
        _adapter.AddExchangeableToken("conn", "m365", "user1", "good", "exchanged");

        Assert.Null(await OfferAsync("cardExtension/token", "good"));
        Assert.Equal(200, (await OfferAsync("cardExtension/token", "good"))!.Status);
        Assert.Equal(1, _turns);
    }

    [Fact]
    public async Task What_cannot_be_exchanged_asks_for_a_sign_in()
    {
        Assert.Equal(412, (await OfferAsync("cardExtension/token", "unknown"))!.Status);
        Assert.Equal(0, _turns);
    }

    [Fact]
    public async Task Other_invokes_pass()
    {
        Assert.Null(await OfferAsync("cardExtension/getCardView", "unknown"));
        Assert.Equal(1, _turns);
    }

    [Fact]
    public async Task It_can_be_asked_without_a_pipeline()
    {
        var turn = new TurnContext(
            new TestAdapter("m365"),
            new Activity(ActivityTypes.Invoke, name: "cardExtension/token", channelId: "m365", from: new("user1"), conversation: new(id: "c"))
            {
                Value = new TokenExchangeInvokeRequest("offer", "conn", "unknown"),
            });

        await new SharePointSSOTokenExchangeMiddleware(new MemoryStorage(), "conn").OnTurnAsync(turn, TestContext.Current.CancellationToken);

        Assert.True(turn.Responded);
    }

    [Fact]
    public void It_needs_a_storage_and_a_connection()
    {
        Assert.Throws<ArgumentNullException>(() => new SharePointSSOTokenExchangeMiddleware(null!, "conn"));
        Assert.Throws<ArgumentNullException>(() => new SharePointSSOTokenExchangeMiddleware(new MemoryStorage(), ""));
    }
}
