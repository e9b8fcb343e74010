using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Reading;
using VirtualAssistant.LanguageCenter.Zones;

namespace VirtualAssistant.LanguageCenter.Recognizers;

/// <summary>Reads people, lists and places.</summary>
internal static class NameReader
{
    private const int LongestListName = 4;
    private const int LongestPlace = 3;

    private static readonly ConditionalWeakTable<KnownNames, NameIndex> Indexes = [];

    public static NameIndex? IndexOf(KnownNames names) =>
        names.People.IsEmpty && names.Lists.IsEmpty ? null : Indexes.GetValue(names, known => new NameIndex(known));

    /// <summary>Somebody known, by full name or by a part of it; "Anna's" too.</summary>
    public static PersonEntity? TryPerson(Words words, int at, NameIndex? index, out int end)
    {
        end = at;
        if (index is null || !words.IsWord(at))
        {
            return null;
        }

        var most = 0;
        ImmutableArray<string> found = [];
        foreach (var person in index.PeopleWith(words[at], words.Has(at, TokenTraits.Apostrophe)))
        {
            var length = person.LengthAt(words, at);
            if (length > most)
            {
                (most, found) = (length, [person.Name]);
            }
            else if (length == most && length > 0)
            {
                found = found.Add(person.Name);
            }
        }

        if (most == 0 || (words[at].Length < 3 && !words.Has(at, TokenTraits.Capital)))
        {
            return null;
        }

        end = at + most;
        return new PersonEntity(words.Span(at, end), found)
        {
            Why = found.Length > 1 ? "Several people are called that." : null,
        };
    }

    /// <summary>"my shopping list", "shopping list", and after "to" or "on" a known list by its bare name.</summary>
    public static ListNameEntity? TryList(Words words, int at, NameIndex? index, Culture culture, out int end)
    {
        end = at;
        if (!words.IsWord(at))
        {
            return null;
        }

        if (culture.ListLength(words, at) is > 0 and var whole)
        {
            end = at + whole;
            return Named(words, at, end);
        }

        if (culture.IsListDeterminer(words[at - 1]))
        {
            for (var last = at + 1; last <= at + LongestListName && words.IsWord(last - 1); last++)
            {
                if (culture.IsListWord(words[last]) && !culture.IsNoListName(words[last - 1]) && !culture.IsNoListName(words[at]))
                {
                    end = last;
                    return Named(words, at, last);
                }

                if (culture.IsListDeterminer(words[last]))
                {
                    break;
                }
            }
        }

        if (!culture.LeadsToList(words[at - 1]) && !(culture.IsListDeterminer(words[at - 1]) && culture.LeadsToList(words[at - 2])))
        {
            return null;
        }

        end = index?.ListAt(words, at, out _) ?? at;
        if (end == at && culture.UsualListLength(words, at) is > 0 and var usual && (!words.IsWord(at + usual) || culture.MayFollowList(words[at + usual])))
        {
            end = at + usual;
        }

        return end > at ? Named(words, at, end) : null;
    }

    private static ListNameEntity Named(Words words, int from, int to) => new(words.Span(from, to), words.Span(from, to).In(words.Text).ToString());

    /// <summary>"in Berlin", "to New York": a city or country after a preposition.</summary>
    public static PlaceEntity? TryPlace(Words words, int at, Culture culture, out int end)
    {
        end = at;
        if (!words.IsWord(at) || words[at].Length < 3 || !culture.LeadsToPlace(words[at - 1]))
        {
            return null;
        }

        var isWritten = words.Has(at, TokenTraits.Capital);
        if (!isWritten && (words[at - 1] is not "in" || culture.IsNoPlace(words[at])))
        {
            return null;
        }

        for (end = Math.Min(words.Count, at + LongestPlace); end > at; end--)
        {
            if (words.IsWord(end - 1) && (!isWritten || words.Has(end - 1, TokenTraits.Capital)))
            {
                var span = words.Span(at, end);
                if (ZoneNames.Find(span.In(words.Text)) is { IsEmpty: false } zones && !culture.IsNoPlace(words[at]))
                {
                    return new PlaceEntity(span, span.In(words.Text).ToString(), zones)
                    {
                        Why = zones.Length > 1 ? "It has several time zones; the one most people there have comes first." : null,
                    };
                }
            }
        }

        return null;
    }
}

/// <summary>Known names by the words they are made of.</summary>
internal sealed class NameIndex
{
    private readonly Dictionary<string, List<KnownPerson>>.AlternateLookup<ReadOnlySpan<char>> people;
    private readonly string[][] lists;

    public NameIndex(KnownNames names)
    {
        var byWord = new Dictionary<string, List<KnownPerson>>(StringComparer.Ordinal);
        foreach (var name in names.People)
        {
            var person = new KnownPerson(name, Parts(name));
            foreach (var part in person.Parts.Where(part => part.Length > 1).Distinct())
            {
                if (!byWord.TryGetValue(part, out var known))
                {
                    byWord[part] = known = [];
                }

                known.Add(person);
            }
        }

        people = byWord.GetAlternateLookup<ReadOnlySpan<char>>();
        lists = [.. names.Lists.Select(Parts).Where(parts => parts.Length > 0).OrderByDescending(parts => parts.Length)];
    }

    /// <param name="isPossessive">Whether the word was written with an apostrophe: "annas" is then also "anna".</param>
    public IReadOnlyList<KnownPerson> PeopleWith(ReadOnlySpan<char> word, bool isPossessive) =>
        people.TryGetValue(word, out var known) ? known
        : isPossessive && word.Length > 2 && word[^1] == 's' && people.TryGetValue(word[..^1], out known) ? known
        : [];

    /// <summary>Where the longest list name beginning at <paramref name="at"/> ends; <paramref name="at"/> when none does.</summary>
    public int ListAt(Words words, int at, out string name)
    {
        foreach (var parts in lists)
        {
            var i = 0;
            while (i < parts.Length && words[at + i].SequenceEqual(parts[i]))
            {
                i++;
            }

            if (i == parts.Length)
            {
                name = string.Join(' ', parts);
                return at + i;
            }
        }

        name = "";
        return at;
    }

    private static string[] Parts(string name)
    {
        var words = Words.Of(name);
        return [.. Enumerable.Range(0, words.Count).Where(words.IsWord).Select(i => words[i].ToString())];
    }
}

internal sealed record KnownPerson(string Name, string[] Parts)
{
    /// <summary>How many words from here on say this name or a part of it.</summary>
    public int LengthAt(Words words, int at)
    {
        var first = Array.FindIndex(Parts, 0, part => Says(words, at, part));
        if (first < 0)
        {
            return 0;
        }

        var next = at + 1;
        for (var part = first + 1; part < Parts.Length; part++)
        {
            var joined = words[next] is "-" && words.IsGlued(next) ? next + 1 : next;
            if (!Says(words, joined, Parts[part]))
            {
                break;
            }

            next = joined + 1;
        }

        return next - at;
    }

    private static bool Says(Words words, int at, string part)
    {
        var word = words[at];
        return word.SequenceEqual(part) || (words.Has(at, TokenTraits.Apostrophe) && word.Length == part.Length + 1 && word[^1] == 's' && word[..^1].SequenceEqual(part));
    }
}
