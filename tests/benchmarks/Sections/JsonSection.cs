using System.Globalization;
using System.Text.Json;
using Microsoft.Bot.Schema;
using VirtualAssistant.Benchmarks.Measuring;

namespace VirtualAssistant.Benchmarks.Sections;

/// <summary>The JSON of activities.</summary>
public sealed class JsonSection : ISection
{
    public string Name => "json";

    public string About => "an activity from JSON and back to it; goal: under 5 µs both ways";

    public Task RunAsync(TextWriter report)
    {
        foreach (var (name, json) in new[] { ("a message from Teams", Activities.Teams), ("a message from Direct Line", Activities.DirectLine("c", "hello")) })
        {
            var utf8 = System.Text.Encoding.UTF8.GetBytes(json);
            var activity = SchemaJson.Deserialize<Activity>(utf8)!;
            var read = Timing.Of(() => SchemaJson.Deserialize<Activity>(utf8));
            var written = Timing.Of(() => SchemaJson.Serialize(activity));
            var document = Timing.Of(() => JsonDocument.Parse(utf8).Dispose());
            report.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}, {utf8.Length} bytes: read {read.Microseconds:F2} µs ({read.Allocated:N0} B), write {written.Microseconds:F2} µs ({written.Allocated:N0} B), both {read.Microseconds + written.Microseconds:F2} µs; JsonDocument.Parse alone {document.Microseconds:F2} µs"));
        }

        return Task.CompletedTask;
    }
}
