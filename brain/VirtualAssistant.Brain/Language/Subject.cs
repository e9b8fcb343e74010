using System.Collections.Immutable;

namespace VirtualAssistant.Brain.Language;

/// <summary>The free words of a request: what remains when lead-ins, politeness and the entities that were used are cut away.</summary>
/// <param name="Text">As written ("call Dr. Weiss"); empty when nothing remains.</param>
/// <param name="Spans">Where its pieces stand in the utterance; several when something was cut out of the middle.</param>
/// <param name="Link">How the person led into it, so that an answer can speak the same way.</param>
public sealed record Subject(string Text, ImmutableArray<TextSpan> Spans, SubjectLink Link = SubjectLink.None)
{
    public static Subject None { get; } = new("", []);

    /// <summary>Nothing of its own: it only stands for what was named before ("them").</summary>
    public static Subject Mentioned { get; } = new("", []) { RefersBack = true };

    public bool IsEmpty => Text.Length == 0;

    /// <summary>Whether it only names the kind of thing ("alarm"), by which some people call every one of that kind.</summary>
    public bool MayBeAny { get; init; }

    /// <summary>Whether it stands for what was named before, and is empty for that reason.</summary>
    public bool RefersBack { get; private init; }

    public bool Equals(Subject? other) =>
        other is not null && Text == other.Text && Link == other.Link && Spans.AsSpan().SequenceEqual(other.Spans.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Text, Link);

    public override string ToString() => Text;
}

public enum SubjectLink
{
    None,

    /// <summary>"remind me <em>to</em> call Luis".</summary>
    To,

    /// <summary>"remind me <em>about</em> the dentist".</summary>
    About,

    /// <summary>"remind me <em>that</em> the shop closes early".</summary>
    That,
}
