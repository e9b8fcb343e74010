using Microsoft.Bot.Schema;

namespace VirtualAssistant.Bot.Input;

/// <summary>Whether an activity is one for the assistant to hear.</summary>
internal enum Invitation
{
    /// <summary>It is said to the assistant.</summary>
    Yes,

    /// <summary>It is said in a thread, and is for the assistant if it has been spoken to there.</summary>
    IfInThread,

    /// <summary>It replies to a message, and is for the assistant if that is one of its own.</summary>
    IfOwnIsAnswered,

    /// <summary>It is said to others, or by a program.</summary>
    No,
}

/// <summary>Manners in company: the assistant speaks when it is spoken to, and never with another program.</summary>
internal static class Invitations
{
    /// <summary>What Teams calls rooms that have threads; Slack's have them, too.</summary>
    private const string RoomWithThreads = "channel";

    /// <summary>What the user ids of bots begin with on Teams.</summary>
    private const string TeamsBot = "28:";

    /// <param name="mentions">Who is mentioned in it; who quotes the assistant mentions it, too.</param>
    public static Invitation Of(Activity activity, Mention[] mentions)
    {
        if (activity.Type != ActivityTypes.Message)
        {
            return Invitation.Yes;
        }

        if (IsBot(activity))
        {
            return Invitation.No; // Two programs that answer each other never stop.
        }

        if (activity.Conversation.IsGroup != true || IsAddressed(activity, mentions))
        {
            return Invitation.Yes;
        }

        return mentions.Length > 0 ? Invitation.No // "@Ben what do you think?" is for Ben, also where the assistant reads along.
            : activity.Conversation.ConversationType == RoomWithThreads ? Invitation.IfInThread
            : string.IsNullOrEmpty(activity.ReplyToId) ? Invitation.No
            : Invitation.IfOwnIsAnswered;
    }

    private static bool IsBot(Activity activity) =>
        string.Equals(activity.From.Role, RoleTypes.Bot, StringComparison.OrdinalIgnoreCase) ||
        (activity.ChannelId == Microsoft.Bot.Connector.Channels.Msteams && activity.From.Id.StartsWith(TeamsBot, StringComparison.Ordinal));

    private static bool IsAddressed(Activity activity, Mention[] mentions) =>
        activity.Value is not null || // A button of the assistant's was pressed.
        Array.Exists(mentions, mention => mention.Mentioned?.Id == activity.Recipient?.Id);
}
