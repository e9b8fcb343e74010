using System.Numerics;
using System.Runtime.InteropServices;

namespace VirtualAssistant.LanguageCenter.Classification;

/// <summary>Which row of the model's embedding table belongs to a feature. Features that training did not see have none.</summary>
internal sealed class FeatureRows
{
    private readonly uint[] hashes;
    private readonly int[] slots;
    private readonly int mask;

    /// <param name="hashes">In the order of the rows, each once.</param>
    public FeatureRows(uint[] hashes)
    {
        this.hashes = hashes;
        slots = new int[BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, hashes.Length * 2))];
        mask = slots.Length - 1;
        for (var row = 0; row < hashes.Length; row++)
        {
            var slot = (int)hashes[row] & mask;
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            slots[slot] = row + 1;
        }
    }

    public int Count => hashes.Length;

    public static FeatureRows Read(string base64) => new(MemoryMarshal.Cast<byte, uint>(Convert.FromBase64String(base64)).ToArray());

    public string Write() => Convert.ToBase64String(MemoryMarshal.AsBytes<uint>(hashes));

    public bool TryFind(uint hash, out int row)
    {
        var slot = (int)hash & mask;
        while (slots[slot] != 0)
        {
            row = slots[slot] - 1;
            if (hashes[row] == hash)
            {
                return true;
            }

            slot = (slot + 1) & mask;
        }

        row = -1;
        return false;
    }
}
