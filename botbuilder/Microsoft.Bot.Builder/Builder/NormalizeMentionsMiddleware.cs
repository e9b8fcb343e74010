using System.Text.RegularExpressions;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Takes the markup off mentions (<c>&lt;at&gt;Ana&lt;/at&gt;</c> becomes <c>Ana</c>), and the mention of the bot off the message.</summary>
public partial class NormalizeMentionsMiddleware : IMiddleware
{
    /// <summary>Whether mentions of the bot are removed altogether. Default true.</summary>
    public bool RemoveRecipientMention { get; set; } = true;

    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        if (turnContext.Activity?.Type == ActivityTypes.Message)
        {
            Normalize(turnContext.Activity);
        }

        return next(cancellationToken);
    }

    private void Normalize(Activity activity)
    {
        if (RemoveRecipientMention && activity.Recipient is not null)
        {
            activity.RemoveRecipientMention();
            activity.Entities = activity.Entities?
                .Where(entity => !IsMention(entity) || entity.GetAs<Mention>()?.Mentioned?.Id != activity.Recipient.Id)
                .ToList();
        }

        if (activity.Text is not null)
        {
            activity.Text = WithoutTags(activity.Text);
        }

        foreach (var entity in activity.Entities ?? [])
        {
            if (IsMention(entity) && entity.GetAs<Mention>() is { Text: { } text } mention)
            {
                mention.Text = WithoutTags(text).Trim();
                entity.SetAs(mention);
            }
        }
    }

    private static bool IsMention(Entity? entity) => "mention".Equals(entity?.Type, StringComparison.OrdinalIgnoreCase);

    private static string WithoutTags(string text) => AtTag.Replace(text, string.Empty).Trim();

    [GeneratedRegex(@"</?at(\s[^<>]*)?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AtTag { get; }
}
