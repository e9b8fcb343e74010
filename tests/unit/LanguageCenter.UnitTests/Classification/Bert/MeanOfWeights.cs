using System.Runtime.InteropServices;
using Google.Protobuf;

namespace VirtualAssistant.LanguageCenter.UnitTests.Classification.Bert;

/// <summary>Writes the smallest ONNX network with BERT's inputs: each piece has a weight for each label, and the scores are their mean.</summary>
internal static class MeanOfWeights
{
    private const int Float = 1;
    private const int Int64 = 7;

    public static byte[] ToOnnx(float[,] weights)
    {
        var (pieces, labels) = (weights.GetLength(0), weights.GetLength(1));
        var values = new float[pieces * labels];
        Buffer.BlockCopy(weights, 0, values, 0, values.Length * sizeof(float));

        // TensorProto: dims 1, data_type 2, name 8, raw_data 9
        var tensor = Message(output =>
        {
            Number(output, 1, pieces);
            Number(output, 1, labels);
            Number(output, 2, Float);
            Text(output, 8, "weights");
            Bytes(output, 9, MemoryMarshal.AsBytes(values.AsSpan()).ToArray());
        });

        // AttributeProto: name 1, i 3, ints 8, type 20 (INT 2, INTS 7)
        var axes = Message(output =>
        {
            Text(output, 1, "axes");
            Number(output, 8, 1);
            Number(output, 20, 7);
        });
        var keep = Message(output =>
        {
            Text(output, 1, "keepdims");
            Number(output, 3, 0);
            Number(output, 20, 2);
        });
        var gather = Node("Gather", ["weights", "input_ids"], "gathered");
        var mean = Node("ReduceMean", ["gathered"], "logits", axes, keep);

        // GraphProto: node 1, name 2, initializer 5, input 11, output 12
        var graph = Message(output =>
        {
            Bytes(output, 1, gather);
            Bytes(output, 1, mean);
            Text(output, 2, "mean");
            Bytes(output, 5, tensor);
            Bytes(output, 11, ValueInfo("input_ids", Int64, "pieces"));
            Bytes(output, 11, ValueInfo("attention_mask", Int64, "pieces"));
            Bytes(output, 12, ValueInfo("logits", Float, "labels"));
        });

        // ModelProto: ir_version 1, graph 7, opset_import 8 { version 2 }
        return Message(output =>
        {
            Number(output, 1, 8);
            Bytes(output, 7, graph);
            Bytes(output, 8, Message(opset => Number(opset, 2, 13)));
        });
    }

    // NodeProto: input 1, output 2, op_type 4, attribute 5
    private static byte[] Node(string operation, string[] inputs, string result, params byte[][] attributes) => Message(output =>
    {
        foreach (var input in inputs)
        {
            Text(output, 1, input);
        }

        Text(output, 2, result);
        Text(output, 4, operation);
        foreach (var attribute in attributes)
        {
            Bytes(output, 5, attribute);
        }
    });

    // ValueInfoProto: name 1, type 2 { tensor_type 1 { elem_type 1, shape 2 { dim 1 { value 1 | param 2 } } } }
    private static byte[] ValueInfo(string name, int type, string dimension) => Message(output =>
    {
        Text(output, 1, name);
        Bytes(output, 2, Message(kind => Bytes(kind, 1, Message(tensor =>
        {
            Number(tensor, 1, type);
            Bytes(tensor, 2, Message(shape =>
            {
                Bytes(shape, 1, Message(batch => Number(batch, 1, 1)));
                Bytes(shape, 1, Message(width => Text(width, 2, dimension)));
            }));
        }))));
    });

    private static byte[] Message(Action<CodedOutputStream> write)
    {
        using var buffer = new MemoryStream();
        using (var output = new CodedOutputStream(buffer))
        {
            write(output);
        }

        return buffer.ToArray();
    }

    private static void Number(CodedOutputStream output, int field, long value)
    {
        output.WriteTag(field, WireFormat.WireType.Varint);
        output.WriteInt64(value);
    }

    private static void Text(CodedOutputStream output, int field, string value)
    {
        output.WriteTag(field, WireFormat.WireType.LengthDelimited);
        output.WriteString(value);
    }

    private static void Bytes(CodedOutputStream output, int field, byte[] value)
    {
        output.WriteTag(field, WireFormat.WireType.LengthDelimited);
        output.WriteBytes(ByteString.CopyFrom(value));
    }
}
