using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.Lists;

namespace VirtualAssistant.Dialogs.Skills.Lists;

/// <summary>Reads which list a person means.</summary>
internal static class ListWords
{
    private static readonly string[] Shopping = ["shop", "buy", "store", "grocer", "supermarket", "kauf", "besorg", "laden"];
    private static readonly string[] ToDo = ["to do", "to-do", "todo", "task", "chore", "aufgabe"];
    private static readonly string[] Leading = ["to ", "on ", "the ", "my ", "our ", "auf ", "zu ", "zur ", "die ", "der ", "meine ", "meiner "];
    private static readonly char[] Signs = ['.', '!', '?', '"', '“', '”', '„', ' ', ','];

    /// <summary>The name that was said; null when none was.</summary>
    public static string? NameOf(Understanding understanding) =>
        understanding.First<ListNameEntity>() is { } said && Clean(said.Name) is { Length: > 0 } name ? name : null;

    /// <summary>What is to be put on or taken off, with the quotes around what belongs together; empty when nothing was said.</summary>
    public static string SubjectOf(Understanding understanding) =>
        understanding.Subject.Spans is [var only] ? only.In(understanding.Utterance.Text).ToString() : understanding.Subject.Text;

    /// <summary>The name in an answer to "which list?"; null when the answer is none.</summary>
    public static string? NameIn(Understanding answer) => NameOf(answer) ?? NameIn(answer.Utterance.Text);

    /// <summary>What a list is called by these words; null when they are no name.</summary>
    public static string? NameIn(string said)
    {
        var words = Clean(said);
        return words.Length is > 0 and <= ListName.MostCharacters && words.Any(char.IsLetter) ? words : null;
    }

    /// <summary>The list that a question speaks of without saying its name: "what do we need to buy?". Null when it speaks of none.</summary>
    public static string? GuessOf(string text) =>
        Array.Exists(Shopping, word => text.Contains(word, StringComparison.OrdinalIgnoreCase)) ? ListName.Shopping
        : Array.Exists(ToDo, word => text.Contains(word, StringComparison.OrdinalIgnoreCase)) ? ListName.ToDo
        : null;

    private static string Clean(string words)
    {
        var name = words.Trim(Signs);
        while (Array.Find(Leading, lead => name.StartsWith(lead, StringComparison.OrdinalIgnoreCase) && !name.StartsWith("to do", StringComparison.OrdinalIgnoreCase)) is { } leading)
        {
            name = name[leading.Length..].TrimStart();
        }

        name = WithoutEnd(WithoutEnd(name, " list"), "-liste");
        return name.Length > ListName.MostCharacters ? name[..ListName.MostCharacters].TrimEnd() : name;
    }

    private static string WithoutEnd(string name, string end) => name.EndsWith(end, StringComparison.OrdinalIgnoreCase) ? name[..^end.Length] : name;
}
