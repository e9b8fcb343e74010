namespace Microsoft.Rest;

/// <summary>A group of operations of one client.</summary>
public interface IServiceOperations<out TClient>
{
    TClient Client { get; }
}
