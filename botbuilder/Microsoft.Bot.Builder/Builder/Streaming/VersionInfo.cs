namespace Microsoft.Bot.Builder.Streaming;

/// <summary>Who is at this end of a streaming connection.</summary>
public class VersionInfo
{
    public string UserAgent { get; set; } = "Microsoft-BotFramework/3.1 (BotBuilder .Net)";
}
