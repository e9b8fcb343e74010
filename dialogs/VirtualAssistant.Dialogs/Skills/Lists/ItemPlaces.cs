using System.Collections.Frozen;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.Lists;

namespace VirtualAssistant.Dialogs.Skills.Lists;

/// <summary>Reads which things of a list are meant by their place: "the last two", "number 3", "the second one".</summary>
internal static class ItemPlaces
{
    private static readonly FrozenSet<string> Counting = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "number", "no", "nr", "item", "nummer", "punkt");

    private static readonly FrozenSet<string> Around = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "the", "one", "ones", "items", "thing", "things", "entry", "entries", "of", "them", "die", "den", "das", "der", "eintrag", "einträge", "sachen", "dinge");

    /// <param name="items">As they are shown, in their order.</param>
    /// <returns>Null where no place is named; empty where nothing is there.</returns>
    public static IReadOnlyList<ListItem>? Read(Understanding said, IReadOnlyList<ListItem> items)
    {
        var ordinal = said.First<OrdinalEntity>();
        var number = said.First<NumberEntity>();
        var all = said.First<AllEntity>();
        var rest = WordsBeside(said, [ordinal, number, all]);
        if (!rest.All(word => Around.Contains(word) || Counting.Contains(word)))
        {
            return null;
        }

        var count = number?.Value ?? (all is { } both && both.Span.In(said.Utterance.Text).StartsWith("b", StringComparison.OrdinalIgnoreCase) ? 2 : null);
        return (ordinal?.Value, count) switch
        {
            (-1, { } last) => [.. items.TakeLast((int)Math.Clamp(last, 0, items.Count))],
            (1, { } first) => [.. items.Take((int)Math.Clamp(first, 0, items.Count))],
            ({ } place, null) => At(items, place),
            (null, { } place) when number is not null && rest.Any(Counting.Contains) => At(items, (int)Math.Clamp(place, 0, items.Count + 1)),
            _ => null,
        };
    }

    private static IReadOnlyList<ListItem> At(IReadOnlyList<ListItem> items, int place)
    {
        var index = place < 0 ? items.Count + place : place - 1;
        return index >= 0 && index < items.Count ? [items[index]] : [];
    }

    private static List<string> WordsBeside(Understanding said, IReadOnlyList<Entity?> entities)
    {
        var text = said.Utterance.Text;
        var words = new List<string>();
        foreach (var span in said.Subject.Spans)
        {
            for (var at = span.Start; at < span.End; at++)
            {
                var start = at;
                while (at < span.End && char.IsLetterOrDigit(text[at]))
                {
                    at++;
                }

                if (at > start && !entities.Any(entity => entity is not null && entity.Span.Start <= start && at <= entity.Span.End))
                {
                    words.Add(text[start..at]);
                }
            }
        }

        return words;
    }
}
