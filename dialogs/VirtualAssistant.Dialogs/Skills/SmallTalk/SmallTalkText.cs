using VirtualAssistant.Brain.LongTermMemory;

namespace VirtualAssistant.Dialogs.Skills.SmallTalk;

internal static class SmallTalkText
{
    public const string Left = "All right, I have dropped that.";

    public const string Thanks = "You are welcome.";

    public const string Goodbye = "Goodbye! Your reminders stay with me.";

    public const string Identity =
        "I am your virtual assistant, a program. I keep reminders and bring them to you when it is time; \"help\" shows what you can ask.";

    public const string NothingToConfirm = "There is nothing I asked you about right now.";

    public const string NothingSaid = "I have not said anything yet.";

    public static IReadOnlyList<string> Suggestions { get; } = ["help", "what are my reminders?"];

    public static string Welcome(SkillTurn turn, IEnumerable<ISkill> skills) =>
        $"{Hello(turn)} I am your assistant. I remind you of things, once or again and again, and I can take back what I did.\n\n{Examples(skills)}";

    public static string Greeting(SkillTurn turn, IEnumerable<ISkill> skills) => $"{Hello(turn)} What can I do for you?\n\n{Examples(skills)}";

    public static string Help(IEnumerable<ISkill> skills) =>
        $"{Examples(skills)}\n\nSay \"cancel\" to leave a question and \"undo\" to take back what I did last.";

    public static string NotUnderstood(SkillTurn turn, IEnumerable<ISkill> skills) =>
        turn.Utterance.Text.Length == 0
            ? $"I can only read text so far. {Examples(skills)}"
            : $"Sorry, I did not understand that, and I would rather not guess. {Examples(skills)}";

    private static string Hello(SkillTurn turn)
    {
        if (turn.Situation.Recall(FactKeys.Name) is not { Value: var name })
        {
            return "Hello!";
        }

        turn.Mention(FactKeys.Name);
        return $"Hello {name}!";
    }

    private static string Examples(IEnumerable<ISkill> skills) =>
        "You can ask me, for example:\n\n" + string.Join('\n', skills.SelectMany(skill => skill.Examples).Select(example => $"- \"{example}\""));
}
