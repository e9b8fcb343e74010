using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.Brain.Turns;

/// <summary>Carries one activity from the channel it came in on to the reply that goes back out.</summary>
/// <remarks><code>
/// (1) InputProcessor     Activity      --►  Utterance      clean it, know the person
/// (2) LanguageCenter     Utterance     --►  Understanding  intents, entities, language
/// (3) Memory             Understanding --►  Situation      what was just said, what is known
/// (4) PrefrontalCortex   Situation     --►  Decision       the dialogs choose what to say and do
/// (5) OutputManager      Decision      --►  Activity       render for the channel
/// (6) Commit             all of it, in one transaction
/// </code>An action requested at (4) leaves through the outbox; its outcome comes back in at (1).</remarks>
public sealed class TurnRunner(
    IInputProcessor input, ILanguageCenter language, Memory memory, IPrefrontalCortex cortex, IOutputManager output, ITurnStore turns)
{
    /// <returns>What the turn came to, and whether it was stored.</returns>
    public async Task<(TurnCommit Commit, CommitResult Result)> RunAsync(TurnClaim claim, CancellationToken cancellationToken)
    {
        var utterance = input.Hear(claim);
        var understanding = language.Understand(utterance);
        var situation = await memory.RecallAsync(understanding, claim, cancellationToken);
        var decision = await cortex.DecideAsync(situation, cancellationToken);
        var commit = new TurnCommit(decision, output.Render(decision));
        return (commit, await turns.CommitAsync(commit, cancellationToken));
    }
}
