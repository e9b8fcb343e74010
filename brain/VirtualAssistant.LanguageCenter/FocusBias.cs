using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.LanguageCenter;

/// <summary>Lets what the conversation is about decide where the words leave it open.</summary>
/// <remarks><code>
/// a text is asked for                             a statement is that text
/// a question is open and its answer was given     the answer counts, a guess at something else does not
/// a deed was just told, and a bare moment said    "Friday" corrects it
/// a skill was just spoken with                    its whispered rules count: "add eggs" after "add milk to shopping"
/// </code></remarks>
internal static class FocusBias
{
    /// <summary>Below this an intent is a guess beside an answer that was asked for.</summary>
    private const double Guess = 0.8;

    private const double Damped = 0.5;

    /// <summary>What is told without a wish to have it kept is at most as sure as this.</summary>
    private const double Stated = 0.92;
    private const double Answered = 0.02;

    /// <summary>A bare moment after a deed mostly corrects it.</summary>
    private const double Correction = 0.65;

    /// <summary>Rules below this are whispered: they only count where the conversation is about their skill.</summary>
    private const double Whispered = 0.35;

    /// <summary>What a whispered rule is worth there: more than what the same words mean elsewhere, less than a rule that names the skill's thing.</summary>
    private const double Heard = 0.96;

    public const string ReminderSkill = "reminder";

    public static Understanding Apply(Understanding understanding, Focus focus) => focus.Expects switch
    {
        Expected.Nothing when focus.Skill == ReminderSkill && understanding.Intents.IsEmpty && IsBareMoment(understanding) => understanding with
        {
            Intents = [new Intent(Intents.ReminderChange, Correction)],
            OutOfScope = 1 - Correction,
            When = understanding.When ?? Offset(understanding),
        },
        Expected.Nothing => understanding,
        Expected.Text => understanding with { Intents = [.. understanding.Intents.Select(DampStatement).OrderByDescending(intent => intent.Confidence)] },
        _ when Answers(understanding, focus.Expects) => understanding with
        {
            Intents = [.. understanding.Intents.Select(Damp).OrderByDescending(intent => intent.Confidence)],
            OutOfScope = understanding.Intents.IsEmpty ? Answered : understanding.OutOfScope,
        },
        _ => understanding,
    };

    /// <summary>What a rule is worth here: a whispered one much where the conversation is about its skill, and nothing elsewhere.</summary>
    public static double Hear(string intent, double confidence, Focus focus) =>
        confidence > Whispered ? confidence : IsOf(intent, focus.Skill) && focus.Expects == Expected.Nothing ? Heard : 0;

    private static bool IsOf(string intent, string? skill) =>
        skill is not null && intent.Length > skill.Length && intent[skill.Length] == '.' && intent.StartsWith(skill, StringComparison.Ordinal);

    /// <summary>Asked what to be reminded of, "the rent is due" is the answer, and nothing to be kept for its own sake unless that was wished.</summary>
    private static Intent DampStatement(Intent intent) =>
        intent.Name == Intents.FactTell && intent.Confidence <= Stated ? intent with { Confidence = intent.Confidence * Damped } : intent;

    private static Intent Damp(Intent intent) => intent.Confidence < Guess ? intent with { Confidence = intent.Confidence * Damped } : intent;

    private static bool IsBareMoment(Understanding understanding) =>
        understanding.OutOfScope <= 0.5 && (understanding.When is not null || understanding.Repeats is not null || Offset(understanding) is not null);

    private static TemporalExpression? Offset(Understanding understanding) =>
        understanding.Entities is [DurationEntity only] ? new TemporalExpression { Offset = only.Length } : null;

    private static bool Answers(Understanding understanding, Expected expected) => expected switch
    {
        Expected.Moment => understanding.When is not null || understanding.Repeats is not null,
        Expected.Zone => understanding.First<TimeZoneEntity>() is not null,
        Expected.Choice => understanding.First<OrdinalEntity>() is not null || understanding.First<NumberEntity>() is not null || understanding.First<AllEntity>() is not null,
        Expected.Confirmation => understanding.First<AnswerEntity>() is not null,
        _ => false,
    };
}
