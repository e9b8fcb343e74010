using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.LanguageCenter.UnitTests;

/// <summary>What the conversation is about decides what a short answer means.</summary>
public sealed class FocusTests
{
    private static readonly Focus AskedWhen = new() { Expects = Expected.Moment, Skill = "reminder" };
    private static readonly Focus JustTold = new() { Skill = "reminder" };

    [Theory]
    [InlineData("Friday")]
    [InlineData("tomorrow at 9")]
    [InlineData("every Monday at 9")]
    [InlineData("twenty to nine")]
    public void A_moment_answers_the_question_for_one(string text)
    {
        var understanding = Said.Understood(text, focus: AskedWhen);

        Assert.Empty(understanding.Intents);
        Assert.InRange(understanding.OutOfScope, 0, 0.1);
    }

    [Theory]
    [InlineData("the second one", Expected.Choice)]
    [InlineData("2", Expected.Choice)]
    [InlineData("Berlin", Expected.Zone)]
    public void Any_answer_counts_for_the_question_it_answers(string text, Expected expected) =>
        Assert.InRange(Said.Understood(text, focus: new Focus { Expects = expected }).OutOfScope, 0, 0.1);

    [Fact]
    public void A_guess_does_not_stand_against_an_answer()
    {
        Assert.True(Said.Understood("how about Friday").ConfidenceOf(Intents.ReminderChange) > 0.5);
        Assert.True(Said.Understood("how about Friday", focus: AskedWhen).ConfidenceOf(Intents.ReminderChange) < 0.5);
    }

    [Theory]
    [InlineData("the rent is due")]
    [InlineData("my sister lives in Rome")]
    [InlineData("I like coffee")]
    public void A_statement_answers_the_question_for_a_text(string text)
    {
        Assert.True(Said.Understood(text, focus: new Focus { Expects = Expected.Text, Skill = "reminder" }).Best is null or { Confidence: < 0.5 });
        Assert.Equal(Intents.FactTell, Said.Understood("remember that my sister lives in Rome", focus: new Focus { Expects = Expected.Text }).Best?.Name);
    }

    [Fact]
    public void A_range_of_numbers_answers_the_question_for_a_moment_with_hours() =>
        Assert.Equal("2026-11-24 15:00", Said.Shown(Said.Understood("between 3 and 5", focus: AskedWhen).When?.Resolve(Said.Now, Said.Berlin).Chosen?.Moment));

    [Fact]
    public void A_sure_request_does() =>
        Assert.Equal(Intents.ReminderList, Said.Understood("what are my reminders for Friday?", focus: AskedWhen).Best?.Name);

    [Fact]
    public void What_a_reminder_is_of_is_cancelled_while_one_is_spoken_of()
    {
        var understanding = Said.Understood("cancel the plants", focus: new Focus { Skill = "reminder" });

        Assert.Equal((Intents.ReminderCancel, "plants"), (understanding.Best?.Name, understanding.Subject.Text));
    }

    [Theory]
    [InlineData("stop that")]
    [InlineData("hör damit auf")]
    public void What_was_spoken_of_is_stopped(string text)
    {
        Assert.Equal(Intents.ReminderCancel, Said.Understood(text, focus: new Focus { Skill = "reminder" }).Best?.Name);
        Assert.NotEqual(Intents.ReminderCancel, Said.Understood(text).Best?.Name);
    }

    [Theory]
    [InlineData("Friday", "2026-11-27 09:00")]
    [InlineData("45 minutes", "2026-11-23 15:45")]
    public void A_bare_moment_after_a_deed_corrects_it(string text, string when)
    {
        var understanding = Said.Understood(text, focus: JustTold);

        Assert.Equal(Intents.ReminderChange, understanding.Best?.Name);
        Assert.Equal(when, Said.Shown(understanding.When?.Resolve(Said.Now, Said.Berlin).Chosen?.Moment));
        Assert.Null(Said.Understood(text).Best);
    }

    [Theory]
    [InlineData("make it 45 minutes", "2026-11-23 15:45")]
    [InlineData("make it an hour", "2026-11-23 16:00")]
    public void A_length_changes_what_was_agreed(string text, string when)
    {
        var understanding = Said.Understood(text);

        Assert.Equal(Intents.ReminderChange, understanding.Best?.Name);
        Assert.Equal(when, Said.Shown(understanding.When?.Resolve(Said.Now, Said.Berlin).Chosen?.Moment));
    }
}
