using System.Text.Json.Nodes;
using VirtualAssistant.Testing;
using VirtualAssistant.Testing.Teams;

namespace VirtualAssistant.AcceptanceTests.Teams;

/// <summary>With a connection: the person's own Teams signs them in, or a browser does, and the token stays where it was issued.</summary>
public sealed class When_the_company_lets_people_sign_in(SignInFixture company) : IClassFixture<SignInFixture>
{
    private readonly TeamsFixture teams = company.Teams;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Their_teams_signs_them_in_without_a_word()
    {
        using var chat = teams.Chat("Ann");
        var card = CardIn(await chat.AskAsync("sign in", Cancellation));

        var (status, body) = await ExchangeAsync(chat, card);
        var told = await chat.NextReplyAsync(Cancellation);
        var who = await chat.AskAsync("who am I?", Cancellation);

        Assert.Equal((200, ExchangeId(card), "company"), (status, (string?)body["id"], (string?)body["connectionName"]));
        Assert.Contains("signed in with your company's account", told.Text, StringComparison.Ordinal);
        Assert.Contains("signed in with your company's account", who.Text, StringComparison.Ordinal);
        Assert.True(teams.Cloud.Tokens.IsSignedIn("29:Ann"));
    }

    [Fact]
    public async Task Each_of_their_devices_is_answered_and_they_are_told_once()
    {
        using var chat = teams.Chat("Ben");
        var card = CardIn(await chat.AskAsync("sign in", Cancellation));

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => ExchangeAsync(chat, card)));
        await chat.NextReplyAsync(Cancellation);
        var late = await ExchangeAsync(chat, card);
        await teams.Assistant.IdleAsync(Cancellation);

        Assert.All([.. answers, late], answer => Assert.Equal(200, answer.Status));
        Assert.Equal(2, chat.Replies.Count); // The card, and that it has worked.
    }

    [Fact]
    public async Task Who_has_to_consent_first_signs_in_in_a_browser()
    {
        using var chat = teams.Chat("Cleo");
        var card = CardIn(await chat.AskAsync("Please sign me in!", Cancellation));

        var (refused, body) = await ExchangeAsync(chat, card, "a.token.without-consent");
        var code = teams.Cloud.Tokens.SignIn(new Uri((string)card["buttons"]![0]!["value"]!));
        var (wrong, _) = await chat.InvokeAsync("signin/verifyState", new JsonObject { ["state"] = "999999" }, Cancellation);
        var (verified, _) = await chat.InvokeAsync("signin/verifyState", new JsonObject { ["state"] = code }, Cancellation);
        var told = await chat.NextReplyAsync(Cancellation);

        Assert.Equal((412, 404, 200), (refused, wrong, verified));
        Assert.NotEmpty((string)body["failureDetail"]!);
        Assert.Contains("signed in", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_can_be_written_and_is_good_for_its_person_alone()
    {
        using var dora = teams.Chat("Dora");
        using var eve = teams.Chat("Eve");
        var card = CardIn(await dora.AskAsync("log in", Cancellation));
        var code = teams.Cloud.Tokens.SignIn(new Uri((string)card["buttons"]![0]!["value"]!));

        var stolen = await eve.AskAsync(code, Cancellation);
        var told = await dora.AskAsync(code, Cancellation);

        Assert.DoesNotContain("signed in", stolen.Text, StringComparison.Ordinal);
        Assert.Contains("signed in", told.Text, StringComparison.Ordinal);
        Assert.False(teams.Cloud.Tokens.IsSignedIn("29:Eve"));
    }

    [Fact]
    public async Task They_sign_out_where_the_token_is()
    {
        using var chat = teams.Chat("Finn");
        await ExchangeAsync(chat, CardIn(await chat.AskAsync("sign in", Cancellation)));
        await chat.NextReplyAsync(Cancellation);

        var told = await chat.AskAsync("sign out", Cancellation);
        var who = await chat.AskAsync("who am I?", Cancellation);

        Assert.Equal("You are signed out.", told.Text);
        Assert.DoesNotContain("signed in", who.Text, StringComparison.Ordinal);
        Assert.False(teams.Cloud.Tokens.IsSignedIn("29:Finn"));
        Assert.Contains("DELETE SignOut", teams.Cloud.Tokens.Calls);
    }

    [Fact]
    public async Task A_sign_out_that_was_cut_short_is_taken_up_again()
    {
        using var chat = teams.Chat("Lea");
        await ExchangeAsync(chat, CardIn(await chat.AskAsync("sign in", Cancellation)));
        await chat.NextReplyAsync(Cancellation);
        teams.Cloud.Tokens.Hangs = true;
        await chat.SayAsync("sign out", Cancellation);
        await Until.TrueAsync(() => teams.Cloud.Tokens.Calls[^1] == "DELETE SignOut", () => "the service is not called", Cancellation);

        await teams.Assistant.StopAsync();
        teams.Cloud.Tokens.Hangs = false;
        await teams.Assistant.StartAsync();

        Assert.Equal("You are signed out.", (await chat.NextReplyAsync(Cancellation)).Text);
        Assert.False(teams.Cloud.Tokens.IsSignedIn("29:Lea"));
    }

    [Fact]
    public async Task In_the_emulator_an_event_says_that_the_browser_is_done()
    {
        using var chat = teams.Chat("Mia");
        var card = CardIn(await chat.AskAsync("sign in", Cancellation));
        teams.Cloud.Tokens.SignInForGood(new Uri((string)card["buttons"]![0]!["value"]!));
        var done = chat.Activity("event");
        done["name"] = "tokens/response";
        done["value"] = new JsonObject { ["connectionName"] = "company", ["token"] = "a-token" };

        using var answer = await chat.PostAsync(done, Cancellation);
        var told = await chat.NextReplyAsync(Cancellation);

        Assert.Contains("signed in", told.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"id":"1","connectionName":"another","token":"t"}""")]
    [InlineData("""{"id":"1","connectionName":"company"}""")]
    [InlineData("""{"connectionName":"company","token":"t"}""")]
    [InlineData("[]")]
    public async Task What_is_not_for_this_connection_is_a_bad_request(string value)
    {
        using var chat = teams.Chat("Gil");

        var (status, _) = await chat.InvokeAsync("signin/tokenExchange", JsonNode.Parse(value), Cancellation);

        Assert.Equal(400, status);
    }

    [Fact]
    public async Task In_a_room_nobody_signs_in()
    {
        using var room = teams.Chat("Hugo", "groupChat");
        var value = new JsonObject { ["id"] = "1", ["connectionName"] = "company", ["token"] = TokenServer.GoodToken };

        var said = await room.AskAsync($"{TeamsChat.BotMention} sign in", Cancellation);
        var (status, _) = await room.InvokeAsync("signin/tokenExchange", value, Cancellation);

        Assert.Contains("write to me directly", said.Text, StringComparison.Ordinal);
        Assert.Equal(412, status);
        Assert.False(teams.Cloud.Tokens.IsSignedIn("29:Hugo"));
    }

    [Fact]
    public async Task A_service_that_is_ill_is_said_to_be_so()
    {
        using var chat = teams.Chat("Ida");
        teams.Cloud.Tokens.IsDown = true;
        try
        {
            var noCard = await chat.AskAsync("sign in", Cancellation);
            var notOut = await chat.AskAsync("sign out", Cancellation);
            var value = new JsonObject { ["id"] = "1", ["connectionName"] = "company", ["token"] = TokenServer.GoodToken };
            var (status, _) = await chat.InvokeAsync("signin/tokenExchange", value, Cancellation);

            Assert.Contains("does not work at the moment", noCard.Text, StringComparison.Ordinal);
            Assert.Contains("could not sign you out", notOut.Text, StringComparison.Ordinal);
            Assert.Equal(412, status);
        }
        finally
        {
            teams.Cloud.Tokens.IsDown = false;
        }
    }

    [Fact]
    public async Task Nobody_can_say_that_they_are_signed_in()
    {
        using var chat = teams.Chat("Jan");
        var claimed = chat.Activity("event");
        claimed["name"] = "assistant/signIn";
        claimed["value"] = new JsonObject { ["change"] = "SignedIn" };
        var token = chat.Activity("event");
        token["name"] = "tokens/response";
        token["value"] = new JsonObject { ["connectionName"] = "company", ["token"] = "invented" };

        using var first = await chat.PostAsync(claimed, Cancellation);
        using var second = await chat.PostAsync(token, Cancellation);
        var who = await chat.AskAsync("who am I?", Cancellation);

        Assert.Single(chat.Replies);
        Assert.DoesNotContain("signed in", who.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_token_and_no_code_is_kept()
    {
        using var chat = teams.Chat("Kim");
        var card = CardIn(await chat.AskAsync("melde mich an", Cancellation));
        var code = teams.Cloud.Tokens.SignIn(new Uri((string)card["buttons"]![0]!["value"]!));
        await ExchangeAsync(chat, card);
        await chat.NextReplyAsync(Cancellation);
        await chat.AskAsync(code, Cancellation);
        await teams.Assistant.IdleAsync(Cancellation);

        string[] secrets = [TokenServer.GoodToken, $"\"text\":\"{code}\"", .. teams.Cloud.Tokens.Issued];
        var kept = teams.Assistant.ReadDatabase();
        Assert.Contains("melde mich an", kept, StringComparison.Ordinal);
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, kept, StringComparison.Ordinal));
    }

    private static JsonObject CardIn(ChatActivity message)
    {
        var attachment = Assert.Single(message.Json["attachments"]!.AsArray())!;
        Assert.Equal("application/vnd.microsoft.card.oauth", (string?)attachment["contentType"]);
        return attachment["content"]!.AsObject();
    }

    private static string ExchangeId(JsonObject card) => (string)card["tokenExchangeResource"]!["id"]!;

    private static Task<(int Status, JsonObject Body)> ExchangeAsync(TeamsChat chat, JsonObject card, string token = TokenServer.GoodToken)
    {
        var value = new JsonObject { ["id"] = ExchangeId(card), ["connectionName"] = (string?)card["connectionName"], ["token"] = token };
        return chat.InvokeAsync("signin/tokenExchange", value, Cancellation);
    }
}

/// <summary>An assistant in Teams whose operator has named a connection.</summary>
public sealed class SignInFixture : IAsyncLifetime
{
    public TeamsFixture Teams { get; } = new();

    public ValueTask InitializeAsync()
    {
        Teams.Assistant.Settings["SignIn:ConnectionName"] = "company";
        return Teams.InitializeAsync();
    }

    public ValueTask DisposeAsync() => Teams.DisposeAsync();
}
