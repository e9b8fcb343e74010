using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace VirtualAssistant.Dialogs.Skills.Webhooks;

/// <summary>Texts that are handed to other systems. Bound from <c>Webhooks</c>, a list; default none.</summary>
public sealed class WebhookOptions
{
    /// <summary>Asked in this order: the first that matches takes the text.</summary>
    public IList<Webhook> Webhooks { get; } = [];
}

/// <summary>One system and the texts it takes.</summary>
public sealed class Webhook
{
    /// <summary>A regular expression; its groups are handed on. Matched case-sensitively unless it begins with <c>(?i)</c>.</summary>
    public string Match { get; set; } = "";

    /// <summary>Where the text is posted: http or https. Naming it here allows it, inside the own network too.</summary>
    [SuppressMessage("Design", "CA1056", Justification = "Configuration binds text; what is wrong with it is said with every other mistake.")]
    public string Url { get; set; } = "";

    /// <summary>What the person is told once it is done, with <c>{1}</c> or <c>{name}</c> for groups, <c>{text}</c>, <c>{status}</c>,
    /// <c>{response}</c> for the answer and <c>{response.field}</c> for a field of it.</summary>
    public string Reply { get; set; } = "";
}

/// <summary>Names every mistake in every webhook. Values are not repeated: an address may hold a secret.</summary>
internal sealed class WebhookOptionsValidator : IValidateOptions<WebhookOptions>
{
    public ValidateOptionsResult Validate(string? name, WebhookOptions options)
    {
        var mistakes = options.Webhooks.SelectMany((webhook, index) => Check(webhook, $"Webhooks:{index}")).ToList();
        return mistakes.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mistakes);
    }

    private static IEnumerable<string> Check(Webhook webhook, string key)
    {
        Regex? pattern = null;
        var wrong = "";
        try
        {
            pattern = WebhookPattern.Compile(webhook.Match);
        }
        catch (ArgumentException mistake)
        {
            wrong = mistake.Message;
        }

        if (webhook.Match.Length == 0 || pattern is null)
        {
            yield return webhook.Match.Length == 0 ? $"{key}:Match is missing." : $"{key}:Match is not a regular expression: {wrong}";
        }

        if (!Uri.TryCreate(webhook.Url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            yield return $"{key}:Url must be an absolute http or https address.";
        }

        if (webhook.Reply.Length == 0)
        {
            yield return $"{key}:Reply is missing.";
        }

        foreach (var unknown in pattern is null ? [] : ReplyTemplate.Placeholders(webhook.Reply).Where(placeholder => !IsKnown(placeholder, pattern)))
        {
            yield return $"{key}:Reply names {{{unknown}}}, which is neither a group of Match nor text, status, response or response.field.";
        }
    }

    private static bool IsKnown(string placeholder, Regex pattern) =>
        placeholder is ReplyTemplate.Text or ReplyTemplate.Status or ReplyTemplate.Response
        || placeholder.StartsWith(ReplyTemplate.Response + ".", StringComparison.Ordinal)
        || pattern.GetGroupNames().Contains(placeholder);
}
