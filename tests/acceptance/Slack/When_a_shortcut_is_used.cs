using System.Text.Json.Nodes;
using VirtualAssistant.Testing;
using VirtualAssistant.Testing.Slack;

namespace VirtualAssistant.AcceptanceTests.Slack;

public sealed class When_a_shortcut_is_used(SlackFixture house) : IClassFixture<SlackFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_form_opens_with_the_words_of_the_message_it_was_used_on()
    {
        var form = await OpenAsync(house.Workspace.Person(), "message_action", "please review &lt;this&gt;");

        var what = form.Arguments["view"]!["blocks"]![0]!["element"]!;
        Assert.Equal("please review <this>", (string?)what["initial_value"]);
    }

    [Fact]
    public async Task A_sent_form_makes_a_reminder_once_and_says_so_in_the_direct_message()
    {
        var ana = house.Workspace.Person();
        var form = await OpenAsync(ana, "shortcut", null);
        var submission = Submission(ana, form, "call Luis", "tomorrow at 9");

        using var first = await house.Workspace.InteractAsync(submission, Cancellation);
        using var again = await house.Workspace.InteractAsync(submission, Cancellation);
        var reply = await ana.NextReplyAsync(Cancellation);
        await house.IdleAsync(Cancellation);

        Assert.Empty(await first.Content.ReadAsStringAsync(Cancellation));
        Assert.Contains("09:00 to call Luis", reply.Text, StringComparison.Ordinal);
        Assert.Single(ana.Replies);
    }

    [Theory]
    [InlineData("", "tomorrow", "what")]
    [InlineData("call Luis", "  ", "when")]
    public async Task A_form_with_a_gap_is_given_back(string what, string when, string gap)
    {
        var ana = house.Workspace.Person();
        var form = await OpenAsync(ana, "shortcut", null);

        using var response = await house.Workspace.InteractAsync(Submission(ana, form, what, when), Cancellation);

        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancellation))!;
        Assert.Equal("errors", (string?)answer["response_action"]);
        Assert.NotNull(answer["errors"]![gap]);
    }

    private JsonObject Submission(SlackPerson person, SlackPost form, string what, string when) => new()
    {
        ["type"] = "view_submission",
        ["team"] = new JsonObject { ["id"] = "T1" },
        ["user"] = new JsonObject { ["id"] = person.Id },
        ["view"] = new JsonObject
        {
            ["id"] = $"V{person.Id}",
            ["callback_id"] = form.Arguments["view"]!["callback_id"]!.DeepClone(),
            ["private_metadata"] = form.Arguments["view"]!["private_metadata"]!.DeepClone(),
            ["state"] = new JsonObject
            {
                ["values"] = new JsonObject
                {
                    ["what"] = new JsonObject { ["what"] = new JsonObject { ["type"] = "plain_text_input", ["value"] = what } },
                    ["when"] = new JsonObject { ["when"] = new JsonObject { ["type"] = "plain_text_input", ["value"] = when } },
                },
            },
        },
    };

    private async Task<SlackPost> OpenAsync(SlackPerson person, string type, string? words)
    {
        var trigger = Guid.NewGuid().ToString();
        var shortcut = new JsonObject
        {
            ["type"] = type,
            ["callback_id"] = "remind",
            ["trigger_id"] = trigger,
            ["team"] = new JsonObject { ["id"] = "T1" },
            ["user"] = new JsonObject { ["id"] = person.Id },
        };
        if (words is not null)
        {
            shortcut["message"] = new JsonObject { ["text"] = words, ["ts"] = SlackServer.NextMoment() };
        }

        using var response = await house.Workspace.InteractAsync(shortcut, Cancellation);
        response.EnsureSuccessStatusCode();
        return await Until.FoundAsync(
            () => Task.FromResult(house.Slack.Called("views.open").FirstOrDefault(form => (string?)form.Arguments["trigger_id"] == trigger)),
            () => "no form opens",
            Cancellation);
    }
}
