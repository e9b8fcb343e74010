using System.Collections.Immutable;
using System.Numerics.Tensors;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.Tokenizers;
using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.LanguageCenter.Classification.Bert;

/// <summary>Any classifier exported from a BERT-style network: WordPiece in, one score a label out.</summary>
/// <remarks><code>
/// text ─► [CLS] pieces [SEP] ─► input_ids, attention_mask, token_type_ids ─► network ─► scores ─► probabilities
/// </code></remarks>
public sealed class BertIntentModel : IIntentModel, IDisposable
{
    private static readonly string[] OutOfScopeLabels = ["oos", "out_of_scope", "nlu_fallback"];

    private readonly ModelSession model;
    private readonly BertTokenizer tokenizer;
    private readonly BertOptions options;
    private readonly string[] labels;
    private readonly string[] inputs;
    private readonly string[] outputs;
    private readonly int outOfScope;

    private BertIntentModel(InferenceSession session, BertTokenizer tokenizer, string[] labels, BertOptions options)
    {
        (model, this.tokenizer, this.labels, this.options) = (new ModelSession(session), tokenizer, labels, options);
        inputs = [.. session.InputMetadata.Keys];
        outputs = [session.OutputMetadata.Keys.First()];
        outOfScope = Array.FindIndex(labels, label => OutOfScopeLabels.Contains(label));
        if (inputs.FirstOrDefault(input => input is not ("input_ids" or "attention_mask" or "token_type_ids")) is { } unknown)
        {
            throw new InvalidDataException($"The model asks for '{unknown}'; input_ids, attention_mask and token_type_ids can be given.");
        }

        Read("what can you do"); // The first text is as quick as the rest.
    }

    /// <summary>Loads the model, its vocabulary and its labels, and runs it once.</summary>
    /// <exception cref="InvalidDataException">The files are there, but do not fit together.</exception>
    public static BertIntentModel Load(BertOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Problem() is { } problem)
        {
            throw new InvalidDataException(problem);
        }

        OnnxReports.TurnOff();
        using var settings = new SessionOptions { IntraOpNumThreads = 1, InterOpNumThreads = 1, ExecutionMode = ExecutionMode.ORT_SEQUENTIAL };
        var tokenizer = BertTokenizer.Create(options.Vocabulary!, new Microsoft.ML.Tokenizers.BertOptions { LowerCaseBeforeTokenization = options.LowerCase });
        string[] labels = [.. File.ReadLines(options.Labels!).Select(line => line.Trim()).Where(line => line.Length > 0)];
        return new BertIntentModel(new InferenceSession(options.Model!, settings), tokenizer, labels, options);
    }

    public IReadOnlyList<string> NamesOf(IntentNames names) => [.. labels.Where((_, index) => index != outOfScope)];

    public IntentReading Read(string text, IntentNames names = IntentNames.Product)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return IntentReading.Nothing;
        }

        var scores = Score(text);
        TensorPrimitives.SoftMax(scores, scores);
        ImmutableArray<Intent> best =
        [
            .. scores.Select((probability, index) => (probability, index))
                .Where(scored => scored.index != outOfScope)
                .OrderByDescending(scored => scored.probability)
                .Take(IntentReading.Most)
                .Select(scored => new Intent(labels[scored.index], scored.probability)),
        ];
        var oos = outOfScope >= 0 ? scores[outOfScope] : 1 - best[0].Confidence;
        return new IntentReading(best, Halved(oos), oos > options.Threshold);
    }

    /// <summary>The score moved so that a half is where a text begins to be out of scope, as everybody else reads it.</summary>
    private double Halved(double score) =>
        score <= options.Threshold ? score / Math.Max(options.Threshold, 1e-9) / 2 : 0.5 + ((score - options.Threshold) / (1 - options.Threshold) / 2);

    public void Dispose() => model.Dispose();

    private float[] Score(string text)
    {
        var pieces = tokenizer.EncodeToIds(text, options.MostPieces, out _, out _);
        var ids = new long[pieces.Count];
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = pieces[i];
        }

        long[] shape = [1, ids.Length];
        var given = new OrtValue[inputs.Length];
        try
        {
            for (var i = 0; i < inputs.Length; i++)
            {
                given[i] = OrtValue.CreateTensorValueFromMemory(inputs[i] switch { "input_ids" => ids, "attention_mask" => Ones(ids.Length), _ => new long[ids.Length] }, shape);
            }

            using var network = model.Use();
            using var results = network.Run(inputs, given, outputs);
            var scores = results[0].GetTensorDataAsSpan<float>();
            return scores.Length == labels.Length
                ? scores.ToArray()
                : throw new InvalidDataException($"The model gives {scores.Length} scores and there are {labels.Length} labels.");
        }
        finally
        {
            foreach (var value in given)
            {
                value?.Dispose();
            }
        }
    }

    private static long[] Ones(int count)
    {
        var ones = new long[count];
        Array.Fill(ones, 1);
        return ones;
    }
}
