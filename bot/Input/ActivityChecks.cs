using Microsoft.Bot.Schema;
using VirtualAssistant.Channels;

namespace VirtualAssistant.Bot.Input;

/// <summary>What is looked at before an activity is accepted, so that nothing in it stops its turn later.</summary>
internal static class ActivityChecks
{
    /// <summary>Those of channels have a hundred characters or so. What is longer fits into no index.</summary>
    private const int MaxIdLength = 300;

    /// <summary>That of an activity may carry the address to answer to.</summary>
    private const int MaxActivityIdLength = 2000;

    /// <summary>Also takes out of lists what is no entry at all: <c>[null]</c>.</summary>
    /// <returns>What its entities say.</returns>
    /// <exception cref="ChannelRefusedException">An id is too long, or an entity has a field of the wrong type.</exception>
    public static NamedInActivity Check(Activity activity)
    {
        CheckLength(activity.ChannelId, MaxIdLength);
        CheckLength(activity.Conversation.Id, MaxIdLength);
        CheckLength(activity.Conversation.TenantId, MaxIdLength);
        CheckLength(activity.From.Id, MaxIdLength);
        CheckLength(activity.Id, MaxActivityIdLength);
        activity.MembersAdded = Entries(activity.MembersAdded);
        activity.Attachments = Entries(activity.Attachments);
        activity.Entities = Entries(activity.Entities);
        return activity.Entities is { Count: > 0 } ? ActivityJson.ReadFields(activity, NamedInActivity.Read) : NamedInActivity.Nothing;
    }

    private static void CheckLength(string? id, int most)
    {
        if (id?.Length > most)
        {
            throw ChannelRefusedException.BadRequest($"An id is longer than {most} characters.");
        }
    }

    private static IList<T>? Entries<T>(IList<T>? list)
        where T : class =>
        list is null || !list.Contains(null!) ? list : [.. list.Where(entry => entry is not null)];
}
