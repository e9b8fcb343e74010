using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Classification;
using VirtualAssistant.LanguageCenter.Evaluation;

namespace VirtualAssistant.LanguageCenter.UnitTests.Evaluation;

public sealed class NluEvaluatorTests
{
    private static readonly NluSample[] Samples =
    [
        new("a sure", "a"), new("a unsure", "a"), new("b sure", "a"), new("b rejected", "b"),
        new("a rejected", NluSample.OutOfScope), new("b unsure", NluSample.OutOfScope),
    ];

    private readonly NluReport report = NluEvaluator.Evaluate(new Parrot(), Samples, IntentNames.Clinc150);

    [Fact]
    public void Counts_right_answers_with_and_without_rejection()
    {
        Assert.Equal((4, 2), (report.InScope, report.OutOfScope));
        Assert.Equal(0.75, report.Accuracy);
        Assert.Equal(0.5, report.AccuracyAtThreshold);
        Assert.Equal(0.5, report.OutOfScopeRecall);
    }

    /// <summary>Of the eight pairs the score is right in 5, and two are ties.</summary>
    [Fact]
    public void Measures_how_well_the_out_of_scope_score_parts() => Assert.Equal((5 + 1) / 8.0, report.Auroc, 6);

    [Fact]
    public void Compares_confidence_with_truth() => Assert.Equal(((0.9 - 0.5) * 2 / 4) + ((1 - 0.6) * 2 / 4), report.CalibrationError, 6);

    [Fact]
    public void Lists_what_was_taken_for_what() => Assert.Equivalent(
        new[] { new Confusion("a", "b", 1), new Confusion("b", "oos", 1), new Confusion("oos", "b", 1) }, report.Confusions);

    [Fact]
    public void Writes_a_page_that_is_safe_to_open()
    {
        var page = NluReportPage.Write(report with { Confusions = [new("<script>", "b", 1)] }, "A & B");

        Assert.Contains("A &amp; B", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Measures_nothing_on_nothing() => Assert.True(double.IsNaN(NluEvaluator.Evaluate(new Parrot(), [], IntentNames.Clinc150).Accuracy));

    /// <summary>Takes the first word for the intent and the second for how sure it is.</summary>
    private sealed class Parrot : IIntentModel
    {
        public IReadOnlyList<string> NamesOf(IntentNames names) => ["a", "b"];

        public IntentReading Read(string text, IntentNames names = IntentNames.Product)
        {
            var words = text.Split(' ');
            return words[1] switch
            {
                "sure" => new([new Intent(words[0], 0.9)], 0.1, IsOutOfScope: false),
                "unsure" => new([new Intent(words[0], 0.6)], 0.4, IsOutOfScope: false),
                _ => new([new Intent(words[0], 0.6)], 0.8, IsOutOfScope: true),
            };
        }
    }
}
