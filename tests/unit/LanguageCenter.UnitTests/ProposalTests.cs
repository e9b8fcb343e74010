namespace VirtualAssistant.LanguageCenter.UnitTests;

/// <summary>What is probably wanted of something that only was told.</summary>
public sealed class ProposalTests
{
    [Theory]
    [InlineData("I have a meeting with Tom on Friday at 3pm", "remind me about the meeting with Tom on Friday at 3pm")]
    [InlineData("By the way, we've got a team lunch on Thursday at noon.", "remind me about the team lunch on Thursday at noon")]
    [InlineData("I need to call Anna", "remind me to call Anna")]
    [InlineData("I've got to pick up the kids at 4!", "remind me to pick up the kids at 4")]
    [InlineData("My locker number is 212", "remember that my locker number is 212")]
    [InlineData("ich habe am Freitag um 15 Uhr ein Meeting mit Tom", "erinnere mich am Freitag um 15 Uhr an das Meeting mit Tom")]
    [InlineData("Ich habe morgen einen Termin beim Zahnarzt.", "erinnere mich morgen an den Termin beim Zahnarzt")]
    [InlineData("ich muss morgen um 9 Tom anrufen", "Erinnerung: morgen um 9 Tom anrufen")]
    [InlineData("Mein Kennzeichen ist B-XY 1234", "merk dir, mein Kennzeichen ist B-XY 1234")]
    public void Says_it_in_words_that_are_understood(string text, string proposal)
    {
        var understanding = Said.Understood(text);

        Assert.Empty(understanding.Intents);
        Assert.Equal(proposal, understanding.Proposal);
        Assert.True(Said.Understood(proposal).Best?.Confidence >= 0.9);
    }

    [Theory]
    [InlineData("I have a headache")]
    [InlineData("I have a cold today")]
    [InlineData("my PIN is 1234")]
    [InlineData("my password is hunter22")]
    [InlineData("my flight is at 6")]
    [InlineData("do I have a meeting on Friday at 3?")]
    [InlineData("my children are 3 and 5")]
    [InlineData("ich habe Hunger")]
    [InlineData("remind me to call Anna")]
    public void Nothing_comes_to_mind(string text) => Assert.Null(Said.Understood(text).Proposal);
}
