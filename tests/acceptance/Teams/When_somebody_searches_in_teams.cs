using System.Net;
using System.Text.Json.Nodes;
using VirtualAssistant.Testing.Teams;

namespace VirtualAssistant.AcceptanceTests.Teams;

public sealed class When_somebody_searches_in_teams(TeamsFixture teams) : IClassFixture<TeamsFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Their_own_reminders_and_words_are_found_by_words()
    {
        using var chat = teams.Chat("Ann");
        await chat.AskAsync("remind me tomorrow at 9 to water the plants", Cancellation);
        await chat.AskAsync("remind me tomorrow at 10 to feed the cat", Cancellation);
        await chat.AskAsync("my sister's birthday is 3 May", Cancellation);
        await teams.Assistant.IdleAsync(Cancellation);

        Assert.Equal(["water the plants", "feed the cat", "my sister's birthday is 3 May"], await SearchAsync(chat, ""));
        Assert.Equal(["water the plants"], await SearchAsync(chat, "PLANTS water"));
        Assert.Equal(["my sister's birthday is 3 May"], await SearchAsync(chat, "birthday"));
        Assert.Equal(["feed the cat"], await SearchAsync(chat, "", skip: 1, count: 1));
        Assert.Empty(await SearchAsync(chat, "something else"));
    }

    [Fact]
    public async Task Nobody_finds_what_is_another_persons_or_what_does_not_belong_before_others()
    {
        using var chat = teams.Chat("Ben");
        using var other = teams.Chat("Cleo");
        using var room = teams.Chat("Ben", "groupChat");
        await chat.AskAsync("remind me tomorrow at 9 to water the plants", Cancellation);
        await room.AskAsync($"{TeamsChat.BotMention} remind me tomorrow at 9 to book the room", Cancellation);

        Assert.Empty(await SearchAsync(other, "plants"));
        Assert.Equal(["book the room"], await SearchAsync(room, ""));
    }

    [Fact]
    public async Task A_list_is_found_by_its_name_and_by_what_is_open_on_it()
    {
        using var chat = teams.Chat("Emil");
        await chat.AskAsync("add milk and eggs to shopping", Cancellation);
        await chat.AskAsync("tick off eggs", Cancellation);

        Assert.Equal(["shopping"], await SearchAsync(chat, "shop"));
        Assert.Equal(["shopping"], await SearchAsync(chat, "milk"));
        Assert.Empty(await SearchAsync(chat, "eggs"));
    }

    [Theory]
    [InlineData("""{"commandId":"another"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"commandId":7,"parameters":"none"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"commandId":"search","parameters":[7,{"name":null},{"name":"text","value":{}}],"queryOptions":{"skip":-1,"count":"many"}}""", HttpStatusCode.OK)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("null", HttpStatusCode.BadRequest)]
    public async Task A_query_of_another_shape_is_no_fault_of_ours(string value, HttpStatusCode status)
    {
        using var chat = teams.Chat("Dora");
        var invoke = chat.Activity("invoke");
        invoke["name"] = "composeExtension/query";
        invoke["value"] = JsonNode.Parse(value);

        using var response = await chat.PostAsync(invoke, Cancellation);

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task An_invoke_that_nobody_knows_is_said_to_be_so()
    {
        using var chat = teams.Chat("Eve");
        var invoke = chat.Activity("invoke");
        invoke["name"] = "config/fetch";

        using var response = await chat.PostAsync(invoke, Cancellation);

        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
    }

    /// <returns>The titles of what was found.</returns>
    private static async Task<string[]> SearchAsync(TeamsChat chat, string words, int skip = 0, int count = 25)
    {
        var invoke = chat.Activity("invoke");
        invoke["name"] = "composeExtension/query";
        invoke["value"] = new JsonObject
        {
            ["commandId"] = "search",
            ["parameters"] = new JsonArray(new JsonObject { ["name"] = words.Length == 0 ? "initialRun" : "text", ["value"] = words.Length == 0 ? "true" : words }),
            ["queryOptions"] = new JsonObject { ["skip"] = skip, ["count"] = count },
        };
        using var response = await chat.PostAsync(invoke, Cancellation);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var result = JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancellation))!["composeExtension"]!;
        Assert.Equal(("result", "list"), ((string)result["type"]!, (string)result["attachmentLayout"]!));
        return [.. result["attachments"]!.AsArray().Select(attachment => (string)attachment!["preview"]!["content"]!["title"]!)];
    }
}
