using System.Text.Json;
using VirtualAssistant.LanguageCenter.Classification;
using VirtualAssistant.LanguageCenter.Training.Networks;

namespace VirtualAssistant.LanguageCenter.Training.Onnx;

/// <summary>Writes trained networks side by side as one ONNX model that gives the mean of their scores.</summary>
/// <remarks>
/// <code>
/// rows, weights ─► Gather ─► weighted sum ─┬─ words ─┬─ Conv (a group a network) ─ Relu ─ ReduceMax ─┐
///                                          │         └─ ReduceSum · share ───────────────────────────┼─ Concat ─ MatMul ─ Relu ─ MatMul ─ ReduceMean ─► scores
///                                          └─ whole ─────────────────────────────────────────────────┘               └─► fingerprint
/// </code>
/// The embedding table is kept in 8 bits with a factor a row, everything else in 16 bits. All networks have one shape.
/// </remarks>
internal static class ModelExport
{
    private const float Int8Most = 127;

    public static byte[] Write(IReadOnlyList<IntentNetwork> networks, IntentModelDescription description)
    {
        var shape = networks[0].Shape;
        var (count, width, filters, taps) = (networks.Count, shape.Width, shape.Filters, shape.Taps);
        var graph = new OnnxGraph("intents");
        graph.Describe(IntentModelDescription.Key, JsonSerializer.Serialize(description, IntentModelJson.Default.IntentModelDescription));
        graph.Input("rows", TensorType.Int64, "lines", "longest");
        graph.Input("weights", TensorType.Float, "lines", "longest");
        graph.Input("share", TensorType.Float, 1);

        Table(graph, networks);
        var packed = graph.Add("Gather", "packed", ["table", "rows"]);
        var unpacked = graph.Add("Cast", "unpacked", [packed], OnnxAttribute.Of("to", (long)TensorType.Float));
        var factors = graph.Add("Gather", "rowFactors", [Half(graph, "factors", Factors(networks), networks[0].Table.Value.Rows), "rows"]);
        var scaled = graph.Add("Mul", "scaled", ["weights", factors]);
        var turned = graph.Add("Unsqueeze", "scaledTurned", [scaled, Numbers(graph, "one", 1)]);
        var summed = graph.Add("MatMul", "summed", [turned, unpacked]);
        var lines = graph.Add("Squeeze", "lineVectors", [summed, "one"]);
        Numbers(graph, "zero", 0);
        Numbers(graph, "minusOne", -1);
        var words = graph.Add("Slice", "words", [lines, "zero", "minusOne", "zero"]);
        var whole = graph.Add("Slice", "whole", [lines, "minusOne", Numbers(graph, "farEnd", long.MaxValue), "zero"]);

        var parts = new List<string>();
        if (filters > 0)
        {
            var sideways = graph.Add("Transpose", "wordsTurned", [words], OnnxAttribute.List("perm", 1, 0));
            var batch = graph.Add("Unsqueeze", "wordsBatch", [sideways, "zero"]);
            var patterns = Half(graph, "patterns", Patterns(networks), count * filters, width, taps);
            var bias = Half(graph, "patternBias", [.. networks.SelectMany(network => network.PatternBias.Value.Values[..filters])], count * filters);
            var matched = graph.Add(
                "Conv", "matched", [batch, patterns, bias], OnnxAttribute.Of("group", count), OnnxAttribute.List("pads", taps / 2, taps / 2));
            var positive = graph.Add("Relu", "matchedPositive", [matched]);
            var strongest = graph.Add("ReduceMax", "strongest", [positive], OnnxAttribute.List("axes", 2), OnnxAttribute.Of("keepdims", 0));
            parts.Add(graph.Add("Reshape", "patternPart", [strongest, Numbers(graph, "patternShape", count, 1, filters)]));
        }

        var sum = graph.Add("ReduceSum", "wordSum", [words, "zero"], OnnxAttribute.Of("keepdims", 1));
        var shared = graph.Add("Mul", "wordShare", [sum, "share"]);
        parts.Add(graph.Add("Reshape", "wordPart", [shared, Numbers(graph, "vectorShape", count, 1, width)]));
        parts.Add(graph.Add("Reshape", "wholePart", [whole, "vectorShape"]));
        var summary = graph.Add("Concat", "summary", [.. parts], OnnxAttribute.Of("axis", 2));
        var hidden = Layer(graph, "hidden", summary, networks, network => (network.Hidden, network.HiddenBias), shape.Hidden);
        var active = graph.Add("Relu", "active", [hidden]);
        var scores = Layer(graph, "output", active, networks, network => (network.Output, network.OutputBias), shape.Labels);
        graph.Add("ReduceMean", "scores", [scores], OnnxAttribute.List("axes", 0), OnnxAttribute.Of("keepdims", 0));
        graph.Add("Reshape", "fingerprint", [active, Numbers(graph, "fingerprintShape", 1, count * shape.Hidden)]);
        graph.Output("scores", TensorType.Float, 1, shape.Labels);
        graph.Output("fingerprint", TensorType.Float, 1, count * shape.Hidden);
        return graph.Write();
    }

    private static string Layer(
        OnnxGraph graph, string name, string input, IReadOnlyList<IntentNetwork> networks, Func<IntentNetwork, (Parameter Weights, Parameter Bias)> layer,
        int columns)
    {
        var layers = networks.Select(layer).ToArray();
        var rows = layers[0].Weights.Value.Rows;
        var weights = Half(graph, name + "Weights", [.. layers.SelectMany(one => Columns(one.Weights.Value, columns))], networks.Count, rows, columns);
        var bias = Half(graph, name + "Bias", [.. layers.SelectMany(one => Columns(one.Bias.Value, columns))], networks.Count, 1, columns);
        return graph.Add("Add", name + "Sum", [graph.Add("MatMul", name + "Product", [input, weights]), bias]);
    }

    private static IEnumerable<float> Columns(Matrix matrix, int columns) =>
        Enumerable.Range(0, matrix.Rows).SelectMany(row => matrix.Row(row)[..columns].ToArray());

    /// <summary>A row of each network after another.</summary>
    private static void Table(OnnxGraph graph, IReadOnlyList<IntentNetwork> networks)
    {
        var (rows, width) = (networks[0].Table.Value.Rows, networks[0].Shape.Width);
        var factors = Factors(networks);
        var table = new sbyte[rows * networks.Count * width];
        var index = 0;
        for (var row = 0; row < rows; row++)
        {
            foreach (var network in networks)
            {
                foreach (var value in network.Table.Value.Row(row))
                {
                    table[index++] = (sbyte)Math.Clamp(MathF.Round(value / factors[row]), -Int8Most, Int8Most);
                }
            }
        }

        graph.Constant<sbyte>("table", TensorType.Int8, table, rows, networks.Count * width);
    }

    private static float[] Factors(IReadOnlyList<IntentNetwork> networks) =>
    [
        .. Enumerable.Range(0, networks[0].Table.Value.Rows)
            .Select(row => (float)(Half)(Math.Max(1e-4f, networks.Max(network => network.Table.Value.Row(row).ToArray().Max(Math.Abs))) / Int8Most)),
    ];

    /// <summary>From one row a tap and pattern to the order of ONNX: pattern, channel, tap.</summary>
    private static float[] Patterns(IReadOnlyList<IntentNetwork> networks)
    {
        var shape = networks[0].Shape;
        var patterns = new float[networks.Count * shape.Filters * shape.Width * shape.Taps];
        var index = 0;
        foreach (var network in networks)
        {
            for (var filter = 0; filter < shape.Filters; filter++)
            {
                for (var channel = 0; channel < shape.Width; channel++)
                {
                    for (var tap = 0; tap < shape.Taps; tap++)
                    {
                        patterns[index++] = network.Patterns.Value.Row((tap * shape.Filters) + filter)[channel];
                    }
                }
            }
        }

        return patterns;
    }

    private static string Half(OnnxGraph graph, string name, float[] values, params int[] shape)
    {
        graph.Constant<Half>(name + "Half", TensorType.Float16, values.Select(value => (Half)value).ToArray(), shape);
        return graph.Add("Cast", name, [name + "Half"], OnnxAttribute.Of("to", (long)TensorType.Float));
    }

    private static string Numbers(OnnxGraph graph, string name, params long[] values) =>
        graph.Constant<long>(name, TensorType.Int64, values, values.Length);
}
