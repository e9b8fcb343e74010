namespace VirtualAssistant.LanguageCenter.Classification;

/// <summary>What the model sees of a text: for each word the features it is made of, and then those of the text as a whole.</summary>
/// <remarks>A buffer to be filled again and again. Features are hashes until <see cref="FeatureRows"/> turns them into rows.</remarks>
internal sealed class TextFeatures
{
    public const int MostWords = 48;
    private const int MostFeatures = 3072;

    private readonly int[] ends = new int[MostWords];

    /// <summary>Hash or row of each feature, the words' first, those of the whole text last.</summary>
    public uint[] Values { get; } = new uint[MostFeatures];

    /// <summary>How much each counts in the sum it belongs to.</summary>
    public float[] Weights { get; } = new float[MostFeatures];

    public int Count { get; private set; }

    public int Words { get; private set; }

    /// <summary>Where a word's features begin.</summary>
    public int Start(int word) => word == 0 ? 0 : ends[word - 1];

    /// <summary>Where a word's features end, and the next word's begin.</summary>
    public int End(int word) => ends[word];

    /// <summary>Where the features of the whole text begin.</summary>
    public int WholeStart => Words == 0 ? 0 : ends[Words - 1];

    public void Clear() => (Count, Words) = (0, 0);

    public void Add(uint value, float weight)
    {
        if (Count < MostFeatures)
        {
            Values[Count] = value;
            Weights[Count++] = weight;
        }
    }

    public void EndWord() => ends[Words++] = Count;

    /// <summary>Replaces each hash by its row and leaves out what has none.</summary>
    public void Map(FeatureRows rows)
    {
        var kept = 0;
        var from = 0;
        for (var word = 0; word < Words; word++)
        {
            kept = Keep(rows, from, ends[word], kept);
            from = ends[word];
            ends[word] = kept;
        }

        Count = Keep(rows, from, Count, kept);
    }

    private int Keep(FeatureRows rows, int from, int to, int kept)
    {
        for (var index = from; index < to; index++)
        {
            if (rows.TryFind(Values[index], out var row))
            {
                Values[kept] = (uint)row;
                Weights[kept++] = Weights[index];
            }
        }

        return kept;
    }
}
