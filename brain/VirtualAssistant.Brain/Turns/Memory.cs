using VirtualAssistant.Brain.Consolidation;
using VirtualAssistant.Brain.ConversationLog;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.LongTermMemory;

namespace VirtualAssistant.Brain.Turns;

/// <summary>Puts what was understood into context: what the conversation has in mind, and the facts this audience may hear.</summary>
/// <remarks>
/// What was said a moment ago may not be among the facts yet. A turn that tells something or asks for something reads these entries
/// with the rules of the consolidation itself, so it knows the same, however far that has come.
/// </remarks>
public sealed class Memory(IFactStore facts, IConsolidationStore consolidation, FactExtractor extractor)
{
    private const int FreshEntries = 100;

    public async ValueTask<Situation> RecallAsync(Understanding understanding, TurnClaim claim, CancellationToken cancellationToken)
    {
        if (!IsAboutFacts(understanding) || claim.Entry.Author != Author.Person)
        {
            return new Situation(understanding, claim, await facts.RecallAsync(claim.Person.Id, claim.Conversation, cancellationToken));
        }

        // In this order: what is consolidated in between is found twice, and not by neither.
        var position = claim.Entry.Position;
        var read = await consolidation.ReadUpToAsync(claim.Conversation, position - 1, position, FreshEntries, cancellationToken);
        var known = await facts.RecallAsync(claim.Person.Id, claim.Conversation, cancellationToken);
        Fact[] fresh = read is null ? [] : [.. extractor.Extract(read).Where(fact => fact.About == claim.Person.Id)];
        return new Situation(understanding, claim, Together(known, fresh))
        {
            Fresh = fresh,
            Learned = [.. fresh.Where(fact => fact.Source.Position == position)],
        };
    }

    private static bool IsAboutFacts(Understanding understanding) =>
        !understanding.Statements.IsEmpty || understanding.Question is not null || understanding.When?.Remembered is not null || understanding.Best?.Name is
            Intents.NameAsk or Intents.WhoAmI or Intents.Greet or Intents.FactsForget or Intents.FactsList or Intents.FactWhy or Intents.FactWhen
        || understanding.Segments.Any(segment => IsAboutFacts(segment.Understanding));

    private static List<Fact> Together(IReadOnlyList<Fact> known, IReadOnlyList<Fact> fresh)
    {
        var together = known.ToList();
        foreach (var fact in fresh.Where(fact => !known.Any(old => old.Id == fact.Id)))
        {
            var surer = together.Any(old => old.Key == fact.Key && (old.Confidence > fact.Confidence || old.LearnedAt > fact.LearnedAt));
            together.RemoveAll(old => old.YieldsTo(fact));
            if (!fact.IsDenial && !surer)
            {
                together.Add(fact);
            }
        }

        return together;
    }
}
