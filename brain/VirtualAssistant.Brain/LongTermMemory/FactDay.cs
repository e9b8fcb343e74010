using NodaTime;
using NodaTime.Text;

namespace VirtualAssistant.Brain.LongTermMemory;

/// <summary>A day of the year as facts keep it: "3 May 1990", "3 May".</summary>
/// <param name="Year">Null when it was not told.</param>
public readonly record struct FactDay(AnnualDate Day, int? Year)
{
    private static readonly LocalDatePattern WithYear = LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu");
    private static readonly AnnualDatePattern EachYear = AnnualDatePattern.CreateWithInvariantCulture("d MMMM");

    /// <returns>Null when it is no such day.</returns>
    public static FactDay? Parse(string value) =>
        WithYear.Parse(value) is { Success: true, Value: var date } ? new FactDay(new AnnualDate(date.Month, date.Day), date.Year)
        : EachYear.Parse(value) is { Success: true, Value: var annual } ? new FactDay(annual, null)
        : null;
}
