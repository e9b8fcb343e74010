using System.Text.Json;

namespace VirtualAssistant.Channels.Slack.Sending;

/// <summary>What became of one call of the Web API.</summary>
internal abstract record SlackCall
{
    private SlackCall()
    {
    }

    /// <param name="Answer">Slack's answer, <c>ok</c> and all.</param>
    public sealed record Done(JsonElement Answer) : SlackCall;

    /// <summary>Slack answered <c>ok:false</c>, and nothing was done.</summary>
    /// <param name="Error">Slack's word for it: <c>channel_not_found</c>.</param>
    public sealed record Refused(string Error) : SlackCall;

    /// <summary>Slack wants this method left alone in this workspace for a while; nothing was done.</summary>
    public sealed record Limited(TimeSpan RetryAfter) : SlackCall;

    /// <summary>The call has not reached Slack.</summary>
    public sealed record Unsent(string Reason) : SlackCall;

    /// <summary>The call may have been carried out: no answer came, or none that says.</summary>
    public sealed record Unknown(string Reason) : SlackCall;
}
