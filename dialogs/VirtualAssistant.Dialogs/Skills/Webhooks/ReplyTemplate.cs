using System.Globalization;
using System.Text.RegularExpressions;

namespace VirtualAssistant.Dialogs.Skills.Webhooks;

/// <summary>Fills the operator's sentence from what the receipt holds.</summary>
internal static partial class ReplyTemplate
{
    public const string Text = "text";
    public const string Status = "status";
    public const string Response = "response";

    public static IEnumerable<string> Placeholders(string template) => Placeholder().Matches(template).Select(match => match.Groups[1].Value);

    /// <summary>What the answer did not hold stays empty.</summary>
    public static string Fill(string template, WebhookDetails details) => Placeholder().Replace(template, match => match.Groups[1].Value switch
    {
        Text => details.Text,
        Status => details.Status.ToString(CultureInfo.InvariantCulture),
        Response => details.Response.GetValueOrDefault("", ""),
        var name when name.StartsWith(Response + ".", StringComparison.Ordinal) => details.Response.GetValueOrDefault(name[(Response.Length + 1)..], ""),
        var name => details.Groups.GetValueOrDefault(name, ""),
    });

    [GeneratedRegex(@"\{([A-Za-z0-9_.]+)\}")]
    private static partial Regex Placeholder();
}
