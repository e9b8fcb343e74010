using System.Diagnostics;

namespace VirtualAssistant.Messaging.Tracing;

/// <summary>Keeps the trace of a request through queues and lanes: whoever does the work goes on with the trace of whoever raised it.</summary>
public static class MessagingTrace
{
    /// <summary>What an exporter subscribes to.</summary>
    public const string SourceName = "VirtualAssistant.Messaging";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>The trace of the code that is running; none when nothing is traced.</summary>
    public static ActivityContext Current => Activity.Current?.Context ?? default;

    /// <summary>Begins a span that goes on with <paramref name="parent"/>; ids are passed on even when nobody records spans.</summary>
    /// <returns>Null when there is nothing to go on with and nobody records. Dispose it to end the span.</returns>
    public static Activity? Start(string name, ActivityKind kind, ActivityContext parent) =>
        Source.StartActivity(name, kind, parent)
        ?? (parent == default ? null : new Activity(name).SetParentId(parent.TraceId, parent.SpanId, parent.TraceFlags).Start());
}
