using System.Text.RegularExpressions;

namespace Microsoft.Bot.Schema;

/// <summary>Mentions in messages.</summary>
public static class ActivityExtensions
{
    public static bool MentionsId(this IMessageActivity activity, string id)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.GetMentions().Any(mention => mention.Mentioned?.Id == id);
    }

    public static bool MentionsRecipient(this IMessageActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.MentionsId(activity.Recipient.Id);
    }

    /// <summary>Takes the mention of the recipient off the text, in place.</summary>
    /// <returns>The new text.</returns>
    public static string? RemoveRecipientMention(this IMessageActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.RemoveMentionText(activity.Recipient.Id);
    }

    /// <summary>Takes mentions of <paramref name="id"/> off the text, in place: "@Bot hi" becomes "hi".</summary>
    /// <returns>The new text.</returns>
    public static string? RemoveMentionText(this IMessageActivity activity, string id)
    {
        ArgumentNullException.ThrowIfNull(activity);
        foreach (var mention in activity.GetMentions())
        {
            if (mention.Mentioned?.Id != id || activity.Text is null)
            {
                continue;
            }

            if (mention.Text is null)
            {
                if (mention.Mentioned.Name is { Length: > 0 } name)
                {
                    activity.Text = Regex.Replace(activity.Text, $"<at>{Regex.Escape(name)}</at>", string.Empty, RegexOptions.IgnoreCase).Trim();
                }
            }
            else if (mention.Text.Length > 0)
            {
                activity.Text = activity.Text.Replace(mention.Text, string.Empty, StringComparison.OrdinalIgnoreCase).Trim();
            }
        }

        return activity.Text;
    }
}
