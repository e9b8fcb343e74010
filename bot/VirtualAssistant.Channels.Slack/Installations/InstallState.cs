namespace VirtualAssistant.Channels.Slack.Installations;

/// <summary>What goes to Slack and comes back with an installation: proves that it was begun here, in this browser, a moment ago.</summary>
/// <param name="Browser">A secret that the browser keeps in a cookie.</param>
/// <param name="Until">Unix seconds.</param>
internal sealed record InstallState(string Browser, long Until)
{
    public const string Purpose = "install";
}
