using Microsoft.Bot.Builder.Dialogs;
using VirtualAssistant.Brain.Actions;

namespace VirtualAssistant.Dialogs.Skills;

/// <summary>Something the assistant can do: its intents, its dialogs, its actions' outcomes, its texts.</summary>
internal interface ISkill
{
    /// <summary>One word; its actions are called <c>name.verb</c>.</summary>
    string Name { get; }

    /// <summary>What a person can say in their language, shown by "help" and when nothing was understood.</summary>
    IReadOnlyList<string> ExamplesFor(SkillTurn turn);

    IReadOnlyList<Dialog> Dialogs { get; }

    bool Handles(string intent);

    /// <summary>Whether a message is this skill's by its words, whatever it was understood to mean.</summary>
    bool Claims(SkillTurn turn);

    /// <summary>Whether the intent may be served while a question of a dialog is open; the question is then asked again.</summary>
    bool MayInterrupt(SkillTurn turn, string intent);

    /// <summary>Serves the best intent of this turn.</summary>
    Task HandleAsync(SkillTurn turn, CancellationToken cancellationToken);

    /// <summary>Serves a best intent that is too unsure to act on, if what is there to act on makes it sure.</summary>
    /// <returns>False when it stays a guess.</returns>
    Task<bool> TryHandleUnsureAsync(SkillTurn turn, CancellationToken cancellationToken);

    /// <summary>Whether serving the intent only says something: then a likely guess may be served without asking.</summary>
    bool OnlyAnswers(string intent);

    /// <summary>Words by which a person asks for the intent, to offer when it is not sure that it was meant; null when they
    /// would have to be the person's own.</summary>
    string? SayingFor(string intent);

    /// <summary>Hears an event of the house.</summary>
    /// <returns>False when the event is not this skill's.</returns>
    Task<bool> HearAsync(SkillTurn turn, string name, CancellationToken cancellationToken);

    /// <summary>Answers a channel that calls and waits, an invoke activity.</summary>
    /// <param name="invoke">The activity's name.</param>
    /// <returns>Null when the invoke is not this skill's.</returns>
    Task<InvokeAnswer?> AnswerAsync(SkillTurn turn, string invoke, CancellationToken cancellationToken);

    /// <summary>Says what an action of this skill came to. Only here are sentences made that claim something was done.</summary>
    Task TellAsync(SkillTurn turn, Receipt receipt, CancellationToken cancellationToken);

    /// <summary>Says that an action of this skill was taken back.</summary>
    Task TellUndoneAsync(SkillTurn turn, Receipt receipt, string undoneAction, CancellationToken cancellationToken);
}
