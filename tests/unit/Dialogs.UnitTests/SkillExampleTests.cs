using System.Reflection;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.Dialogs.Skills;

namespace VirtualAssistant.Dialogs.UnitTests;

/// <summary>What the model learns from and is measured by has to hold everything that can be asked.</summary>
public sealed class SkillExampleTests
{
    /// <summary>To the model they are the same as listing and creating reminders, and as changing a list: rules alone tell them apart.</summary>
    private static readonly string[] OfRulesAlone = [Intents.ReminderNext, Intents.ReminderOther, Intents.ListRename];

    private readonly IReadOnlyList<IntentExample> examples = new SkillExamples().All;

    public static TheoryData<string> AllIntents() =>
        new(typeof(Intents).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!).Except(OfRulesAlone));

    [Theory]
    [MemberData(nameof(AllIntents))]
    public void Every_intent_has_something_that_people_say(string intent) => Assert.Contains(examples, example => example.Intent == intent);

    [Fact]
    public void Every_example_is_of_an_intent_that_is_known() =>
        Assert.Subset(AllIntents().Select(row => row.Data).ToHashSet(), examples.Select(example => example.Intent).ToHashSet());
}
