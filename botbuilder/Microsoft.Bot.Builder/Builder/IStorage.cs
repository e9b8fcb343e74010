namespace Microsoft.Bot.Builder;

/// <summary>Objects under keys, outliving the process or not.</summary>
public interface IStorage
{
    /// <summary>The objects that exist; a key without an object is not in the answer.</summary>
    Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default);

    Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default);

    Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default);
}
