using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Reading;

namespace VirtualAssistant.LanguageCenter.Recognizers;

/// <summary>How one language says numbers, moments, measures and names. A further language is a further class of this kind.</summary>
internal abstract class Culture
{
    /// <summary>BCP 47: <c>en</c>.</summary>
    public abstract string Language { get; }

    public abstract MeasureTable Measures { get; }

    /// <summary>A number without a sign, in words or digits.</summary>
    public abstract bool TryNumber(Words words, int at, out int end, out decimal value);

    /// <summary>"second", "3rd"; the last is -1.</summary>
    public abstract bool TryOrdinal(Words words, int at, out int end, out int value);

    /// <summary>A repetition, a moment or a length, whichever begins here.</summary>
    public abstract Entity? TryTime(Words words, int at, out int end);

    /// <summary>A time of day where one is expected, so that a bare hour is one.</summary>
    public abstract bool TryClock(Words words, int at, out int end);

    /// <summary>Two days of which the month is said once: "July 17-20".</summary>
    public abstract RangeEntity? TryDays(Words words, int at, out int end);

    /// <summary>Whether the word that reads as a number stands for a thing: "the dentist one".</summary>
    public abstract bool IsPronoun(Words words, int at);

    /// <summary>"a", "an": the article that counts one.</summary>
    public abstract bool IsOne(ReadOnlySpan<char> word);

    public abstract bool IsAll(ReadOnlySpan<char> word);

    /// <summary>"during work hours": the words for the hours in which most people work.</summary>
    public abstract bool IsWorkingHours(Words words, int at, out int end);

    /// <summary>"from", "between": a range may follow.</summary>
    public abstract bool OpensRange(ReadOnlySpan<char> word);

    /// <summary>Whether the word at <paramref name="at"/> joins two ends of a range that began with <paramref name="opening"/>.</summary>
    public abstract bool JoinsRange(Words words, int at, ReadOnlySpan<char> opening);

    /// <summary>Words that speak of moving something from one moment to another, where no range is meant.</summary>
    public abstract bool IsMove(ReadOnlySpan<char> word);

    public abstract bool IsListWord(ReadOnlySpan<char> word);

    /// <summary>"my", "the": a list's name follows, if "list" stands behind it.</summary>
    public abstract bool IsListDeterminer(ReadOnlySpan<char> word);

    /// <summary>"to", "on": a list's bare name may follow.</summary>
    public abstract bool LeadsToList(ReadOnlySpan<char> word);

    /// <summary>What "list" stands behind without naming one: "reminder list", "to list".</summary>
    public abstract bool IsNoListName(ReadOnlySpan<char> word);

    /// <summary>How many words from here on are a list by themselves, wherever they stand: "shopping" before "list", "Einkaufsliste".</summary>
    public abstract int ListLength(Words words, int at);

    /// <summary>How many words from here on name a list that everybody has: "groceries".</summary>
    public abstract int UsualListLength(Words words, int at);

    /// <summary>"please": what may stand behind the bare name of a list.</summary>
    public abstract bool MayFollowList(ReadOnlySpan<char> word);

    public abstract bool LeadsToPlace(ReadOnlySpan<char> word);

    /// <summary>Places that are ordinary words first.</summary>
    public abstract bool IsNoPlace(ReadOnlySpan<char> word);
}
