using System.Text;
using System.Text.RegularExpressions;

namespace VirtualAssistant.Channels.Rendering;

/// <summary>Makes Markdown tables readable where nothing draws them.</summary>
public static partial class MarkdownTable
{
    /// <summary>Wider tables break on a telephone, and are written as a list.</summary>
    private const int MaxWidth = 60;

    private const string Fence = "```";

    /// <param name="monospaced">Whether code blocks are shown in letters of one width: narrow tables then keep their columns.</param>
    /// <returns>The text with every table as an aligned code block or as a list of its rows.</returns>
    public static string Flatten(string markdown, bool monospaced)
    {
        if (!markdown.Contains('|', StringComparison.Ordinal))
        {
            return markdown;
        }

        var lines = markdown.ReplaceLineEndings("\n").Split('\n');
        var written = new List<string>(lines.Length);
        var inCode = false;
        for (var i = 0; i < lines.Length; i++)
        {
            inCode ^= lines[i].TrimStart().StartsWith(Fence, StringComparison.Ordinal);
            if (inCode || i + 1 == lines.Length || !lines[i].Contains('|', StringComparison.Ordinal) || !Rule().IsMatch(lines[i + 1]))
            {
                written.Add(lines[i]);
                continue;
            }

            var rows = new List<string[]> { Cells(lines[i]) };
            for (i += 2; i < lines.Length && lines[i].Contains('|', StringComparison.Ordinal); i++)
            {
                rows.Add(Cells(lines[i]));
            }

            i--;
            written.AddRange(monospaced && Width(rows) <= MaxWidth ? Aligned(rows) : Listed(rows, monospaced));
        }

        return string.Join('\n', written);
    }

    private static string[] Cells(string line)
    {
        var row = line.Trim();
        row = row.StartsWith('|') ? row[1..] : row;
        row = row.EndsWith('|') && !row.EndsWith("\\|", StringComparison.Ordinal) ? row[..^1] : row;
        return [.. CellBorder().Split(row).Select(cell => cell.Trim().Replace("\\|", "|", StringComparison.Ordinal))];
    }

    private static int Width(List<string[]> rows) => Widths(rows).Sum(width => width + 2);

    private static int[] Widths(List<string[]> rows) =>
        [.. Enumerable.Range(0, rows.Max(row => row.Length)).Select(column => rows.Max(row => column < row.Length ? PlainText.Of(row[column]).Length : 0))];

    private static IEnumerable<string> Aligned(List<string[]> rows)
    {
        var widths = Widths(rows);
        yield return Fence;
        for (var i = 0; i < rows.Count; i++)
        {
            yield return string.Join("  ", rows[i].Select((cell, column) => PlainText.Of(cell).PadRight(widths[column]))).TrimEnd();
            if (i == 0)
            {
                yield return string.Join("  ", widths.Select(width => new string('-', width)));
            }
        }

        yield return Fence;
    }

    /// <summary>"- first cell: heading: second cell; heading: third cell".</summary>
    private static IEnumerable<string> Listed(List<string[]> rows, bool marked)
    {
        var headings = rows[0];
        foreach (var row in rows.Skip(1).Where(row => row.Length > 0))
        {
            var line = new StringBuilder("- ").Append(marked && row[0].Length > 0 && !row[0].Contains('*', StringComparison.Ordinal) ? $"**{row[0]}**" : row[0]);
            for (var column = 1; column < row.Length; column++)
            {
                var heading = column < headings.Length && headings[column].Length > 0 ? $"{headings[column]}: " : "";
                line.Append(column == 1 ? ": " : "; ").Append(heading).Append(row[column]);
            }

            yield return line.ToString();
        }
    }

    [GeneratedRegex(@"^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex Rule();

    [GeneratedRegex(@"(?<!\\)\|", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex CellBorder();
}
