namespace VirtualAssistant.LanguageCenter.Requests;

/// <summary>Gathers ways of asking, in the order in which they are tried.</summary>
internal sealed class RuleList
{
    private readonly List<Rule> all = [];

    public IReadOnlyCollection<Rule> All => all;

    public void Add(string intent, double confidence, params ReadOnlySpan<string> patterns) => Add(intent, confidence, 0, patterns);

    /// <param name="direction">Where a bare length moves the moment agreed before: 1 later, -1 earlier.</param>
    public void Add(string intent, double confidence, int direction, params ReadOnlySpan<string> patterns)
    {
        foreach (var pattern in patterns)
        {
            all.Add(new Rule(intent, confidence, new Pattern(pattern), direction));
        }
    }
}
