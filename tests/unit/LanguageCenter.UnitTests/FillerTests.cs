using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.LanguageCenter.UnitTests;

public sealed class FillerTests
{
    [Theory]
    [InlineData("could you, um, please remind me, like, tomorrow at 9 to call Luis", "call Luis")]
    [InlineData("remind me uhm tomorrow at 9 to, uh, call Luis", "call Luis")]
    [InlineData("could you um please remind me to um call Luis um tomorrow at 9", "call Luis")]
    [InlineData("hmm remind me to er call Luis tomorrow at 9", "call Luis")]
    [InlineData("uh remind me tomorrow at 9 to call, erm, Luis", "call Luis")]
    [InlineData("erinnere mich ähm morgen um 9 daran, äh, Luis anzurufen", "Luis anzurufen")]
    [InlineData("erinnere mich, naja, morgen um 9 daran, Luis anzurufen", "Luis anzurufen")]
    public void What_people_say_while_they_think_changes_nothing(string text, string subject)
    {
        var understanding = Said.Understood(text);

        Assert.Equal(Intents.ReminderCreate, understanding.Best?.Name);
        Assert.Equal(subject, understanding.Subject.Text);
        Assert.Equal("2026-11-24 09:00", Said.Shown(understanding.When?.Resolve(Said.Now, Said.Berlin).Chosen?.Moment));
    }

    [Theory]
    [InlineData("erinnere mich um 9 daran, Luis anzurufen", "2026-11-23 21:00")]
    [InlineData("erinnere mich morgen, um 9, daran, Luis anzurufen", "2026-11-24 09:00")]
    public void A_german_um_is_no_filler(string text, string when) =>
        Assert.Equal(when, Said.Shown(Said.Understood(text).When?.Resolve(Said.Now, Said.Berlin).Chosen?.Moment));

    [Fact]
    public void What_is_quoted_stays_as_it_is() =>
        Assert.Equal("say um, well, uh to the class", Said.Understood("remind me tomorrow at 9 to \"say um, well, uh to the class\"").Subject.Text);

    [Fact]
    public void Positions_stay_those_of_the_text()
    {
        const string Text = "remind me, uhm, tomorrow at 9 to call Luis";
        var moment = Assert.Single(Said.Understood(Text).Entities.OfType<TemporalEntity>());

        Assert.Equal("tomorrow at 9", moment.Span.In(Text).ToString());
    }
}
