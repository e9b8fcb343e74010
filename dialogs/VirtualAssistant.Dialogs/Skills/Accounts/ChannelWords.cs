namespace VirtualAssistant.Dialogs.Skills.Accounts;

/// <summary>What people call the channels.</summary>
internal static class ChannelWords
{
    public const string Slack = "slack";
    public const string Teams = "msteams";
    public const string WebChat = "webchat";
    public const string DirectLine = "directline";
    public const string Emulator = "emulator";

    /// <summary>As in "unlink slack".</summary>
    public static string Short(string channel) => channel switch
    {
        Slack => "Slack",
        Teams => "Teams",
        WebChat or DirectLine => "Web Chat",
        Emulator => "Emulator",
        _ => channel,
    };

    /// <summary>The channels that words name; empty for none.</summary>
    public static IReadOnlyList<string> Read(string words)
    {
        bool Name(params ReadOnlySpan<string> names)
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

        return Name("slack") ? [Slack]
            : Name("teams", "microsoft") ? [Teams]
            : Name("emulator") ? [Emulator]
            : Name("web", "browser", "website", "page", "seite") ? [WebChat, DirectLine]
            : [];
    }
}
