using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.LongTermMemory;

namespace VirtualAssistant.Brain.Turns;

/// <summary>What was just understood, in the light of what the conversation has in mind and what may be recalled before this audience.</summary>
public sealed record Situation(Understanding Understanding, TurnClaim Claim, IReadOnlyList<Fact> Facts)
{
    /// <summary>Facts from what the person said here lately, whether or not they are stored yet; empty when the turn is not about facts.</summary>
    public IReadOnlyList<Fact> Fresh { get; init; } = [];

    /// <summary>The facts among them that this very utterance tells.</summary>
    public IReadOnlyList<Fact> Learned { get; init; } = [];

    public Utterance Utterance => Understanding.Utterance;

    /// <summary>The value in force of a fact about the person; null when nothing is known.</summary>
    public Fact? Recall(string key)
    {
        foreach (var fact in Facts)
        {
            if (fact.Key == key)
            {
                return fact;
            }
        }

        return null;
    }
}
