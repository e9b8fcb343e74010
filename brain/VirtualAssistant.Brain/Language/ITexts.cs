using NodaTime;

namespace VirtualAssistant.Brain.Language;

/// <summary>Says the house's own sentences in a person's language and tone. Their wording lies in text files beside the skills.</summary>
public interface ITexts
{
    /// <summary>A sentence with its places filled.</summary>
    /// <param name="values">By the names that <paramref name="key"/> announces.</param>
    /// <exception cref="ArgumentException">No language has such a text.</exception>
    string Say(TextKey key, Voice voice, IReadOnlyDictionary<string, object?> values);
}

/// <summary>A sentence by its name, with the values it is told by.</summary>
/// <param name="Name"><c>skill.sentence</c>.</param>
/// <param name="ClaimsDeed">It says that something was done: it is only said over a receipt.</param>
/// <param name="Places">The names of the values it may speak of.</param>
public sealed record TextKey(string Name, bool ClaimsDeed, params string[] Places)
{
    /// <summary>A sentence that claims nothing.</summary>
    public static TextKey Plain(string name, params string[] places) => new(name, ClaimsDeed: false, places);

    /// <summary>A sentence about a deed, which takes its receipt.</summary>
    public static TextKey OfDeed(string name, params string[] places) => new(name, ClaimsDeed: true, places);
}

/// <summary>How something is said.</summary>
/// <param name="Locale">BCP 47; its language decides the words, its region dates and numbers.</param>
/// <param name="Now">What "today" is measured by.</param>
/// <param name="Choice">Picks among several wordings; the same number picks the same one, so that a repeated turn says the same.</param>
/// <param name="Tone">Null for the one the house is configured to speak in.</param>
public sealed record Voice(string Locale, Instant Now, int Choice = 0, Tone? Tone = null);

public enum Tone
{
    Plain,

    /// <summary>As few words as possible.</summary>
    Brief,

    Friendly,
}

/// <summary>Where texts are found: every embedded resource of the assembly called <c>*.texts.LANGUAGE.txt</c>.</summary>
public sealed record TextSource(System.Reflection.Assembly Assembly);
