namespace VirtualAssistant.Brain.Inbox;

/// <summary>Where activities become durable before their channel is told 2xx.</summary>
public interface IInbox
{
    /// <summary>Stores the log entry, the inbox row, the person and the conversation in one transaction.</summary>
    ValueTask<Acceptance> AcceptAsync(IncomingActivity activity, CancellationToken cancellationToken);
}
