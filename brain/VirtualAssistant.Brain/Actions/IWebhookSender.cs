namespace VirtualAssistant.Brain.Actions;

/// <summary>Posts to addresses that an operator configured.</summary>
public interface IWebhookSender
{
    /// <summary>Posts once. A cut connection, a time-out and an answer that asks to try again are thrown: the target knows the key, so trying again is safe.</summary>
    /// <exception cref="BusyActionException">The target asks to come back later.</exception>
    ValueTask<WebhookAnswer> PostAsync(WebhookPost post, CancellationToken cancellationToken);
}

/// <param name="Address">As configured; nobody else may name one.</param>
/// <param name="IdempotencyKey">The same for every retry of the same message.</param>
/// <param name="Body">UTF-8 JSON.</param>
public sealed record WebhookPost(Uri Address, string IdempotencyKey, ReadOnlyMemory<byte> Body);

/// <param name="Status">The HTTP status: 2xx, 3xx that leads elsewhere, or 4xx.</param>
/// <param name="Body">The answer's text; empty when there is none or it is too long to be one.</param>
public sealed record WebhookAnswer(int Status, string Body);
