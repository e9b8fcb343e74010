using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using VirtualAssistant.Brain.ConversationLog;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Testing.Slack;

namespace VirtualAssistant.AcceptanceTests.Slack;

public sealed class When_a_message_is_changed_or_deleted(SlackFixture house) : IClassFixture<SlackFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_deleted_message_is_forgotten_and_not_answered_again()
    {
        var ana = house.Workspace.Person();
        var moment = await ana.SaysAsync("my secret garden", Cancellation);
        await house.IdleAsync(Cancellation);

        using var response = await house.Workspace.DeliverAsync(Change(ana, "message_deleted", moment, "my secret garden", null), Cancellation);
        await house.IdleAsync(Cancellation);

        Assert.True(response.IsSuccessStatusCode);
        Assert.DoesNotContain("secret", await LogAsync(ana), StringComparison.Ordinal);
        Assert.Single(ana.Replies);
    }

    [Fact]
    public async Task A_changed_message_reads_as_it_is_now()
    {
        var ana = house.Workspace.Person();
        var moment = await ana.SaysAsync("my secret garden", Cancellation);
        await house.IdleAsync(Cancellation);

        using var response = await house.Workspace.DeliverAsync(Change(ana, "message_changed", moment, "my secret garden", "my public garden"), Cancellation);
        await house.IdleAsync(Cancellation);

        var log = await LogAsync(ana);
        Assert.Contains("my public garden", log, StringComparison.Ordinal);
        Assert.DoesNotContain("my secret garden", log, StringComparison.Ordinal);
        Assert.Single(ana.Replies);
    }

    [Fact]
    public async Task Nobody_changes_what_somebody_else_wrote_elsewhere()
    {
        var ana = house.Workspace.Person();
        var moment = await ana.SaysAsync("my secret garden", Cancellation);
        await house.IdleAsync(Cancellation);

        using var response = await house.Workspace.DeliverAsync(Change(house.Workspace.Person(), "message_deleted", moment, "my secret garden", null), Cancellation);

        Assert.Contains("my secret garden", await LogAsync(ana), StringComparison.Ordinal);
    }

    private static JsonObject Change(SlackPerson person, string subtype, string moment, string before, string? after)
    {
        var change = new JsonObject
        {
            ["type"] = "message",
            ["subtype"] = subtype,
            ["hidden"] = true,
            ["channel"] = person.Direct,
            ["channel_type"] = "im",
            ["ts"] = SlackServer.NextMoment(),
            ["previous_message"] = person.Message(before, moment),
        };
        if (after is null)
        {
            change["deleted_ts"] = moment;
        }
        else
        {
            change["message"] = person.Message(after, moment);
        }

        return change;
    }

    private async Task<string> LogAsync(SlackPerson person)
    {
        var conversation = ConversationId.On("slack", $"T1:{person.Direct}");
        var entries = await house.Assistant.Services.GetRequiredService<IConversationLog>().ReadAsync(conversation, 0, 100, Cancellation);
        return string.Join('\n', entries.Select(entry => System.Text.Encoding.UTF8.GetString(entry.Activity.Span)));
    }
}
