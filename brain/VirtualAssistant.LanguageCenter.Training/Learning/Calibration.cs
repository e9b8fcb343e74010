using System.Numerics.Tensors;
using VirtualAssistant.LanguageCenter.Classification;

namespace VirtualAssistant.LanguageCenter.Training.Learning;

/// <summary>Makes scores mean something, on validation texts alone: the temperature and the out-of-scope scale with its threshold.</summary>
/// <remarks>Out-of-scope texts are weighed as if every fourth text were one, whatever their number here.</remarks>
internal sealed class Calibration(IReadOnlyList<(float[] Scores, int Label)> inScope, IReadOnlyList<float[]> outOfScope)
{
    /// <summary>Texts out of scope for each one in scope.</summary>
    private const double OutOfScopeOdds = 1.0 / 3;

    private const int Steps = 2000;
    private const double StepSize = 0.05;
    private const double Ridge = 1e-3;

    /// <summary>The temperature under which the right labels are most probable.</summary>
    public float Temperature()
    {
        var best = (Loss: double.MaxValue, Temperature: 1f);
        for (var temperature = 0.3f; temperature < 3; temperature += 0.02f)
        {
            var loss = inScope.Sum(text => Loss(text.Scores, text.Label, temperature));
            if (loss < best.Loss)
            {
                best = (loss, temperature);
            }
        }

        return best.Temperature;
    }

    /// <summary>The scale for scores that are already divided by the temperature. It gives a probability, so a half is the threshold at
    /// which most is right.</summary>
    public OutOfScopeScale Scale(float temperature)
    {
        var inside = inScope.Select(text => Signs(text.Scores, temperature)).ToArray();
        var outside = outOfScope.Select(scores => Signs(scores, temperature)).ToArray();
        return Fit(inside, outside);
    }

    private static double Loss(float[] scores, int label, float temperature)
    {
        var row = new float[scores.Length - 1];
        TensorPrimitives.Divide(scores.AsSpan(0, row.Length), temperature, row);
        TensorPrimitives.SoftMax(row, row);
        return -Math.Log(row[label] + 1e-9);
    }

    private static OutOfScopeSigns Signs(float[] scores, float temperature)
    {
        var row = new float[scores.Length];
        TensorPrimitives.Divide(scores, temperature, row);
        return OutOfScopeSigns.Of(row);
    }

    /// <summary>Logistic regression by plain descent with momentum: three weights and a bias.</summary>
    private static OutOfScopeScale Fit(OutOfScopeSigns[] inside, OutOfScopeSigns[] outside)
    {
        var weight = OutOfScopeOdds * inside.Length / Math.Max(1, outside.Length);
        var texts = inside.Select(signs => (signs, Weight: 1.0, Target: 0.0)).Concat(outside.Select(signs => (signs, Weight: weight, Target: 1.0))).ToArray();
        var total = texts.Sum(text => text.Weight);
        var (scale, speed) = (new OutOfScopeScale(0, 0, 0, 0), new double[4]);
        for (var step = 0; step < Steps; step++)
        {
            var slope = new[] { 0, Ridge * scale.OfLabel, Ridge * scale.OfBest, Ridge * scale.OfEnergy };
            foreach (var (signs, share, target) in texts)
            {
                var error = (scale.Probability(signs) - target) * share / total;
                slope[0] += error;
                slope[1] += error * signs.Label;
                slope[2] += error * signs.Best;
                slope[3] += error * signs.Energy;
            }

            for (var place = 0; place < speed.Length; place++)
            {
                speed[place] = (0.9 * speed[place]) - (StepSize * slope[place]);
            }

            scale = new(scale.Bias + speed[0], scale.OfLabel + speed[1], scale.OfBest + speed[2], scale.OfEnergy + speed[3]);
        }

        return scale;
    }
}
