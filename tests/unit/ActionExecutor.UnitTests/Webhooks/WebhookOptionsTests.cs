using VirtualAssistant.Dialogs.Skills.Webhooks;

namespace VirtualAssistant.ActionExecutor.UnitTests.Webhooks;

public sealed class WebhookOptionsTests
{
    [Fact]
    public void Names_every_mistake_of_every_webhook_at_once()
    {
        var options = new WebhookOptions
        {
            Webhooks =
            {
                new Webhook { Match = "(", Url = "ftp://secret@files/", Reply = "" },
                new Webhook { Match = @"^order (?<what>\w+)$", Url = "not an address", Reply = "{1} {what} {status} {response.id} {who}" },
                new Webhook(),
            },
        };

        var failures = new WebhookOptionsValidator().Validate(null, options).Failures!.ToList();

        Assert.Equal(
            [
                "Webhooks:0:Match", "Webhooks:0:Url", "Webhooks:0:Reply",
                "Webhooks:1:Url", "Webhooks:1:Reply names {1}", "Webhooks:1:Reply names {who}",
                "Webhooks:2:Match", "Webhooks:2:Url", "Webhooks:2:Reply",
            ],
            failures.Select(failure => string.Join(' ', failure.Split(' ').TakeWhile(word => word is "names" or ['W', ..] or ['{', ..]).Select(word => word.TrimEnd(',')))));
        Assert.DoesNotContain(failures, failure => failure.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public void Takes_expressions_that_only_backtracking_can_run()
    {
        var options = new WebhookOptions { Webhooks = { new Webhook { Match = @"^(?!no)(\w+) \1$", Url = "https://example.org/", Reply = "{1}" } } };

        Assert.True(new WebhookOptionsValidator().Validate(null, options).Succeeded);
    }

    [Fact]
    public void Lets_no_text_hold_a_turn_up()
    {
        var hostile = new string('a', 5_000) + "!";

        Assert.Null(WebhookPattern.Groups(WebhookPattern.Compile("^(a+)+$"), hostile));
        Assert.Null(WebhookPattern.Groups(WebhookPattern.Compile(@"^(?=a)(a+)+\1$"), hostile));
    }
}
