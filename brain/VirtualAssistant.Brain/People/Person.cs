using VirtualAssistant.Brain.Identity;

namespace VirtualAssistant.Brain.People;

/// <summary>What is known about a person before a word is understood.</summary>
public sealed record Person(PersonId Id)
{
    /// <summary>As the channel gave it; null when it gave none.</summary>
    public string? Name { get; init; }

    /// <summary>BCP 47, as the channel sent it; null when no channel said.</summary>
    public string? Locale { get; init; }

    /// <summary>IANA time zone; null until a channel or the person says.</summary>
    public string? Zone { get; init; }

    /// <summary>BCP 47 tag of the language they last wrote in, in whatever conversation; null until they have written.</summary>
    public string? Language { get; init; }
}
