using System.Security.Cryptography;
using System.Text;

namespace VirtualAssistant.Brain.Identity;

/// <summary>Ids that are derived instead of drawn (RFC 9562, version 5): who repeats the work gets the same id.</summary>
public static class NameBasedId
{
    public static Guid Of(Guid @namespace, string name)
    {
        var length = Encoding.UTF8.GetByteCount(name);
        Span<byte> input = length <= 512 ? stackalloc byte[16 + length] : new byte[16 + length];
        @namespace.TryWriteBytes(input, bigEndian: true, out _);
        Encoding.UTF8.GetBytes(name, input[16..]);

        Span<byte> hash = stackalloc byte[20];
#pragma warning disable CA5350 // RFC 9562 fixes SHA-1 for version 5; nothing secret rests on it.
        SHA1.HashData(input, hash);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
