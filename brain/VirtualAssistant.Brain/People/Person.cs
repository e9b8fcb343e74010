using VirtualAssistant.Brain.Identity;

namespace VirtualAssistant.Brain.People;

/// <summary>What is known about a person before a word is understood.</summary>
public sealed record Person(PersonId Id)
{
    /// <summary>As the channel gave it; null when it gave none.</summary>
    public string? Name { get; init; }

    /// <summary>BCP 47; null when no channel said.</summary>
    public string? Locale { get; init; }

    /// <summary>IANA time zone; null until a channel or the person says.</summary>
    public string? Zone { get; init; }
}
