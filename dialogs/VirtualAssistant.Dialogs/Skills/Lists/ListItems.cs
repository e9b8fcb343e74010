using VirtualAssistant.Brain.Lists;

namespace VirtualAssistant.Dialogs.Skills.Lists;

/// <summary>Reads things to put on a list, and finds those that are on it.</summary>
internal static class ListItems
{
    /// <summary>More are not put on in one breath.</summary>
    private const int MostAtOnce = 40;

    private static readonly string[] Signs = [",", ";", "\n", "\r"];
    private static readonly string[] SignsAndWords = [.. Signs, " and ", " & ", " plus ", " und ", " sowie "];
    private static readonly string[] Leading = ["and ", "und ", "also ", "auch ", "some ", "the ", "a ", "an ", "etwas ", "noch ", "die ", "der ", "das ", "den ", "ein ", "eine ", "einen "];

    /// <summary>"milk, 2 lemons and \"salt and pepper\"" is three things. On a list of things to do an "and" belongs to what is to be done.</summary>
    public static IReadOnlyList<string> Read(string text, string key)
    {
        var items = new List<string>();
        foreach (var (part, isQuoted) in Quotes(text))
        {
            foreach (var piece in isQuoted ? [part] : part.Split(key == ListName.ToDo ? Signs : SignsAndWords, StringSplitOptions.TrimEntries))
            {
                var item = isQuoted ? piece.Trim() : Clean(piece);
                if (item.Length > 0 && items.Count < MostAtOnce && !items.Contains(item, StringComparer.OrdinalIgnoreCase))
                {
                    items.Add(item.Length > ListItem.MostCharacters ? item[..ListItem.MostCharacters] : item);
                }
            }
        }

        return items;
    }

    /// <summary>The words that <see cref="Read"/> makes these things of.</summary>
    public static string Quoted(IEnumerable<string> items) => string.Join(' ', items.Select(item => $"\"{item}\""));

    /// <summary>The item that these words mean: the same words, or else the only one that holds them.</summary>
    public static ListItem? Find(IEnumerable<ListItem> items, string words)
    {
        ListItem? holding = null;
        var several = false;
        foreach (var item in items)
        {
            if (Same(item.Text, words))
            {
                return item;
            }

            if (Holds(item.Text, words))
            {
                (holding, several) = (item, holding is not null);
            }
        }

        return several ? null : holding;
    }

    public static bool Same(string one, string other) => string.Equals(Clean(one), Clean(other), StringComparison.OrdinalIgnoreCase);

    private static bool Holds(string text, string words)
    {
        var wanted = Clean(words);
        var at = wanted.Length == 0 ? -1 : text.IndexOf(wanted, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && (at == 0 || !char.IsLetterOrDigit(text[at - 1]));
    }

    private static string Clean(string piece)
    {
        var item = piece.Trim(' ', '.', '!', '?', ':', '-', '•', '*', '\t');
        while (Array.Find(Leading, word => item.StartsWith(word, StringComparison.OrdinalIgnoreCase)) is { } lead)
        {
            item = item[lead.Length..].TrimStart();
        }

        return item;
    }

    private static IEnumerable<(string Part, bool IsQuoted)> Quotes(string text)
    {
        var parts = text.Split('"', '“', '”', '„');
        for (var i = 0; i < parts.Length; i++)
        {
            yield return (parts[i], i % 2 == 1);
        }
    }
}
