namespace VirtualAssistant.Channels.Slack;

/// <summary>Where something was said on Slack, so that its answer finds the same place. It is the activity's id.</summary>
/// <param name="Moment">The message's <c>ts</c>, or another id that Slack gave: unique in the channel.</param>
/// <param name="Thread">The thread it was said in; null when in none.</param>
/// <param name="ResponseUrl">Where the answer that only the asking person sees is posted; good for half an hour.</param>
internal sealed record SlackAddress(string Channel, string Moment, string? Thread = null, string? ResponseUrl = null)
{
    // Slack's ids have none of it, and an address of the web writes it %7C.
    private const char Separator = '|';

    /// <returns>The address; null when the text is none.</returns>
    public static SlackAddress? Parse(string? text) => text?.Split(Separator) switch
    {
        [{ Length: > 0 } channel, { Length: > 0 } moment, var thread, .. var rest] =>
            new SlackAddress(channel, moment, thread.Length > 0 ? thread : null, rest is [{ Length: > 0 } url] ? url : null),
        _ => null,
    };

    public override string ToString() => ResponseUrl is null
        ? $"{Channel}{Separator}{Moment}{Separator}{Thread}"
        : $"{Channel}{Separator}{Moment}{Separator}{Thread}{Separator}{ResponseUrl}";
}
