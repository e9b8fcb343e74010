using System.Numerics;
using System.Numerics.Tensors;
using VirtualAssistant.LanguageCenter.Classification;

namespace VirtualAssistant.LanguageCenter.Training.Networks;

/// <summary>Learns to tell intents from texts: one example after another goes forward, the error comes back.</summary>
/// <remarks><code>
/// features of a word ─sum─► word vector ─┬─ patterns of neighbours, strongest place each ─┐
///                                        └─ sum ──────────────────────────────────────────┼─► hidden ─► one score a label
/// features of the whole text ─sum─────────────────────────────────────────────────────────┘
/// </code></remarks>
internal sealed class IntentNetwork
{
    private const int MostExamples = 64;

    private readonly NetworkShape shape;
    private readonly Random random;
    private readonly List<Parameter> dense;
    private readonly bool[] isTouched;
    private readonly List<int> touched = [];

    private readonly Matrix words;
    private readonly Matrix wordSlopes;
    private readonly Matrix patternsTurned;
    private readonly Matrix matches;
    private readonly Matrix summary;
    private readonly Matrix summarySlopes;
    private readonly Matrix hidden;
    private readonly Matrix hiddenSlopes;
    private readonly Matrix scores;
    private readonly Matrix turned;
    private readonly Matrix hiddenTurned;
    private readonly Matrix outputTurned;
    private readonly int[] strongest;
    private readonly int[] starts = new int[MostExamples + 1];
    private readonly float[] summaryKept;
    private readonly float[] hiddenKept;
    private int step;

    public IntentNetwork(NetworkShape shape, int rows, int seed)
    {
        this.shape = shape;
        random = new Random(seed);
        var learned = Learned(shape, rows, new Random(seed));
        (Table, Patterns, PatternBias, Hidden, HiddenBias, Output, OutputBias) =
            (learned[0], learned[1], learned[2], learned[3], learned[4], learned[5], learned[6]);
        dense = [.. learned[1..]];
        isTouched = new bool[Table.Value.Rows];

        var mostWords = MostExamples * (TextFeatures.MostWords + shape.Taps - 1);
        words = new Matrix(mostWords, shape.Width);
        wordSlopes = new Matrix(mostWords, shape.Width);
        patternsTurned = new Matrix(shape.Width, Math.Max(Matrix.Lane, shape.Taps * shape.Filters));
        matches = new Matrix(mostWords, Math.Max(Matrix.Lane, shape.Taps * shape.Filters));
        summary = new Matrix(MostExamples, shape.Summary);
        summarySlopes = new Matrix(MostExamples, shape.Summary);
        hidden = new Matrix(MostExamples, shape.Hidden);
        hiddenSlopes = new Matrix(MostExamples, shape.Hidden);
        scores = new Matrix(MostExamples, shape.LabelsPadded);
        turned = new Matrix(Math.Max(shape.Summary, shape.Hidden), MostExamples);
        hiddenTurned = new Matrix(shape.Hidden, shape.Summary);
        outputTurned = new Matrix(shape.LabelsPadded, shape.Hidden);
        strongest = new int[MostExamples * Math.Max(1, shape.Filters)];
        summaryKept = new float[MostExamples * shape.Summary];
        hiddenKept = new float[MostExamples * shape.Hidden];
    }

    public NetworkShape Shape => shape;

    public Parameter Table { get; }

    public Parameter Patterns { get; }

    public Parameter PatternBias { get; }

    public Parameter Hidden { get; }

    public Parameter HiddenBias { get; }

    public Parameter Output { get; }

    public Parameter OutputBias { get; }

    private int Margin => shape.Taps / 2;

    /// <summary>The scores of one text, one a label.</summary>
    public void Score(TextFeatures text, Span<float> into)
    {
        Forward([text], isTraining: false);
        scores.Row(0)[..shape.Labels].CopyTo(into);
    }

    /// <summary>Learns from a few examples at once.</summary>
    /// <param name="targets">For each example the probability of each label.</param>
    /// <returns>The mean loss before the step.</returns>
    public float Learn(IReadOnlyList<TextFeatures> texts, Matrix targets, float rate, float decay)
    {
        Forward(texts, isTraining: true);
        var loss = LossSlope(texts.Count, targets);
        Backward(texts);
        step++;
        foreach (var parameter in dense)
        {
            parameter.Descend(step, rate, decay);
        }

        foreach (var row in touched)
        {
            Table.DescendRow(row, step, rate);
            isTouched[row] = false;
        }

        touched.Clear();
        return loss;
    }

    private static Parameter[] Learned(NetworkShape shape, int rows, Random random) =>
    [
        new(new Matrix(rows, shape.Width).Fill(random, 0.05f)),
        new(new Matrix(Math.Max(1, shape.Taps * shape.Filters), shape.Width).Fill(random, 1 / MathF.Sqrt(shape.Taps * shape.Width))),
        new(new Matrix(1, Math.Max(Matrix.Lane, shape.Filters))),
        new(new Matrix(shape.Summary, shape.Hidden).Fill(random, MathF.Sqrt(2f / shape.Summary))),
        new(new Matrix(1, shape.Hidden)),
        new(new Matrix(shape.Hidden, shape.LabelsPadded).Fill(random, MathF.Sqrt(1f / shape.Hidden))),
        new(new Matrix(1, shape.LabelsPadded)),
    ];

    private void Forward(IReadOnlyList<TextFeatures> texts, bool isTraining)
    {
        var count = texts.Count;
        Arrange(texts);
        words.Clear(starts[count]);
        summary.Clear(count);
        for (var example = 0; example < count; example++)
        {
            SumFeatures(texts[example], example, isTraining);
        }

        if (shape.Filters > 0)
        {
            Patterns.Value.TransposeInto(patternsTurned, Patterns.Value.Rows);
            matches.Clear(starts[count]);
            Matrix.Multiply(words, patternsTurned, matches, starts[count], shape.Width);
            for (var example = 0; example < count; example++)
            {
                FindStrongest(example, texts[example].Words);
            }
        }

        if (isTraining)
        {
            Drop(summary, summaryKept, count, shape.Dropout);
        }

        Layer(summary, Hidden, HiddenBias, hidden, count);
        TensorPrimitives.Max(hidden.Values.AsSpan(0, count * shape.Hidden), 0, hidden.Values.AsSpan(0, count * shape.Hidden));
        if (isTraining)
        {
            Drop(hidden, hiddenKept, count, shape.HiddenDropout);
        }

        Layer(hidden, Output, OutputBias, scores, count);
    }

    /// <summary>Each text gets its words' rows with empty ones before and after, so that patterns need no edge.</summary>
    private void Arrange(IReadOnlyList<TextFeatures> texts)
    {
        starts[0] = 0;
        for (var example = 0; example < texts.Count; example++)
        {
            starts[example + 1] = starts[example] + Math.Max(1, texts[example].Words) + (2 * Margin);
        }
    }

    private void SumFeatures(TextFeatures text, int example, bool isTraining)
    {
        var whole = summary.Row(example);
        var sumOfWords = whole.Slice(shape.Filters, shape.Width);
        for (var word = 0; word < text.Words; word++)
        {
            if (isTraining && random.NextSingle() < shape.WordDropout)
            {
                text.Weights.AsSpan(text.Start(word), text.End(word) - text.Start(word)).Clear();
                continue;
            }

            var row = words.Row(starts[example] + Margin + word);
            Sum(text, text.Start(word), text.End(word), row, isTraining);
            TensorPrimitives.Add(sumOfWords, row, sumOfWords);
        }

        TensorPrimitives.Multiply(sumOfWords, 1 / MathF.Sqrt(Math.Max(1, text.Words)), sumOfWords);
        Sum(text, text.WholeStart, text.Count, whole[(shape.Filters + shape.Width)..], isTraining);
    }

    private void Sum(TextFeatures text, int from, int to, Span<float> into, bool isTraining)
    {
        for (var index = from; index < to; index++)
        {
            if (isTraining && random.NextSingle() < shape.FeatureDropout)
            {
                text.Weights[index] = 0;
                continue;
            }

            Matrix.AddScaled(Table.Value.Row((int)text.Values[index]), text.Weights[index], into);
        }
    }

    private void FindStrongest(int example, int count)
    {
        var into = summary.Row(example);
        var lane = Vector<float>.Count;
        for (var filter = 0; filter < shape.Filters; filter += lane)
        {
            var bias = new Vector<float>(PatternBias.Value.Values, filter);
            var best = new Vector<float>(float.MinValue);
            var place = Vector<int>.Zero;
            for (var word = 0; word < Math.Max(1, count); word++)
            {
                var first = starts[example] + word;
                var match = bias;
                for (var tap = 0; tap < shape.Taps; tap++)
                {
                    match += new Vector<float>(matches.Values, ((first + tap) * matches.Columns) + (tap * shape.Filters) + filter);
                }

                place = Vector.ConditionalSelect(Vector.GreaterThan(match, best), new Vector<int>(first), place);
                best = Vector.Max(match, best);
            }

            Vector.Max(best, Vector<float>.Zero).CopyTo(into[filter..]);
            place.CopyTo(strongest, (example * shape.Filters) + filter);
        }
    }

    private void Drop(Matrix values, float[] kept, int count, float share)
    {
        var factor = 1 / (1 - share);
        for (var index = 0; index < count * values.Columns; index++)
        {
            kept[index] = random.NextSingle() < share ? 0 : factor;
            values.Values[index] *= kept[index];
        }
    }

    private static void Layer(Matrix input, Parameter weights, Parameter bias, Matrix output, int count)
    {
        for (var row = 0; row < count; row++)
        {
            bias.Value.Row(0).CopyTo(output.Row(row));
        }

        Matrix.Multiply(input, weights.Value, output, count, weights.Value.Rows);
    }

    private float LossSlope(int count, Matrix targets)
    {
        var loss = 0f;
        for (var example = 0; example < count; example++)
        {
            var row = scores.Row(example);
            var labels = row[..shape.Labels];
            TensorPrimitives.SoftMax(labels, labels);
            row[shape.Labels..].Clear();
            var target = targets.Row(example)[..shape.Labels];
            for (var label = 0; label < shape.Labels; label++)
            {
                if (target[label] > 0)
                {
                    loss -= target[label] * MathF.Log(labels[label] + 1e-9f);
                }
            }

            TensorPrimitives.Subtract(labels, target, labels);
            TensorPrimitives.Multiply(labels, 1f / count, labels);
        }

        return loss / count;
    }

    private void Backward(IReadOnlyList<TextFeatures> texts)
    {
        var count = texts.Count;
        LayerBack(hidden, scores, Output, OutputBias, outputTurned, hiddenSlopes, count);
        for (var index = 0; index < count * shape.Hidden; index++)
        {
            hiddenSlopes.Values[index] = hidden.Values[index] > 0 ? hiddenSlopes.Values[index] * hiddenKept[index] : 0;
        }

        LayerBack(summary, hiddenSlopes, Hidden, HiddenBias, hiddenTurned, summarySlopes, count);
        TensorPrimitives.Multiply(summarySlopes.Values.AsSpan(0, count * shape.Summary), summaryKept.AsSpan(0, count * shape.Summary), summarySlopes.Values.AsSpan(0, count * shape.Summary));
        wordSlopes.Clear(starts[count]);
        for (var example = 0; example < count; example++)
        {
            PatternsBack(example);
            FeaturesBack(texts[example], example);
        }
    }

    private void LayerBack(Matrix input, Matrix outputSlopes, Parameter weights, Parameter bias, Matrix weightsTurned, Matrix inputSlopes, int count)
    {
        for (var example = 0; example < count; example++)
        {
            TensorPrimitives.Add(bias.Slope.Row(0), outputSlopes.Row(example), bias.Slope.Row(0));
        }

        input.TransposeInto(turned, count);
        Matrix.Multiply(turned, outputSlopes, weights.Slope, input.Columns, count);
        weights.Value.TransposeInto(weightsTurned, weights.Value.Rows);
        inputSlopes.Clear(count);
        Matrix.Multiply(outputSlopes, weightsTurned, inputSlopes, count, weightsTurned.Rows);
    }

    /// <summary>Only the place where a pattern was strongest had a say, so only that one learns.</summary>
    private void PatternsBack(int example)
    {
        var slopes = summarySlopes.Row(example);
        for (var filter = 0; filter < shape.Filters; filter++)
        {
            if (summary.Row(example)[filter] <= 0)
            {
                continue;
            }

            var slope = slopes[filter];
            var first = strongest[(example * shape.Filters) + filter];
            PatternBias.Slope.Values[filter] += slope;
            for (var tap = 0; tap < shape.Taps; tap++)
            {
                var pattern = (tap * shape.Filters) + filter;
                Matrix.AddScaled(words.Row(first + tap), slope, Patterns.Slope.Row(pattern));
                Matrix.AddScaled(Patterns.Value.Row(pattern), slope, wordSlopes.Row(first + tap));
            }
        }
    }

    private void FeaturesBack(TextFeatures text, int example)
    {
        var slopes = summarySlopes.Row(example);
        var ofSum = slopes.Slice(shape.Filters, shape.Width);
        var share = 1 / MathF.Sqrt(Math.Max(1, text.Words));
        for (var word = 0; word < text.Words; word++)
        {
            var row = wordSlopes.Row(starts[example] + Margin + word);
            Matrix.AddScaled(ofSum, share, row);
            Spread(text, text.Start(word), text.End(word), row);
        }

        Spread(text, text.WholeStart, text.Count, slopes[(shape.Filters + shape.Width)..]);
    }

    private void Spread(TextFeatures text, int from, int to, ReadOnlySpan<float> slope)
    {
        for (var index = from; index < to; index++)
        {
            if (text.Weights[index] == 0)
            {
                continue;
            }

            var row = (int)text.Values[index];
            if (!isTouched[row])
            {
                isTouched[row] = true;
                touched.Add(row);
            }

            Matrix.AddScaled(slope, text.Weights[index], Table.Slope.Row(row));
        }
    }
}
