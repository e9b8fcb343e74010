namespace VirtualAssistant.LanguageCenter.Training.Networks;

/// <summary>Numbers that are learned, with their slope and what Adam remembers of it.</summary>
internal sealed class Parameter(Matrix value)
{
    private const float Momentum = 0.9f;
    private const float Spread = 0.999f;
    private const float Tiny = 1e-8f;

    private readonly float[] mean = new float[value.Values.Length];
    private readonly float[] square = new float[value.Values.Length];

    public Matrix Value => value;

    public Matrix Slope { get; } = new(value.Rows, value.Columns);

    /// <summary>Takes one step downhill everywhere and clears the slope.</summary>
    /// <param name="step">Number of this step, from 1.</param>
    public void Descend(int step, float rate, float decay) => Descend(0, value.Values.Length, step, rate, decay);

    /// <summary>The same for one row: rows that took no part rest.</summary>
    public void DescendRow(int row, int step, float rate) => Descend(row * value.Columns, value.Columns, step, rate, decay: 0);

    private void Descend(int start, int length, int step, float rate, float decay)
    {
        var size = rate * MathF.Sqrt(1 - MathF.Pow(Spread, step)) / (1 - MathF.Pow(Momentum, step));
        var keep = 1 - (rate * decay);
        Adam(
            value.Values.AsSpan(start, length), Slope.Values.AsSpan(start, length), mean.AsSpan(start, length), square.AsSpan(start, length),
            size, keep);
    }

    private static void Adam(Span<float> value, Span<float> slope, Span<float> mean, Span<float> square, float size, float keep)
    {
        var lane = System.Numerics.Vector<float>.Count;
        for (var index = 0; index + lane <= value.Length; index += lane)
        {
            var g = new System.Numerics.Vector<float>(slope[index..]);
            var m = (new System.Numerics.Vector<float>(mean[index..]) * Momentum) + (g * (1 - Momentum));
            var s = (new System.Numerics.Vector<float>(square[index..]) * Spread) + (g * g * (1 - Spread));
            var root = System.Numerics.Vector.SquareRoot(s) + new System.Numerics.Vector<float>(Tiny);
            var next = (new System.Numerics.Vector<float>(value[index..]) * keep) - (m * size / root);
            m.CopyTo(mean[index..]);
            s.CopyTo(square[index..]);
            next.CopyTo(value[index..]);
        }

        slope.Clear();
    }
}
