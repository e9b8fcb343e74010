using System.Runtime.InteropServices;

namespace VirtualAssistant.LanguageCenter.Training.Onnx;

/// <summary>An ONNX model in the making. Field numbers are those of the public ONNX specification (onnx.proto).</summary>
internal sealed class OnnxGraph(string name)
{
    private const int IrVersion = 8;
    private const int OperatorSet = 17;

    private readonly ProtobufWriter graph = new ProtobufWriter().Text(2, name);
    private readonly List<(string Key, string Value)> metadata = [];

    public void Describe(string key, string value) => metadata.Add((key, value));

    /// <param name="shape">A number for a fixed length, a name for one that is only known when it runs.</param>
    public void Input(string input, TensorType type, params object[] shape) => graph.Message(11, ValueInfo(input, type, shape));

    public void Output(string output, TensorType type, params object[] shape) => graph.Message(12, ValueInfo(output, type, shape));

    public string Constant<T>(string constant, TensorType type, ReadOnlySpan<T> values, params int[] shape)
        where T : unmanaged
    {
        var tensor = new ProtobufWriter();
        foreach (var length in shape)
        {
            tensor.Number(1, length);
        }

        graph.Message(5, tensor.Number(2, (int)type).Text(8, constant).Bytes(9, MemoryMarshal.AsBytes(values)));
        return constant;
    }

    /// <summary>Adds a step that makes <paramref name="output"/> of its inputs.</summary>
    /// <returns>The name of what it makes.</returns>
    public string Add(string operation, string output, string[] inputs, params OnnxAttribute[] attributes)
    {
        var node = new ProtobufWriter();
        foreach (var input in inputs)
        {
            node.Text(1, input);
        }

        node.Text(2, output).Text(3, output).Text(4, operation);
        foreach (var attribute in attributes)
        {
            node.Message(5, attribute.Write());
        }

        graph.Message(1, node);
        return output;
    }

    public byte[] Write()
    {
        var model = new ProtobufWriter()
            .Number(1, IrVersion)
            .Text(2, "VirtualAssistant.LanguageCenter.Training")
            .Message(7, graph)
            .Message(8, new ProtobufWriter().Text(1, "").Number(2, OperatorSet));
        foreach (var (key, value) in metadata)
        {
            model.Message(14, new ProtobufWriter().Text(1, key).Text(2, value));
        }

        return model.Written.ToArray();
    }

    private static ProtobufWriter ValueInfo(string value, TensorType type, object[] shape)
    {
        var dimensions = new ProtobufWriter();
        foreach (var length in shape)
        {
            dimensions.Message(1, length is int number ? new ProtobufWriter().Number(1, number) : new ProtobufWriter().Text(2, (string)length));
        }

        var tensor = new ProtobufWriter().Number(1, (int)type).Message(2, dimensions);
        return new ProtobufWriter().Text(1, value).Message(2, new ProtobufWriter().Message(1, tensor));
    }
}
