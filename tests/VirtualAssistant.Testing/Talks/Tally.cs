namespace VirtualAssistant.Testing.Talks;

/// <summary>What became of answers and announcements that were due.</summary>
/// <param name="Total">How many were due.</param>
public readonly record struct Tally(int Lost, int Duplicated, int Reordered, int Total)
{
    public static Tally operator +(Tally a, Tally b) => new(a.Lost + b.Lost, a.Duplicated + b.Duplicated, a.Reordered + b.Reordered, a.Total + b.Total);

    public override string ToString() => $"lost {Lost}, duplicated {Duplicated}, reordered {Reordered} of {Total}";
}
