using Microsoft.Extensions.Time.Testing;

namespace VirtualAssistant.Contracts.Database;

/// <summary>One empty store of some provider with a clock that stands still. Disposing it leaves nothing behind.</summary>
public interface IStore : IAsyncDisposable
{
    FakeTimeProvider Time { get; }

    /// <summary>Called once before anything else.</summary>
    ValueTask OpenAsync();

    /// <summary>Lets time pass, for whoever uses the store and for the store itself.</summary>
    ValueTask AdvanceAsync(TimeSpan by);

    T Get<T>()
        where T : notnull;
}
