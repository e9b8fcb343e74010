namespace VirtualAssistant.Channels;

/// <summary>The largest body an endpoint reads; put on the endpoint as metadata.</summary>
/// <param name="MaxBytes">Without this metadata it is <see cref="Default"/>.</param>
public sealed record BodyLimit(long MaxBytes)
{
    /// <summary>256 KB: the largest activity any channel sends is far below.</summary>
    public static BodyLimit Default { get; } = new(256 * 1024);
}
