using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.LanguageCenter.UnitTests.Classification;

public sealed class TrainedLanguageCenterTests(ShippedModel shipped) : IClassFixture<ShippedModel>
{
    private readonly RuleBasedLanguageCenter rules = new();
    private readonly TrainedLanguageCenter center = new(new RuleBasedLanguageCenter(), shipped.Model);

    [Theory]
    [InlineData("remind me to call Luis at 6 pm")]
    [InlineData("move the dentist to Friday")]
    [InlineData("tomorrow at 9")]
    [InlineData("cancel that")]
    [InlineData("")]
    [InlineData("erinnere mich morgen um 9 an den Zahnarzt")]
    public void Leaves_what_the_rules_know_as_it_is(string text)
    {
        var understanding = center.Understand(Say(text));

        Assert.False(understanding.IsGuess);
        Assert.Equal(rules.Understand(Say(text)).Intents.AsEnumerable(), understanding.Intents);
        Assert.Equal(rules.Understand(Say(text)).OutOfScope, understanding.OutOfScope);
    }

    [Theory]
    [InlineData("would it be possible to get a reminder set for the rent", Intents.ReminderCreate)]
    [InlineData("i would love to know what you can help me with", Intents.Help)]
    [InlineData("am i chatting with some sort of machine or a person", Intents.Identity)]
    [InlineData("kindly put the deletion back the way it was", Intents.Undo)]
    public void Guesses_what_no_rule_knows(string text, string intent)
    {
        var understanding = center.Understand(Say(text));

        Assert.True(understanding.IsGuess);
        Assert.False(understanding.IsOutOfScope);
        Assert.Equal(intent, understanding.Best?.Name);
    }

    [Theory]
    [InlineData("how tall is the moon lander")]
    [InlineData("who wrote the odyssey")]
    [InlineData("asdf qwer zxcv")]
    public void Knows_what_it_does_not_know(string text)
    {
        var understanding = center.Understand(Say(text));

        Assert.True(understanding.IsOutOfScope);
        Assert.True(understanding.OutOfScope > 0.5);
    }

    private static Utterance Say(string text) => new()
    {
        Turn = default,
        Conversation = ConversationId.On("test", "1"),
        Position = 1,
        Person = new PersonId(Guid.Empty),
        Kind = "message",
        Text = text,
        SaidAt = Said.Now.ToDateTimeOffset(),
        Activity = default,
    };
}
