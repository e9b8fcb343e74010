using VirtualAssistant.Brain.Language;
using VirtualAssistant.Dialogs.Skills;

namespace VirtualAssistant.Dialogs.PrefrontalCortex;

/// <summary>What a person most likely meant by words that no rule knows.</summary>
/// <param name="Sayings">How to say it so that it is sure: one thing, or two when they are about as likely.</param>
/// <param name="MayBeServed">Whether it is likely enough, and harmless enough, to be served without asking.</param>
internal sealed record Guess(ISkill Skill, IReadOnlyList<string> Sayings, bool MayBeServed)
{
    /// <summary>From this confidence on a question is taken as understood.</summary>
    private const double Likely = 0.8;

    /// <summary>Below this it is not even worth asking about.</summary>
    private const double Possible = 0.35;

    /// <summary>The second is asked about too when it is no further behind the first than this.</summary>
    private const double Close = 0.3;

    /// <returns>Null when nothing was guessed, when it is out of scope, or when nobody here can do what is likely meant.</returns>
    public static Guess? Of(Understanding understanding, Func<string?, ISkill?> find)
    {
        if (!understanding.IsGuess || understanding.IsOutOfScope || understanding.Intents is not [{ Confidence: >= Possible } best, .. var others]
            || find(best.Name) is not { } skill || skill.SayingFor(best.Name) is not { } saying)
        {
            return null;
        }

        var sayings = new List<string> { saying };
        if (others is [var second, ..] && best.Confidence - second.Confidence <= Close && find(second.Name)?.SayingFor(second.Name) is { } other)
        {
            sayings.Add(other);
        }

        return new Guess(skill, sayings, sayings.Count == 1 && best.Confidence >= Likely && skill.OnlyAnswers(best.Name));
    }
}
