using System.Collections.Concurrent;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core.Streaming;

/// <summary>Which conversation is spoken to over which open connection, so that a bot can speak first.</summary>
/// <remarks>A service URL alone does not do: connections of several people may share it.</remarks>
internal sealed class OpenConversations
{
    /// <summary>Conversations a connection is remembered for; with more, the bot can only answer.</summary>
    private const int MaxOfConnection = 100_000;

    private readonly ConcurrentDictionary<(string ServiceUrl, string Conversation), StreamingConnection> _connections = [];
    private readonly ConcurrentDictionary<StreamingConnection, ConcurrentDictionary<(string, string), bool>> _conversations = [];

    public void Remember(Activity activity, StreamingConnection connection)
    {
        if (activity is { ServiceUrl: { } serviceUrl, Conversation.Id: { } conversation }
            && _conversations.GetOrAdd(connection, static _ => []) is { Count: < MaxOfConnection } conversations)
        {
            var key = (serviceUrl, conversation);
            conversations[key] = true;
            _connections[key] = connection;
        }
    }

    public StreamingConnection? Find(Activity activity) =>
        activity is { ServiceUrl: { } serviceUrl, Conversation.Id: { } conversation } ? _connections.GetValueOrDefault((serviceUrl, conversation)) : null;

    public void Forget(StreamingConnection connection)
    {
        if (_conversations.TryRemove(connection, out var conversations))
        {
            foreach (var key in conversations.Keys)
            {
                _connections.TryRemove(new(key, connection));
            }
        }
    }
}
