using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using VirtualAssistant.Brain.SignIn;

namespace VirtualAssistant.Channels.BotFramework.SignIn;

/// <summary>People can sign in where the channel says who they are and shows the card for it: in Teams and in the Emulator, alone with the assistant.</summary>
internal sealed class SignInOffer(IOptions<SignInOptions> options) : ISignInOffer
{
    /// <summary>The one connection there is; null where nobody can sign in.</summary>
    public string? Connection { get; } = string.IsNullOrEmpty(options.Value.ConnectionName) ? null : options.Value.ConnectionName;

    public bool IsMade => Connection is not null;

    public string? ConnectionOn(string channel) =>
        channel is Microsoft.Bot.Connector.Channels.Msteams or Microsoft.Bot.Connector.Channels.Emulator ? Connection : null;

    /// <summary>Whether who has sent this can sign in here.</summary>
    public bool Concerns(Activity activity) => ConnectionOn(activity.ChannelId) is not null && activity.Conversation.IsGroup != true;
}
