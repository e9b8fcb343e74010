using System.Collections.Immutable;

namespace VirtualAssistant.Brain.Language;

/// <summary>Names that mean something to this person: the people they can speak of, and their lists.</summary>
/// <remarks>Kept by whoever knows them and handed on unchanged, so that what is worked out from it is worked out once.</remarks>
public sealed record KnownNames
{
    public static KnownNames None { get; } = new();

    /// <summary>Full names: "Anna Weiss".</summary>
    public ImmutableArray<string> People { get; init; } = [];

    /// <summary>"shopping", "books to read".</summary>
    public ImmutableArray<string> Lists { get; init; } = [];
}
