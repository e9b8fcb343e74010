using Microsoft.Bot.Schema;
using VirtualAssistant.Brain.Identity;

namespace VirtualAssistant.Channels.Slack;

/// <summary>One conversation on Slack: a direct message, a thread of a room, or what one person asks by command before others.</summary>
/// <param name="Tenant">The workspace, or the organisation where the app is installed for all of it.</param>
/// <param name="Channel">A direct message, a room, or a person, whose direct message is opened to speak to them.</param>
/// <param name="Thread">The message a room's thread hangs from; null outside rooms.</param>
/// <param name="User">Who alone reads along in the channel; null where the channel's members do.</param>
internal sealed record SlackConversation(string Tenant, string Channel, string? Thread = null, string? User = null)
{
    private const char Separator = ':';
    private const char UserMark = '@';

    public bool IsRoom => Thread is not null;

    /// <summary>Whether Slack did not say which direct message is the person's where it began: on the home page, in a form.</summary>
    public bool IsToPerson => Channel is ['U' or 'W', ..];

    public ConversationId Id => ConversationId.On(SlackChannel.Id, ToString());

    public ConversationAccount Account => new()
    {
        Id = ToString(),
        TenantId = Tenant,
        IsGroup = IsRoom ? true : null,
        ConversationType = IsRoom ? "channel" : "personal",
    };

    /// <returns>The conversation; null when the text names none.</returns>
    public static SlackConversation? Parse(string? text) => text?.Split(Separator) switch
    {
        [{ Length: > 0 } tenant, { Length: > 0 } channel] => new SlackConversation(tenant, channel),
        [{ Length: > 0 } tenant, { Length: > 0 } channel, ['@', .. { Length: > 0 } user]] => new SlackConversation(tenant, channel, User: user),
        [{ Length: > 0 } tenant, { Length: > 0 } channel, { Length: > 0 } thread] => new SlackConversation(tenant, channel, thread),
        _ => null,
    };

    public override string ToString() =>
        User is not null ? $"{Tenant}{Separator}{Channel}{Separator}{UserMark}{User}"
        : Thread is not null ? $"{Tenant}{Separator}{Channel}{Separator}{Thread}"
        : $"{Tenant}{Separator}{Channel}";
}
