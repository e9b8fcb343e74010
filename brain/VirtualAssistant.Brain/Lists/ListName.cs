using System.Collections.Frozen;

namespace VirtualAssistant.Brain.Lists;

/// <summary>Which names mean the same list.</summary>
public static class ListName
{
    public const string Shopping = "shopping";
    public const string ToDo = "todo";
    public const string Packing = "packing";
    public const string Wishes = "wishes";

    /// <summary>Longer is not a name; characters.</summary>
    public const int MostCharacters = 60;

    private static readonly FrozenDictionary<string, string> SameAs = new Dictionary<string, string>
    {
        ["grocery"] = Shopping, ["groceries"] = Shopping, ["einkauf"] = Shopping, ["einkaufs"] = Shopping, ["einkaufen"] = Shopping, ["einkaufszettel"] = Shopping,
        ["todos"] = ToDo, ["task"] = ToDo, ["tasks"] = ToDo, ["aufgaben"] = ToDo, ["aufgabe"] = ToDo,
        ["pack"] = Packing, ["wish"] = Wishes, ["wunsch"] = Wishes, ["wünsche"] = Wishes,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>"Groceries", "shopping list" and "Einkaufsliste" are one list; "to-do" and "todos" are one, too.</summary>
    public static string KeyOf(string name)
    {
        var letters = string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        letters = WithoutEnd(WithoutEnd(letters, "list"), "liste");
        return SameAs.GetValueOrDefault(letters, letters);
    }

    private static string WithoutEnd(string name, string end) =>
        name.Length > end.Length && name.EndsWith(end, StringComparison.Ordinal) ? name[..^end.Length] : name;
}
