using Microsoft.Bot.Schema;

namespace VirtualAssistant.Bot.Input;

/// <summary>What the entities of an activity say: read once, when it comes in.</summary>
/// <param name="Mentions">Who is mentioned, the assistant included.</param>
/// <param name="Client">The client that sent it, where the channel says so.</param>
internal sealed record NamedInActivity(Mention[] Mentions, ClientInfo? Client)
{
    public static NamedInActivity Nothing { get; } = new([], null);

    public static NamedInActivity Read(Activity activity) => new(
        activity.GetMentions() ?? [],
        activity.Entities?.FirstOrDefault(entity => entity.Type == ClientInfo.EntityType)?.GetAs<ClientInfo>());
}
