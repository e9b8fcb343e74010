using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Turns;
using VirtualAssistant.Storage.PostgreSql.Database;

namespace VirtualAssistant.Storage.PostgreSql.Turns;

/// <summary>Turns that this process claimed as it accepted them, until it runs them. One a conversation: what comes in behind it has to wait.</summary>
internal sealed class GrantedTurns(Leases leases)
{
    private readonly ConcurrentDictionary<ConversationId, TurnClaim> granted = new();

    /// <summary>Tokens are drawn, not counted: one that the server lost in a crash must never come up again.</summary>
    public static long DrawToken() => BinaryPrimitives.ReadInt64LittleEndian(RandomNumberGenerator.GetBytes(sizeof(long)));

    public void Add(TurnClaim claim)
    {
        leases.Take(claim);
        granted[claim.Conversation] = claim;
    }

    /// <returns>Null when the next turn of the conversation has to be claimed.</returns>
    public TurnClaim? Take(ConversationId conversation) => granted.TryRemove(conversation, out var claim) ? claim : null;
}
