using Microsoft.Bot.Connector;
using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.Dialogs.Skills;

/// <summary>What people call the channels, and what they are told of them.</summary>
internal static class ChannelWords
{
    private static readonly TextKey WebChat = TextKey.Plain("channel.webchat");
    private static readonly TextKey Slack = TextKey.Plain("channel.slack");
    private static readonly TextKey Teams = TextKey.Plain("channel.teams");
    private static readonly TextKey Emulator = TextKey.Plain("channel.emulator");
    private static readonly TextKey Other = TextKey.Plain("channel.other", "channel");

    /// <summary>"on Slack", "in the web chat".</summary>
    public static string On(string channel, SkillTurn turn) => channel switch
    {
        Channels.Directline or Channels.Webchat => turn.Text(WebChat),
        Channels.Slack => turn.Text(Slack),
        Channels.Msteams => turn.Text(Teams),
        Channels.Emulator => turn.Text(Emulator),
        _ => turn.Text(Other, ("channel", channel)),
    };

    /// <summary>As in "unlink Slack".</summary>
    public static string Name(string channel) => channel switch
    {
        Channels.Slack => "Slack",
        Channels.Msteams => "Teams",
        Channels.Webchat or Channels.Directline => "Web Chat",
        Channels.Emulator => "Emulator",
        _ => channel,
    };

    /// <summary>The channels that words name; empty for none.</summary>
    public static IReadOnlyList<string> Read(string words)
    {
        bool Say(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                if (words.Contains(name, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }

            return false;
        }

        return Say("slack") ? [Channels.Slack]
            : Say("teams", "microsoft") ? [Channels.Msteams]
            : Say("emulator") ? [Channels.Emulator]
            : Say("web", "browser", "page", "seite") ? [Channels.Webchat, Channels.Directline]
            : [];
    }
}
