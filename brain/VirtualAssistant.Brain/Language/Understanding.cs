using System.Collections.Immutable;

namespace VirtualAssistant.Brain.Language;

/// <summary>What an utterance means, as far as it is known.</summary>
public sealed record Understanding
{
    public required Utterance Utterance { get; init; }

    /// <summary>BCP 47 tag of the language it was said in.</summary>
    public required string Language { get; init; }

    /// <summary>Whether the words themselves tell the language; "ok" and "9:30" do not, they are taken for the one spoken before.</summary>
    public bool IsLanguageTold { get; init; }

    /// <summary>Best first; empty when nothing was recognised, which is an answer and not a failure.</summary>
    public ImmutableArray<Intent> Intents { get; init; } = [];

    /// <summary>In order of position, not overlapping. Includes those that stayed part of the subject.</summary>
    public ImmutableArray<Entity> Entities { get; init; } = [];

    /// <summary>From 0 to 1: how surely this asks for nothing that is offered here. Around a half for a bare answer ("tomorrow at
    /// 9").</summary>
    public required double OutOfScope { get; init; }

    public Subject Subject { get; init; } = Subject.None;

    /// <summary>The moment meant, put together from every place where a part of it was said; null when none was.</summary>
    public TemporalExpression? When { get; init; }

    /// <summary>The repetition meant; its time is also in here, and then <see cref="When"/> is null.</summary>
    public RecurrenceExpression? Repeats { get; init; }

    /// <summary>The moment by which the subject is picked out: "cancel the <em>5 pm</em> one", "move the <em>Friday</em> reminder to
    /// Monday".</summary>
    public TemporalExpression? TargetMoment { get; init; }

    /// <summary>The requests of an utterance that holds several, in the order they were made; empty when it holds one. What stands in
    /// this record beside them is the first one's, the entities are everybody's.</summary>
    public ImmutableArray<Segment> Segments { get; init; } = [];

    /// <summary>Whether the intents are only what a model thinks likely: no rule knows the words. Nothing is done on a guess without
    /// asking.</summary>
    public bool IsGuess { get; init; }

    /// <summary>Whether it rather asks for nothing that is offered.</summary>
    public bool IsOutOfScope => Intents.IsEmpty || OutOfScope > 0.5;

    /// <summary>What was said to be so; <see cref="Intents"/> may want something else beside.</summary>
    public ImmutableArray<Statement> Statements { get; init; } = [];

    /// <summary>What is asked for if there is a thing of that name ("cancel the vitamins"); null when the words ask for something whatever there is.</summary>
    public NamedRequest? IfThereIs { get; init; }

    /// <summary>What is probably wanted of something that only was told ("I have a meeting on Friday at 3"), in words that say so for sure ("remind me about the
    /// meeting on Friday at 3"). Null when something was asked for, and when nothing comes to mind.</summary>
    public string? Proposal { get; init; }

    /// <summary>What the person asks to hear or to have forgotten; null when they ask for nothing known about anybody.</summary>
    public FactQuestion? Question { get; init; }

    public Intent? Best => Intents.IsEmpty ? null : Intents[0];

    public bool Is(string intent) => !Intents.IsEmpty && Intents[0].Name == intent;

    /// <summary>How surely it means <paramref name="intent"/>, on whatever place; 0 when not at all.</summary>
    public double ConfidenceOf(string intent)
    {
        foreach (var candidate in Intents)
        {
            if (candidate.Name == intent)
            {
                return candidate.Confidence;
            }
        }

        return 0;
    }

    /// <summary>The first entity of a kind; null when there is none.</summary>
    public T? First<T>()
        where T : Entity
    {
        foreach (var entity in Entities)
        {
            if (entity is T found)
            {
                return found;
            }
        }

        return null;
    }
}
