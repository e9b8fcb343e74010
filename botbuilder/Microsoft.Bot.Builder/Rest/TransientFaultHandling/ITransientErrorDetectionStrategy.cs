namespace Microsoft.Rest.TransientFaultHandling;

/// <summary>Tells failures that may pass from those that will not.</summary>
public interface ITransientErrorDetectionStrategy
{
    bool IsTransient(Exception ex);
}
