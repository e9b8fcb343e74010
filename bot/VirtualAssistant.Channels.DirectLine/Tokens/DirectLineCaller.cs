namespace VirtualAssistant.Channels.DirectLine.Tokens;

/// <summary>Who calls: the holder of the secret, or of a token for one conversation.</summary>
/// <param name="Conversation">The only conversation this caller may touch; null for the secret, which opens all.</param>
/// <param name="User">The user id the token is bound to; null when it is bound to none.</param>
internal sealed record DirectLineCaller(string? Conversation, string? User)
{
    /// <summary>What user ids begin with that only a token can give.</summary>
    public const string UserPrefix = "dl_";

    public static DirectLineCaller Secret { get; } = new(null, null);

    public bool HoldsSecret => Conversation is null;

    /// <summary>Whether the token came from the web chat page's own endpoint, which renews it for the same visitor after it has expired.</summary>
    public bool IsVisitor { get; init; }

    /// <summary>Who speaks: the token's user, otherwise whoever the client says, as long as that is not an id only tokens give.</summary>
    /// <exception cref="ChannelRefusedException">The client has given itself an id that begins with <see cref="UserPrefix"/>.</exception>
    public string? SpeaksAs(string? claimed) =>
        User is null && !HoldsSecret && claimed?.StartsWith(UserPrefix, StringComparison.Ordinal) == true
            ? throw ChannelRefusedException.BadRequest($"A user id that begins with '{UserPrefix}' comes from the token.")
            : User ?? claimed;

    /// <exception cref="ChannelRefusedException">The token is for another conversation.</exception>
    public void MustReach(string conversation)
    {
        if (!HoldsSecret && Conversation != conversation)
        {
            throw ChannelRefusedException.Forbidden("The token is for another conversation.");
        }
    }
}
