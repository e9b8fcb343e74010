namespace VirtualAssistant.Channels.Rendering;

/// <summary>Long texts in parts that can be read one after the other.</summary>
public static class TextParts
{
    private const string Fence = "```";

    /// <summary>Room for closing a code block at the end of a part and opening it again at the next.</summary>
    private const int FenceRoom = 8;

    private static readonly string[] SentenceEnds = [". ", "! ", "? ", ".\n", "!\n", "?\n", "。", "！", "？"];

    /// <summary>Splits at the end of a paragraph, else of a sentence, else of a line, else of a word; no letter is cut in half.</summary>
    /// <param name="max">Characters of a part at most; at least 40.</param>
    public static IReadOnlyList<string> Split(string text, int max)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 40);
        if (text.Length <= max)
        {
            return [text];
        }

        var parts = new List<string>((text.Length / max) + 1);
        var rest = text;
        while (rest.Length > max)
        {
            var cut = FindCut(rest, max - FenceRoom);
            var part = rest[..cut].TrimEnd();
            rest = rest[cut..].TrimStart('\n', ' ');
            if (IsInCode(part))
            {
                part += $"\n{Fence}";
                rest = $"{Fence}\n{rest}";
            }

            if (part.Length > 0)
            {
                parts.Add(part);
            }
        }

        if (rest.Length > 0)
        {
            parts.Add(rest);
        }

        return parts;
    }

    private static int FindCut(string text, int max)
    {
        var earliest = max / 2;
        if (text.LastIndexOf("\n\n", max - 1, max - earliest, StringComparison.Ordinal) is > 0 and var paragraph)
        {
            return paragraph;
        }

        var sentence = SentenceEnds.Max(end => text.LastIndexOf(end, max - 1, max - earliest, StringComparison.Ordinal) is > 0 and var found ? found + end.TrimEnd().Length : 0);
        if (sentence > 0)
        {
            return sentence;
        }

        return text.LastIndexOf('\n', max - 1, max - earliest) is > 0 and var line ? line
            : text.LastIndexOf(' ', max - 1, max - earliest) is > 0 and var space ? space
            : char.IsHighSurrogate(text[max - 1]) ? max - 1
            : max;
    }

    private static bool IsInCode(string part)
    {
        var isIn = false;
        foreach (var line in part.AsSpan().EnumerateLines())
        {
            isIn ^= line.TrimStart().StartsWith(Fence, StringComparison.Ordinal);
        }

        return isIn;
    }
}
