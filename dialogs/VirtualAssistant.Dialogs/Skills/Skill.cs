using Microsoft.Bot.Builder.Dialogs;
using VirtualAssistant.Brain.Actions;

namespace VirtualAssistant.Dialogs.Skills;

/// <summary>A skill that answers and does nothing else; others override what they need.</summary>
internal abstract class Skill(string name, params string[] intents) : ISkill
{
    public string Name => name;

    public virtual IReadOnlyList<string> ExamplesFor(SkillTurn turn) => [];

    public virtual IReadOnlyList<Dialog> Dialogs => [];

    public virtual bool Handles(string intent) => intents.Contains(intent);

    public virtual bool Claims(SkillTurn turn) => false;

    public virtual bool MayInterrupt(SkillTurn turn, string intent) => true;

    public abstract Task HandleAsync(SkillTurn turn, CancellationToken cancellationToken);

    public virtual Task<bool> TryHandleUnsureAsync(SkillTurn turn, CancellationToken cancellationToken) => Task.FromResult(false);

    public virtual bool OnlyAnswers(string intent) => false;

    public virtual string? SayingFor(string intent) => null;

    public virtual Task<bool> HearAsync(SkillTurn turn, string name, CancellationToken cancellationToken) => Task.FromResult(false);

    public virtual Task<InvokeAnswer?> AnswerAsync(SkillTurn turn, string invoke, CancellationToken cancellationToken) => Task.FromResult<InvokeAnswer?>(null);

    public virtual Task TellAsync(SkillTurn turn, Receipt receipt, CancellationToken cancellationToken) =>
        throw new InvalidOperationException($"The skill '{name}' has no action '{receipt.Action}'.");

    public virtual Task TellUndoneAsync(SkillTurn turn, Receipt receipt, string undoneAction, CancellationToken cancellationToken) =>
        throw new InvalidOperationException($"The skill '{name}' has no action '{undoneAction}' that can be taken back.");
}
