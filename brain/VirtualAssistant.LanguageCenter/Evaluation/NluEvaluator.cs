using System.Collections.Immutable;
using System.Diagnostics;
using VirtualAssistant.LanguageCenter.Classification;

namespace VirtualAssistant.LanguageCenter.Evaluation;

/// <summary>Lets a model read texts whose meaning is known, and counts.</summary>
public static class NluEvaluator
{
    private const int Bins = 15;
    private const int WarmUps = 50;

    /// <param name="names">The names the labels of the samples are of.</param>
    public static NluReport Evaluate(IIntentModel model, IReadOnlyList<NluSample> samples, IntentNames names)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(samples);
        foreach (var sample in samples.Take(WarmUps))
        {
            model.Read(sample.Text, names);
        }

        var answers = new Answer[samples.Count];
        for (var index = 0; index < samples.Count; index++)
        {
            var started = Stopwatch.GetTimestamp();
            var reading = model.Read(samples[index].Text, names);
            answers[index] = new(samples[index], reading, Stopwatch.GetElapsedTime(started));
        }

        return Count(answers);
    }

    /// <summary>Whose names the labels of the samples are: those that know the most of them, of CLINC150 where both know as many.</summary>
    public static IntentNames NamesFor(IIntentModel model, IReadOnlyList<NluSample> samples)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(samples);
        return Unknown(model, samples, IntentNames.Clinc150).Count <= Unknown(model, samples, IntentNames.Product).Count ? IntentNames.Clinc150 : IntentNames.Product;
    }

    /// <summary>Labels that no intent has, so that no answer to their texts can be right.</summary>
    public static IReadOnlyList<string> Unknown(IIntentModel model, IReadOnlyList<NluSample> samples, IntentNames names)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(samples);
        var known = model.NamesOf(names).ToHashSet(StringComparer.Ordinal);
        return [.. samples.Where(sample => !sample.IsOutOfScope && !known.Contains(sample.Label)).Select(sample => sample.Label).Distinct(StringComparer.Ordinal)];
    }

    private static NluReport Count(Answer[] answers)
    {
        var inScope = answers.Where(answer => !answer.Sample.IsOutOfScope).ToArray();
        var outOfScope = answers.Where(answer => answer.Sample.IsOutOfScope).ToArray();
        var bins = Calibration(inScope);
        var latencies = answers.Select(answer => answer.Latency).Order().ToArray();
        return new NluReport
        {
            InScope = inScope.Length,
            OutOfScope = outOfScope.Length,
            Accuracy = Share(inScope, answer => answer.IsRight),
            AccuracyAtThreshold = Share(inScope, answer => answer.IsRight && !answer.Reading.IsOutOfScope),
            OutOfScopeRecall = Share(outOfScope, answer => answer.Reading.IsOutOfScope),
            Auroc = Auroc(inScope, outOfScope),
            CalibrationError = inScope.Length == 0 ? double.NaN : bins.Sum(bin => bin.Count * Math.Abs(bin.Confidence - bin.Accuracy)) / inScope.Length,
            Bins = bins,
            Confusions = Confusions(answers),
            MedianLatency = Percentile(latencies, 0.5),
            SlowLatency = Percentile(latencies, 0.99),
        };
    }

    private static double Share(Answer[] answers, Func<Answer, bool> isCounted) =>
        answers.Length == 0 ? double.NaN : answers.Count(isCounted) / (double)answers.Length;

    /// <summary>How often a text out of scope has the higher score of two; ties count half.</summary>
    private static double Auroc(Answer[] inScope, Answer[] outOfScope)
    {
        if (inScope.Length == 0 || outOfScope.Length == 0)
        {
            return double.NaN;
        }

        var scores = inScope.Select(answer => answer.Reading.OutOfScope).Order().ToArray();
        var sum = 0d;
        foreach (var answer in outOfScope)
        {
            var (below, upTo) = (FirstNotBelow(scores, answer.Reading.OutOfScope), FirstAbove(scores, answer.Reading.OutOfScope));
            sum += below + ((upTo - below) / 2d);
        }

        return sum / scores.Length / outOfScope.Length;
    }

    private static int FirstNotBelow(double[] sorted, double score) => FirstWhere(sorted, value => value >= score);

    private static int FirstAbove(double[] sorted, double score) => FirstWhere(sorted, value => value > score);

    private static int FirstWhere(double[] sorted, Func<double, bool> isReached)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = isReached(sorted[middle]) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    private static ImmutableArray<CalibrationBin> Calibration(Answer[] inScope) =>
    [
        .. inScope
            .GroupBy(answer => Math.Min(Bins - 1, (int)(answer.Confidence * Bins)))
            .OrderBy(bin => bin.Key)
            .Select(bin => new CalibrationBin(bin.Count(), bin.Average(answer => answer.Confidence), bin.Average(answer => answer.IsRight ? 1d : 0))),
    ];

    private static ImmutableArray<Confusion> Confusions(Answer[] answers) =>
    [
        .. answers
            .Where(answer => answer.Found != answer.Sample.Label)
            .CountBy(answer => (answer.Sample.Label, answer.Found))
            .Select(pair => new Confusion(pair.Key.Label, pair.Key.Found, pair.Value))
            .OrderByDescending(confusion => confusion.Count)
            .ThenBy(confusion => confusion.Expected, StringComparer.Ordinal)
            .ThenBy(confusion => confusion.Found, StringComparer.Ordinal),
    ];

    private static TimeSpan Percentile(TimeSpan[] sorted, double share) =>
        sorted.Length == 0 ? TimeSpan.Zero : sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];

    private sealed record Answer(NluSample Sample, IntentReading Reading, TimeSpan Latency)
    {
        public double Confidence => Reading.Best?.Confidence ?? 0;

        public bool IsRight => Reading.Best?.Name == Sample.Label;

        public string Found => Reading.IsOutOfScope ? NluSample.OutOfScope : Reading.Best!.Value.Name;
    }
}
