using VirtualAssistant.LanguageCenter.Classification;
using VirtualAssistant.LanguageCenter.Evaluation;

namespace VirtualAssistant.LanguageCenter.UnitTests.Classification;

/// <summary>What the shipped model makes of things said to this assistant that it was not trained on.</summary>
public sealed class HeldOutTests(ShippedModel shipped) : IClassFixture<ShippedModel>
{
    private readonly IReadOnlyList<NluSample> samples = NluSample.Read(Path.Combine(AppContext.BaseDirectory, "Classification", "held-out.tsv"));

    private NluReport Report => NluEvaluator.Evaluate(shipped.Model, samples, IntentNames.Product);

    [Fact]
    public void Most_of_it_is_understood() => Assert.InRange(Report.Accuracy, 0.9, 1);

    [Fact]
    public void Most_of_it_is_still_understood_when_what_is_unlikely_is_rejected() => Assert.InRange(Report.AccuracyAtThreshold, 0.85, 1);

    [Fact]
    public void What_nobody_here_can_do_is_known_as_such()
    {
        Assert.InRange(Report.OutOfScopeRecall, 0.7, 1);
        Assert.InRange(Report.Auroc, 0.95, 1);
    }

    /// <summary>Few texts leave wide bins, so this holds only what a broken temperature would break.</summary>
    [Fact]
    public void Confidence_is_not_far_from_truth() => Assert.InRange(Report.CalibrationError, 0, 0.15);
}
