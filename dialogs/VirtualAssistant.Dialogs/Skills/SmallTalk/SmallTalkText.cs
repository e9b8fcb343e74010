using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.LongTermMemory;

namespace VirtualAssistant.Dialogs.Skills.SmallTalk;

internal static class SmallTalkText
{
    public static readonly TextKey Left = TextKey.Plain("smalltalk.left");
    public static readonly TextKey Thanks = TextKey.Plain("smalltalk.thanks");
    public static readonly TextKey Goodbye = TextKey.Plain("smalltalk.goodbye");
    public static readonly TextKey Identity = TextKey.Plain("smalltalk.identity");
    public static readonly TextKey NothingToConfirm = TextKey.Plain("smalltalk.nothingToConfirm");
    public static readonly TextKey NothingToLeave = TextKey.Plain("smalltalk.nothingToLeave");
    public static readonly TextKey InYourWords = TextKey.Plain("smalltalk.inYourWords", "saying");
    public static readonly TextKey NothingSaid = TextKey.Plain("smalltalk.nothingSaid");
    public static readonly TextKey Unconfirmed = TextKey.Plain("smalltalk.unconfirmed");
    public static readonly TextKey HelloSomebody = TextKey.Plain("smalltalk.hello");
    public static readonly TextKey HelloName = TextKey.Plain("smalltalk.helloName", "name");
    public static readonly TextKey WelcomeText = TextKey.Plain("smalltalk.welcome", "hello", "examples");
    public static readonly TextKey GreetingText = TextKey.Plain("smalltalk.greeting", "hello");
    public static readonly TextKey HelpText = TextKey.Plain("smalltalk.help", "examples");
    public static readonly TextKey OnlyText = TextKey.Plain("smalltalk.onlyText", "examples");
    public static readonly TextKey NotUnderstoodText = TextKey.Plain("smalltalk.notUnderstood", "examples");
    public static readonly TextKey DidYouMeanText = TextKey.Plain("smalltalk.didYouMean", "saying");
    public static readonly TextKey DidYouMeanEitherText = TextKey.Plain("smalltalk.didYouMeanEither", "first", "second");
    public static readonly TextKey ExamplesText = TextKey.Plain("smalltalk.examples", "lines");
    public static readonly TextKey ExampleText = TextKey.Plain("smalltalk.example", "text");
    public static readonly TextKey SuggestionsText = TextKey.Plain("smalltalk.suggestions");

    /// <summary>Who was not understood is shown a few, each of another kind: it may happen often.</summary>
    private const int Few = 3;

    public static IReadOnlyList<string> Suggestions(SkillTurn turn) => turn.Text(SuggestionsText).Split('|');

    public static string Welcome(SkillTurn turn, IEnumerable<ISkill> skills) => turn.Text(WelcomeText, ("hello", Hello(turn)), ("examples", Examples(turn, skills)));

    public static string Greeting(SkillTurn turn) => turn.Text(GreetingText, ("hello", Hello(turn)));

    public static string Help(SkillTurn turn, IEnumerable<ISkill> skills) => turn.Text(HelpText, ("examples", Examples(turn, skills)));

    /// <param name="sayings">One or two things the person may have meant.</param>
    public static string DidYouMean(SkillTurn turn, IReadOnlyList<string> sayings) => sayings is [var first, var second]
        ? turn.Text(DidYouMeanEitherText, ("first", first.TrimEnd('?')), ("second", second.TrimEnd('?')))
        : turn.Text(DidYouMeanText, ("saying", sayings[0].TrimEnd('?')));

    public static string NotUnderstood(SkillTurn turn, IEnumerable<ISkill> skills) =>
        turn.Text(turn.Utterance.Text.Length == 0 ? OnlyText : NotUnderstoodText, ("examples", FewExamples(turn, skills)));

    private static string Hello(SkillTurn turn)
    {
        if (turn.Situation.Recall(FactKeys.Name) is not { Value: var name })
        {
            return turn.Text(HelloSomebody);
        }

        turn.Mention(FactKeys.Name);
        return turn.Text(HelloName, ("name", name));
    }

    private static string Examples(SkillTurn turn, IEnumerable<ISkill> skills) => Lines(turn, skills.SelectMany(skill => skill.ExamplesFor(turn)));

    private static string FewExamples(SkillTurn turn, IEnumerable<ISkill> skills) => Lines(turn, skills.SelectMany(skill => skill.ExamplesFor(turn).Take(1)).Take(Few));

    private static string Lines(SkillTurn turn, IEnumerable<string> examples) =>
        turn.Text(ExamplesText, ("lines", string.Join('\n', examples.Select(example => turn.Text(ExampleText, ("text", example))))));
}
