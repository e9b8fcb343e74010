namespace VirtualAssistant.LanguageCenter.Training.Onnx;

/// <summary>A fixed setting of one step of a graph: one whole number or several.</summary>
internal sealed record OnnxAttribute(string Name, bool IsList, params long[] Values)
{
    private const int KindInt = 2;
    private const int KindInts = 7;

    public static OnnxAttribute Of(string name, long value) => new(name, false, value);

    public static OnnxAttribute List(string name, params long[] values) => new(name, true, values);

    public ProtobufWriter Write()
    {
        var attribute = new ProtobufWriter().Text(1, Name);
        foreach (var value in Values)
        {
            attribute.Number(IsList ? 8 : 3, value);
        }

        return attribute.Number(20, IsList ? KindInts : KindInt);
    }
}
