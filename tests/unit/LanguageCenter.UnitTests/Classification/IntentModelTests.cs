using System.Collections.Concurrent;
using CsCheck;
using VirtualAssistant.LanguageCenter.Classification;

namespace VirtualAssistant.LanguageCenter.UnitTests.Classification;

public sealed class IntentModelTests(ShippedModel shipped) : IClassFixture<ShippedModel>
{
    private readonly OnnxIntentModel model = shipped.Model;

    [Fact]
    public void Knows_the_labels_of_clinc150()
    {
        var names = model.NamesOf(IntentNames.Clinc150);

        Assert.Equal(150, names.Count);
        Assert.Equal(names.Distinct(), names);
        Assert.Contains("book_flight", names);
        Assert.DoesNotContain("oos", names);
    }

    [Theory]
    [InlineData("will it rain in Lisbon tomorrow?", "weather")]
    [InlineData("flip a coin", "flip_coin")]
    [InlineData("HOW DO YOU SAY THANK YOU IN FRENCH", "translate")]
    [InlineData("whats my acount balance", "balance")]
    public void Tells_what_is_asked(string text, string intent)
    {
        var reading = model.Read(text, IntentNames.Clinc150);

        Assert.Equal(intent, reading.Best?.Name);
        Assert.False(reading.IsOutOfScope);
    }

    [Fact]
    public void Gives_three_intents_best_first() => Gen.String.Sample(text =>
    {
        var reading = model.Read("tell me " + text);

        Assert.Equal(3, reading.Intents.Length);
        Assert.Equal(reading.Intents.OrderByDescending(intent => intent.Confidence), reading.Intents);
        Assert.All(reading.Intents, intent => Assert.InRange(intent.Confidence, 0, 1));
        Assert.InRange(reading.OutOfScope, 0, 1);
    }, iter: 500);

    [Theory]
    [InlineData("")]
    [InlineData("🙂")]
    [InlineData("?!")]
    public void A_text_without_words_is_out_of_scope(string text) => Assert.Equal(IntentReading.Nothing, model.Read(text));

    [Fact]
    public async Task Many_threads_get_the_same_answers()
    {
        string[] texts = ["flip a coin", "what is my balance", "play some jazz", "how tall is the tower", "remind me to call Luis"];
        var alone = texts.Select(text => model.Read(text)).ToArray();
        var together = new ConcurrentBag<(int Text, IntentReading Reading)>();

        await Parallel.ForAsync(0, 400, (index, _) =>
        {
            together.Add((index % texts.Length, model.Read(texts[index % texts.Length])));
            return ValueTask.CompletedTask;
        });

        Assert.All(together, answer => Assert.Equal(alone[answer.Text], answer.Reading));
    }

    [Fact]
    public async Task Whoever_lets_go_of_it_does_not_free_it_under_those_who_read()
    {
        for (var round = 0; round < 20; round++)
        {
            var model = OnnxIntentModel.Load(OnnxIntentModel.ShippedPath);
            var started = new TaskCompletionSource();
            var readers = Enumerable.Range(0, 4).Select(reader => Task.Run(() =>
            {
                for (var i = 0; ; i++)
                {
                    try
                    {
                        Assert.NotNull(model.Read("what is on my shopping list").Best);
                    }
                    catch (ObjectDisposedException)
                    {
                        return i;
                    }

                    started.TrySetResult();
                }
            })).ToArray();
            await started.Task;

            model.Dispose();

            await Task.WhenAll(readers);
        }
    }
}
