namespace VirtualAssistant.LanguageCenter.Classification;

/// <summary>Names a feature of a text by a number: FNV-1a over its kind and its characters, the same on every machine.</summary>
internal static class FeatureHash
{
    private const uint Basis = 2166136261;
    private const uint Prime = 16777619;

    public static uint Of(char kind, ReadOnlySpan<char> text) => Finish(Add(Add(Basis, kind), text));

    public static uint Of(char kind, ReadOnlySpan<char> first, ReadOnlySpan<char> second) =>
        Finish(Add(Add(Add(Add(Basis, kind), first), ' '), second));

    private static uint Add(uint hash, ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            hash = Add(hash, letter);
        }

        return hash;
    }

    private static uint Add(uint hash, char letter) => unchecked((hash ^ letter) * Prime);

    private static uint Finish(uint hash)
    {
        unchecked
        {
            hash ^= hash >> 16;
            hash *= 0x7feb352d;
            hash ^= hash >> 15;
            hash *= 0x846ca68b;
            return hash ^ (hash >> 16);
        }
    }
}
