using System.Text.RegularExpressions;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Makes the mentions of Skype look like those of other channels: the text of the mention is what stands in the message.</summary>
public partial class SkypeMentionNormalizeMiddleware : IMiddleware
{
    // Spelled as it is documented.
    public static void NormalizeSkypMentionText(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        if (activity.ChannelId != Channels.Skype || activity.Type != ActivityTypes.Message)
        {
            return;
        }

        foreach (var entity in activity.Entities ?? [])
        {
            if (entity.Type == "mention" && entity.GetAs<Mention>() is { Text: { } text } mention && AtElement.Match(text) is { Success: true } at)
            {
                mention.Text = at.Groups[1].Value;
                entity.SetAs(mention);
            }
        }
    }

    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        NormalizeSkypMentionText(turnContext.Activity);
        return next(cancellationToken);
    }

    [GeneratedRegex("<at[^>]*>([^<]*)</at>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AtElement { get; }
}
