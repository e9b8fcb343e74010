using System.Text.Json;

namespace VirtualAssistant.BrowserTests;

/// <summary>What axe-core finds wrong with a page for people who cannot see it, or use no mouse.</summary>
internal static class Accessibility
{
    private static readonly string Axe = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "axe.min.js"));

    /// <returns>Each violation with the element it was found at; empty when there are none.</returns>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(this IPage page)
    {
        var found = new List<string>();
        foreach (var frame in page.Frames)
        {
            await frame.EvaluateAsync(Axe);
            var violations = await frame.EvaluateAsync<JsonElement>(
                "async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], iframes: false })).violations" +
                ".flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`))");
            found.AddRange(violations.EnumerateArray().Select(violation => violation.GetString()!));
        }

        return found;
    }
}
