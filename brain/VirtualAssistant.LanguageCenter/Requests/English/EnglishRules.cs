namespace VirtualAssistant.LanguageCenter.Requests.English;

/// <summary>The English ways of asking, by what is asked for.</summary>
/// <remarks>The confidence beside a group says how often its words mean just that: a bare "sure" less often than "yes".</remarks>
internal static class EnglishRules
{
    public static RuleSet All { get; } = Gather();

    private static RuleSet Gather()
    {
        var rules = new RuleList();
        ConversationRules.AddTo(rules);
        ReminderRules.AddTo(rules);
        ListRules.AddTo(rules);
        PersonRules.AddTo(rules);
        return new RuleSet(rules.All);
    }
}
