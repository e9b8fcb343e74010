namespace VirtualAssistant.Channels.DirectLine.Tokens;

/// <summary>Who calls: the holder of the secret, or of a token for one conversation.</summary>
/// <param name="Conversation">The only conversation this caller may touch; null for the secret, which opens all.</param>
/// <param name="User">The user id the token is bound to; null when it is bound to none.</param>
internal sealed record DirectLineCaller(string? Conversation, string? User)
{
    /// <summary>What user ids begin with that only a token can give.</summary>
    public const string UserPrefix = "dl_";

    /// <summary>Characters of a user id at most.</summary>
    public const int MaxUserLength = 200;

    public static DirectLineCaller Secret { get; } = new(null, null);

    public bool HoldsSecret => Conversation is null;

    /// <summary>Whether the token came from the web chat page's own endpoint, which renews it for the same visitor after it has expired.</summary>
    public bool IsVisitor { get; init; }

    /// <summary>Whose pages may use the token; empty for those of all origins.</summary>
    public IReadOnlyList<string> Origins { get; init; } = [];

    /// <summary>Who speaks: the token's user, otherwise whoever the client says, as long as that is not an id only tokens give.</summary>
    /// <exception cref="ChannelRefusedException">The client has given itself an id that begins with <see cref="UserPrefix"/>, or a very long one.</exception>
    public string? SpeaksAs(string? claimed) =>
        User is not null ? User
        : claimed?.Length > MaxUserLength ? throw ChannelRefusedException.BadRequest($"A user id has at most {MaxUserLength} characters.")
        : !HoldsSecret && claimed?.StartsWith(UserPrefix, StringComparison.Ordinal) == true
            ? throw ChannelRefusedException.BadRequest($"A user id that begins with '{UserPrefix}' comes from the token.")
        : claimed;

    /// <exception cref="ChannelRefusedException">The token is for another conversation.</exception>
    public void MustReach(string conversation)
    {
        if (!HoldsSecret && Conversation != conversation)
        {
            throw ChannelRefusedException.Forbidden("The token is for another conversation.");
        }
    }
}
