namespace Microsoft.Bot.Builder;

/// <summary>A telemetry client that knows page views.</summary>
public interface IBotPageViewTelemetryClient
{
    void TrackPageView(string name, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null);
}
