namespace VirtualAssistant.Brain.Language;

/// <summary>A unit of measurement, with the way to its measure's base unit.</summary>
/// <param name="Symbol">As the SI or its users write it: <c>km/h</c>, <c>°F</c>, <c>fl oz</c>.</param>
/// <param name="Factor">Base units in one of these.</param>
/// <param name="Offset">Added before multiplying: only temperatures have one.</param>
public sealed record MeasureUnit(string Symbol, Measure Measure, decimal Factor, decimal Offset = 0)
{
    /// <summary>In metres, kilograms, litres, kelvin, square metres, metres a second, bytes or bytes a second.</summary>
    public decimal ToBase(decimal amount) => (amount + Offset) * Factor;

    /// <summary>The other way round: what <see cref="ToBase"/> gave, in this unit.</summary>
    public decimal FromBase(decimal amount) => (amount / Factor) - Offset;
}

public enum Measure
{
    Length,
    Mass,
    Volume,
    Temperature,
    Area,
    Speed,
    Data,
    DataRate,
}
