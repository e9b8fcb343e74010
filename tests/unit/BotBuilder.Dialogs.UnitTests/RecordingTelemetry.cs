using Microsoft.Bot.Builder;

namespace BotBuilder.Dialogs.UnitTests;

internal sealed class RecordingTelemetry : IBotTelemetryClient
{
    public List<string> Events { get; } = [];

    public List<string> InstanceIds { get; } = [];

    public void TrackEvent(string eventName, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null)
    {
        Events.Add($"{eventName} {properties!["DialogId"]} {properties.AsReadOnly().GetValueOrDefault("StepName")}".TrimEnd());
        InstanceIds.Add(properties["InstanceId"]);
    }

    public void TrackTrace(string message, Severity severityLevel, IDictionary<string, string>? properties) => Events.Add(message);

    public void TrackAvailability(string name, DateTimeOffset timeStamp, TimeSpan duration, string runLocation, bool success, string? message = null, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null) => Events.Add(name);

    public void TrackDependency(string dependencyTypeName, string target, string dependencyName, string data, DateTimeOffset startTime, TimeSpan duration, string resultCode, bool success) => Events.Add(dependencyName);

    public void TrackException(Exception exception, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null) => Events.Add(exception.Message);

    public void Flush() => Events.Add("flush");
}
