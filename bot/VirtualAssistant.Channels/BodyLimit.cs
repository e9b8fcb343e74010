namespace VirtualAssistant.Channels;

/// <summary>The largest body an endpoint reads; put on the endpoint as metadata.</summary>
/// <param name="MaxBytes">Asked at each request, so that options are not read before they are validated.</param>
public sealed record BodyLimit(Func<IServiceProvider, long> MaxBytes)
{
    /// <summary>Without this metadata: 256 KB. The largest activity any channel sends is far below.</summary>
    public static BodyLimit Default { get; } = new(_ => 256 * 1024);
}
