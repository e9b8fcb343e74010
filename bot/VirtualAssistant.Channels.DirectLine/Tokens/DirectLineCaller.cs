namespace VirtualAssistant.Channels.DirectLine.Tokens;

/// <summary>Who calls: the holder of the secret, or of a token for one conversation.</summary>
/// <param name="Conversation">The only conversation this caller may touch; null for the secret, which opens all.</param>
/// <param name="User">The user id the token is bound to; null when it is bound to none.</param>
internal sealed record DirectLineCaller(string? Conversation, string? User)
{
    public static DirectLineCaller Secret { get; } = new(null, null);

    public bool HoldsSecret => Conversation is null;

    /// <exception cref="ChannelRefusedException">The token is for another conversation.</exception>
    public void MustReach(string conversation)
    {
        if (!HoldsSecret && Conversation != conversation)
        {
            throw ChannelRefusedException.Forbidden("The token is for another conversation.");
        }
    }
}
