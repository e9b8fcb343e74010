namespace Microsoft.Bot.Builder.Integration;

/// <summary>Where a bot is reached.</summary>
public class BotFrameworkPaths
{
    /// <summary>Default <c>/api</c>.</summary>
    public string BasePath { get; set; } = "/api";

    /// <summary>Under the base path. Default <c>/messages</c>.</summary>
    public string MessagesPath { get; set; } = "/messages";
}
