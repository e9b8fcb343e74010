namespace VirtualAssistant.ArchitectureTests;

internal static class Cycles
{
    /// <summary>The members of every cycle, each cycle once, as text.</summary>
    public static IReadOnlyList<string> Find(IReadOnlyDictionary<string, HashSet<string>> arrows)
    {
        var reachable = arrows.Keys.ToDictionary(node => node, node => Reach(node, arrows));
        return
        [
            .. arrows.Keys
                .Where(node => reachable[node].Contains(node))
                .Select(node => string.Join(" ⇄ ", arrows.Keys.Where(other => reachable[node].Contains(other) && reachable[other].Contains(node)).Order()))
                .Distinct(),
        ];
    }

    private static HashSet<string> Reach(string start, IReadOnlyDictionary<string, HashSet<string>> arrows)
    {
        var reached = new HashSet<string>();
        var open = new Stack<string>(arrows[start]);
        while (open.TryPop(out var node))
        {
            if (reached.Add(node) && arrows.TryGetValue(node, out var next))
            {
                foreach (var further in next)
                {
                    open.Push(further);
                }
            }
        }

        return reached;
    }
}
