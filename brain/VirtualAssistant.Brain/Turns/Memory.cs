using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.LongTermMemory;

namespace VirtualAssistant.Brain.Turns;

/// <summary>Puts what was understood into context: what the conversation has in mind, and the facts this audience may hear.</summary>
public sealed class Memory(IFactStore facts)
{
    public async ValueTask<Situation> RecallAsync(Understanding understanding, TurnClaim claim, CancellationToken cancellationToken) =>
        new(understanding, claim, await facts.RecallAsync(claim.Person.Id, claim.Conversation, cancellationToken));
}
