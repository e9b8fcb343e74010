using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Numerics.Tensors;
using System.Text.Json;
using Microsoft.ML.OnnxRuntime;
using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.LanguageCenter.Classification;

/// <summary>The network that <c>VirtualAssistant.LanguageCenter.Training</c> writes, run by the ONNX runtime on one thread.</summary>
/// <remarks><code>
/// text ─► TextNormalizer ─► FeatureExtractor ─► rows and weights ─► network ─► scores ─► probabilities
///                                                                         └─► fingerprint: texts that mean the same lie close
/// </code></remarks>
public sealed class OnnxIntentModel : IIntentModel, IDisposable
{
    private static readonly string[] Inputs = ["rows", "weights", "share"];
    private static readonly string[] Outputs = ["scores", "fingerprint"];

    private readonly ModelSession model;
    private readonly IntentModelDescription description;
    private readonly FeatureRows rows;
    private readonly Wording wording;
    private readonly FeatureExtractor extractor;
    private readonly ConcurrentBag<TextFeatures> buffers = [];
    private readonly string[] productNames;
    private readonly int[] productOfLabel;

    private OnnxIntentModel(InferenceSession session)
    {
        model = new ModelSession(session);
        description = JsonSerializer.Deserialize(
            session.ModelMetadata.CustomMetadataMap[IntentModelDescription.Key], IntentModelJson.Default.IntentModelDescription)!;
        rows = FeatureRows.Read(description.Rows);
        wording = new Wording(description.Words.Split(' '));
        extractor = new FeatureExtractor(Lexicon.English, wording);
        var names = description.Labels[..^1].Select(label => description.ProductNames.GetValueOrDefault(label, label)).ToArray();
        productNames = [.. names.Distinct(StringComparer.Ordinal)];
        productOfLabel = [.. names.Select(name => Array.IndexOf(productNames, name))];
        Read("what can you do");
    }

    /// <summary>Where the model of this product lies beside the program.</summary>
    public static string ShippedPath => Path.Combine(AppContext.BaseDirectory, "Classification", "intents.onnx");

    internal IntentModelDescription Description => description;

    /// <summary>Finds likenesses in the words that this model knows.</summary>
    internal ExampleIndex IndexOf(IReadOnlyList<IntentExample> examples) => new(examples, extractor, wording);

    /// <summary>Loads a model and runs it once, so that the first text is as quick as the rest.</summary>
    public static OnnxIntentModel Load(string path)
    {
        OnnxReports.TurnOff();
        using var settings = new SessionOptions
        {
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
            EnableMemoryPattern = false,
        };
        return new(new InferenceSession(path, settings));
    }

    public IReadOnlyList<string> NamesOf(IntentNames names) =>
        names == IntentNames.Product ? productNames : description.Labels[..description.Clinc150Labels];

    public IntentReading Read(string text, IntentNames names = IntentNames.Product)
    {
        var labels = description.Labels.Length;
        Span<float> scores = stackalloc float[labels];
        if (!TryScore(text, scores, []))
        {
            return IntentReading.Nothing;
        }

        TensorPrimitives.Divide(scores, description.Temperature, scores);
        var outOfScope = description.OutOfScope.Probability(OutOfScopeSigns.Of(scores));
        return new(
            names == IntentNames.Product ? ByProduct(scores[..^1]) : ByLabel(scores[..description.Clinc150Labels]),
            outOfScope,
            outOfScope > OutOfScopeScale.Threshold);
    }

    public void Dispose() => model.Dispose();

    /// <summary>The raw scores and the fingerprint of a text.</summary>
    /// <param name="fingerprint">As long as the model's, or empty when it is not wanted.</param>
    /// <returns>False for a text without words.</returns>
    internal bool TryScore(string text, Span<float> scores, Span<float> fingerprint)
    {
        var normalized = TextNormalizer.Normalize(text);
        if (normalized.Length == 0)
        {
            return false;
        }

        var features = buffers.TryTake(out var free) ? free : new TextFeatures();
        extractor.Extract(normalized, features);
        features.Map(rows);
        Run(features, scores, fingerprint);
        buffers.Add(features);
        return true;
    }

    internal int FingerprintLength => (int)model.Session.OutputMetadata[Outputs[1]].Dimensions[^1];

    /// <summary>One line a word and one for the whole text, each as long as the longest.</summary>
    private void Run(TextFeatures features, Span<float> scores, Span<float> fingerprint)
    {
        var lines = features.Words + 1;
        var longest = Math.Max(1, features.Count - features.WholeStart);
        for (var word = 0; word < features.Words; word++)
        {
            longest = Math.Max(longest, features.End(word) - features.Start(word));
        }

        var rowBuffer = ArrayPool<long>.Shared.Rent(lines * longest);
        var weightBuffer = ArrayPool<float>.Shared.Rent(lines * longest);
        rowBuffer.AsSpan(0, lines * longest).Clear();
        weightBuffer.AsSpan(0, lines * longest).Clear();
        for (var line = 0; line < lines; line++)
        {
            var (start, end) = line < features.Words ? (features.Start(line), features.End(line)) : (features.WholeStart, features.Count);
            for (var index = start; index < end; index++)
            {
                rowBuffer[(line * longest) + index - start] = features.Values[index];
                weightBuffer[(line * longest) + index - start] = features.Weights[index];
            }
        }

        long[] shape = [lines, longest];
        float[] share = [1 / MathF.Sqrt(Math.Max(1, features.Words))];
        using (var rowInput = OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, rowBuffer.AsMemory(0, lines * longest), shape))
        using (var weightInput = OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, weightBuffer.AsMemory(0, lines * longest), shape))
        using (var shareInput = OrtValue.CreateTensorValueFromMemory(share, [1]))
        using (var network = model.Use())
        using (var results = network.Run(Inputs, [rowInput, weightInput, shareInput], Outputs))
        {
            results[0].GetTensorDataAsSpan<float>()[..scores.Length].CopyTo(scores);
            if (!fingerprint.IsEmpty)
            {
                results[1].GetTensorDataAsSpan<float>().CopyTo(fingerprint);
            }
        }

        ArrayPool<long>.Shared.Return(rowBuffer);
        ArrayPool<float>.Shared.Return(weightBuffer);
    }

    private ImmutableArray<Intent> ByLabel(Span<float> scores)
    {
        TensorPrimitives.SoftMax(scores, scores);
        return Best(scores, description.Labels);
    }

    /// <summary>Labels that are one intent to the product count together.</summary>
    private ImmutableArray<Intent> ByProduct(Span<float> scores)
    {
        TensorPrimitives.SoftMax(scores, scores);
        Span<float> sums = stackalloc float[productNames.Length];
        sums.Clear();
        for (var label = 0; label < scores.Length; label++)
        {
            sums[productOfLabel[label]] += scores[label];
        }

        return Best(sums, productNames);
    }

    private static ImmutableArray<Intent> Best(Span<float> probabilities, string[] names)
    {
        var best = ImmutableArray.CreateBuilder<Intent>(IntentReading.Most);
        for (var place = 0; place < IntentReading.Most && place < probabilities.Length; place++)
        {
            var index = TensorPrimitives.IndexOfMax<float>(probabilities);
            best.Add(new Intent(names[index], Math.Clamp(probabilities[index], 0, 1)));
            probabilities[index] = -1;
        }

        return best.DrainToImmutable();
    }
}
