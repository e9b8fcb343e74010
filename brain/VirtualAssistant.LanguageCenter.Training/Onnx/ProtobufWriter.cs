using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace VirtualAssistant.LanguageCenter.Training.Onnx;

/// <summary>Writes fields in the wire format of Protocol Buffers: a key, and behind it a number or so many bytes.</summary>
internal sealed class ProtobufWriter
{
    private const int Varint = 0;
    private const int LengthDelimited = 2;
    private const int Fixed32 = 5;

    private readonly ArrayBufferWriter<byte> bytes = new();

    public ReadOnlySpan<byte> Written => bytes.WrittenSpan;

    public ProtobufWriter Number(int field, long value)
    {
        WriteVarint((ulong)((field << 3) | Varint));
        WriteVarint((ulong)value);
        return this;
    }

    public ProtobufWriter Float(int field, float value)
    {
        WriteVarint((ulong)((field << 3) | Fixed32));
        BinaryPrimitives.WriteSingleLittleEndian(bytes.GetSpan(4), value);
        bytes.Advance(4);
        return this;
    }

    public ProtobufWriter Text(int field, string value) => Bytes(field, Encoding.UTF8.GetBytes(value));

    public ProtobufWriter Bytes(int field, ReadOnlySpan<byte> value)
    {
        WriteVarint((ulong)((field << 3) | LengthDelimited));
        WriteVarint((ulong)value.Length);
        bytes.Write(value);
        return this;
    }

    public ProtobufWriter Message(int field, ProtobufWriter message) => Bytes(field, message.Written);

    private void WriteVarint(ulong value)
    {
        var span = bytes.GetSpan(10);
        var length = 0;
        while (value >= 0x80)
        {
            span[length++] = (byte)(value | 0x80);
            value >>= 7;
        }

        span[length++] = (byte)value;
        bytes.Advance(length);
    }
}
