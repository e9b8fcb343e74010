using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Classification;

namespace VirtualAssistant.LanguageCenter.UnitTests.Classification;

public sealed class ExampleReaderTests(ShippedModel shipped) : IClassFixture<ShippedModel>
{
    private const string Lend = "books.lend";

    private readonly ExampleReader reader = new(shipped.Model,
    [
        new(Lend, Lend, "write down that I lent a book to Tom"),
        new(Lend, Lend, "who has borrowed my books"),
        new(Lend, Lend, "Ana gave my book back"),
    ]);

    [Theory]
    [InlineData("write down that I lent my book to Maria")]
    [InlineData("who borrowed my books?")]
    [InlineData("WHO HAS BOROWED MY BOOKS")]
    [InlineData("Luis gave the book back")]
    public void Understands_a_skill_the_model_was_not_trained_on(string text)
    {
        var reading = reader.Read(text);

        Assert.Equal(Lend, reading.Best?.Name);
        Assert.False(reading.IsOutOfScope);
    }

    [Theory]
    [InlineData("what's the weather in Rome")]
    [InlineData("flip a coin")]
    [InlineData("book a flight to Rome")]
    [InlineData("who are you")]
    public void Leaves_everything_else_to_the_model(string text) => Assert.Equal(shipped.Model.Read(text), reader.Read(text));

    [Fact]
    public void Names_the_new_intent_among_all() => Assert.Contains(Lend, reader.NamesOf(IntentNames.Product));

    [Fact]
    public void Does_not_mix_new_intents_into_those_of_clinc150() => Assert.Equal(
        shipped.Model.Read("who has borrowed my books", IntentNames.Clinc150), reader.Read("who has borrowed my books", IntentNames.Clinc150));
}
