using System.Collections.Concurrent;

namespace Microsoft.Bot.Streaming.Payloads;

/// <summary>Knows which requests wait for their answers.</summary>
public class RequestManager
{
    private readonly ConcurrentDictionary<Guid, TaskCompletionSource<ReceiveResponse>> _awaited;

    public RequestManager()
        : this([])
    {
    }

    /// <param name="responseTasks">The requests that wait.</param>
    public RequestManager(ConcurrentDictionary<Guid, TaskCompletionSource<ReceiveResponse>> responseTasks)
    {
        ArgumentNullException.ThrowIfNull(responseTasks);
        _awaited = responseTasks;
    }

    /// <summary>An answer has come.</summary>
    /// <returns>Whether somebody waited for it.</returns>
    public Task<bool> SignalResponseAsync(Guid requestId, ReceiveResponse response) =>
        Task.FromResult(_awaited.TryRemove(requestId, out var awaited) && awaited.TrySetResult(response));

    /// <summary>Waits for the answer to a request.</summary>
    /// <exception cref="InvalidOperationException">Somebody waits for it already.</exception>
    public async Task<ReceiveResponse> GetResponseAsync(Guid requestId, CancellationToken cancellationToken)
    {
        var awaited = new TaskCompletionSource<ReceiveResponse>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!_awaited.TryAdd(requestId, awaited))
        {
            throw new InvalidOperationException($"The answer to {requestId} is waited for already.");
        }

        try
        {
            return await awaited.Task.WaitAsync(cancellationToken);
        }
        finally
        {
            _awaited.TryRemove(KeyValuePair.Create(requestId, awaited));
        }
    }

    /// <summary>No answers come any more: everybody who waits gets <paramref name="ex"/>.</summary>
    public void RejectAllResponses(Exception ex)
    {
        ArgumentNullException.ThrowIfNull(ex);
        foreach (var id in _awaited.Keys)
        {
            if (_awaited.TryRemove(id, out var awaited))
            {
                awaited.TrySetException(ex);
            }
        }
    }
}
