using VirtualAssistant.Brain.Identity;

namespace VirtualAssistant.Brain.LongTermMemory;

public interface IFactStore
{
    /// <summary>The facts in force about a person that may be spoken of in <paramref name="audience"/>; the store filters, not the caller.</summary>
    ValueTask<IReadOnlyList<Fact>> RecallAsync(PersonId person, ConversationId audience, CancellationToken cancellationToken);

    /// <summary>Every fact about a person, in force or not, whoever may hear it: for forgetting, never for speaking.</summary>
    ValueTask<IReadOnlyList<Fact>> FindAllAsync(PersonId person, CancellationToken cancellationToken);
}
