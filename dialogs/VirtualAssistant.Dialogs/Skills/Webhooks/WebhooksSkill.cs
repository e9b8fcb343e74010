using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using VirtualAssistant.Brain.Actions;

namespace VirtualAssistant.Dialogs.Skills.Webhooks;

/// <summary>Hands texts that an operator named to other systems, and tells what these answered.</summary>
internal sealed class WebhooksSkill(IOptions<WebhookOptions> options) : Skill("webhook")
{
    private readonly (Webhook Webhook, Regex Pattern)[] webhooks =
        [.. options.Value.Webhooks.Select(webhook => (webhook, WebhookPattern.Compile(webhook.Match)))];

    public override bool Claims(SkillTurn turn) => Find(turn) is not null;

    public override Task HandleAsync(SkillTurn turn, CancellationToken cancellationToken)
    {
        var arguments = Find(turn) ?? throw new InvalidOperationException("No webhook takes this text.");
        turn.Request(WebhookAction.ActionName, JsonSerializer.Serialize(arguments, WebhookJson.Default.WebhookArguments));
        return Task.CompletedTask;
    }

    public override Task TellAsync(SkillTurn turn, Receipt receipt, CancellationToken cancellationToken)
    {
        var details = receipt.Outcome == ActionOutcome.Failed ? null : JsonSerializer.Deserialize(receipt.Details, WebhookJson.Default.WebhookDetails);
        return turn.SayAsync(
            details is null ? "Sorry, I could not get an answer from the system that does this. I do not know whether it was done."
            : receipt.Outcome == ActionOutcome.Refused ? string.Create(
                CultureInfo.InvariantCulture, $"Sorry, the system that does this did not accept it (status {details.Status}). It was not done.")
            : Reply(details),
            cancellationToken);
    }

    private string Reply(WebhookDetails details)
    {
        var template = webhooks.FirstOrDefault(candidate => candidate.Webhook.Match == details.Match).Webhook?.Reply ?? "";
        var reply = ReplyTemplate.Fill(template, details).Trim();
        return reply.Length > 0 ? reply : "Done.";
    }

    private WebhookArguments? Find(SkillTurn turn)
    {
        var text = turn.Utterance.Text;
        if (turn.Utterance.Kind != ActivityTypes.Message || text.Length == 0)
        {
            return null;
        }

        foreach (var (webhook, pattern) in webhooks)
        {
            if (WebhookPattern.Groups(pattern, text) is { } groups)
            {
                return new WebhookArguments(webhook.Match, text, groups);
            }
        }

        return null;
    }
}
