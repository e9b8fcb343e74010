using VirtualAssistant.LanguageCenter.Classification;

namespace VirtualAssistant.LanguageCenter.UnitTests.Classification;

/// <summary>What the shipped model answered when it was made; another model is a change that has to be seen.</summary>
public sealed class RecordedOutputTests(ShippedModel shipped) : IClassFixture<ShippedModel>
{
    /// <summary>Processors round differently in the last digits.</summary>
    private const double Rounding = 0.005;

    [Theory]
    [InlineData("remind me to call Luis at 6 pm", "reminder_update", 0.9998, 0.0003)]
    [InlineData("what are my reminders?", "reminder", 0.9998, 0.0008)]
    [InlineData("never mind", "cancel", 0.9998, 0.0007)]
    [InlineData("WHATS THE TIME", "time", 0.9995, 0.0056)]
    [InlineData("call me Mara", "change_user_name", 0.9999, 0.0002)]
    [InlineData("how do you say good night in German", "translate", 0.9997, 0.0013)]
    [InlineData("whats my acount balance pls", "balance", 0.9832, 0.0636)]
    [InlineData("set a timer for 20 minutes 🙂", "timer", 0.9997, 0.0005)]
    public void The_shipped_model_answers_as_recorded(string text, string label, double confidence, double outOfScope)
    {
        var reading = shipped.Model.Read(text, IntentNames.Clinc150);

        Assert.Equal(label, reading.Best?.Name);
        Assert.Equal(confidence, reading.Best!.Value.Confidence, Rounding);
        Assert.Equal(outOfScope, reading.OutOfScope, Rounding);
    }

    [Fact]
    public void The_same_text_gets_the_same_answer_to_the_last_digit() =>
        Assert.Equal(shipped.Model.Read("who painted the mona lisa"), shipped.Model.Read("who painted the mona lisa"));
}
