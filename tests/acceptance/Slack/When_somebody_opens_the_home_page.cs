using System.Text.Json.Nodes;
using VirtualAssistant.Testing;
using VirtualAssistant.Testing.Slack;

namespace VirtualAssistant.AcceptanceTests.Slack;

public sealed class When_somebody_opens_the_home_page(SlackFixture house) : IClassFixture<SlackFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_shows_their_reminders_and_their_privacy()
    {
        var ana = house.Workspace.Person();
        await ana.AsksAsync("remind me tomorrow at 9 to call Luis <now> & then", Cancellation);
        await house.IdleAsync(Cancellation);

        var page = await OpenAsync(ana);

        Assert.Equal(ana.Id, (string?)page.Arguments["user_id"]);
        Assert.Contains("call Luis", Text(page), StringComparison.Ordinal);
        Assert.Contains("<!date^", Text(page), StringComparison.Ordinal);
        Assert.Contains("Your privacy", Text(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_shows_their_lists_and_of_what_is_on_them_what_is_open()
    {
        var ana = house.Workspace.Person();
        await ana.AsksAsync("add milk, eggs and &lt;fresh&gt; bread to shopping", Cancellation);
        await house.IdleAsync(Cancellation);
        await ana.AsksAsync("tick off milk", Cancellation);
        await house.IdleAsync(Cancellation);

        var page = await OpenAsync(ana);

        Assert.Contains("*shopping*\n• eggs\n• &lt;fresh&gt; bread", Text(page), StringComparison.Ordinal);
        Assert.DoesNotContain("milk", Text(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_shows_nothing_of_anybody_elses()
    {
        await house.Workspace.Person().AsksAsync("add a surprise to shopping", Cancellation);
        await house.Workspace.Person().AsksAsync("remind me tomorrow at 9 to see the doctor", Cancellation);

        var page = await OpenAsync(house.Workspace.Person());

        Assert.DoesNotContain("doctor", Text(page), StringComparison.Ordinal);
        Assert.Contains("You have no reminders", Text(page), StringComparison.Ordinal);
        Assert.DoesNotContain("surprise", Text(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_buttons_speak_in_the_direct_message()
    {
        var ana = house.Workspace.Person();
        var page = await OpenAsync(ana);

        using var response = await PressAsync(ana, page, "What do you call me?", (string?)page.Arguments["view"]!["private_metadata"]);
        var reply = await ana.NextReplyAsync(Cancellation);

        Assert.True(response.IsSuccessStatusCode);
        Assert.NotEmpty(reply.Text);
    }

    [Fact]
    public async Task A_page_that_does_not_name_the_direct_message_speaks_in_it_all_the_same()
    {
        var ana = house.Workspace.Person();
        var page = await OpenAsync(ana);

        using var response = await PressAsync(ana, page, "What do you call me?", direct: null);
        var reply = await ana.NextReplyAsync(Cancellation);
        await house.IdleAsync(Cancellation);
        var again = await ana.AsksAsync("say that again", Cancellation);

        Assert.Contains(reply.Text, again.Text, StringComparison.Ordinal); // It is one conversation.
    }

    [Fact]
    public async Task A_press_is_heard_also_while_slack_opens_no_direct_message()
    {
        var ana = house.Workspace.Person();
        var page = await OpenAsync(ana);
        house.Slack.Next("conversations.open", new SlackAnswer.Error("internal_error"));

        using var response = await PressAsync(ana, page, "What do you call me?", direct: null);
        var reply = await ana.NextReplyAsync(Cancellation);

        Assert.True(response.IsSuccessStatusCode);
        Assert.NotEmpty(reply.Text);
    }

    private Task<HttpResponseMessage> PressAsync(SlackPerson person, SlackPost page, string title, string? direct)
    {
        var press = new JsonObject
        {
            ["type"] = "block_actions",
            ["team"] = new JsonObject { ["id"] = "T1" },
            ["user"] = new JsonObject { ["id"] = person.Id },
            ["container"] = new JsonObject { ["type"] = "view", ["view_id"] = "V1" },
            ["view"] = new JsonObject { ["id"] = "V1", ["type"] = "home", ["private_metadata"] = direct },
            ["actions"] = new JsonArray(SlackPerson.Pressed(page.Button(title))),
        };
        return house.Workspace.InteractAsync(press, Cancellation);
    }

    private static string Text(SlackPost page) => string.Join('\n', Texts(page.Arguments["view"]));

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject json => json.SelectMany(field => field.Key == "text" && field.Value is JsonValue text ? [text.ToString()] : Texts(field.Value)),
        JsonArray array => array.SelectMany(Texts),
        _ => [],
    };

    private async Task<SlackPost> OpenAsync(SlackPerson person)
    {
        using var response = await house.Workspace.DeliverAsync(
            new JsonObject { ["type"] = "app_home_opened", ["user"] = person.Id, ["channel"] = person.Direct, ["tab"] = "home" }, Cancellation);
        return await Until.FoundAsync(
            () => Task.FromResult(house.Slack.Called("views.publish").LastOrDefault(page => (string?)page.Arguments["user_id"] == person.Id)),
            () => "no page is published",
            Cancellation);
    }
}
