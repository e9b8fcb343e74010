using System.Collections.Concurrent;
using Microsoft.Bot.Builder.Streaming;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core.Streaming;

/// <summary>Which conversation is spoken to over which open connection, so that a bot can speak first.</summary>
/// <remarks>A service URL alone does not do: connections of several people may share it.</remarks>
internal sealed class OpenConversations
{
    /// <summary>Conversations a connection is remembered for; with more, the bot can only answer.</summary>
    private const int MaxOfConnection = 100_000;

    private readonly ConcurrentDictionary<(string ServiceUrl, string Conversation), StreamingConnectorFactory> _connectors = [];
    private readonly ConcurrentDictionary<StreamingConnectorFactory, ConcurrentDictionary<(string, string), bool>> _conversations = [];

    public void Remember(Activity activity, StreamingConnectorFactory connectors)
    {
        if (activity is { ServiceUrl: { } serviceUrl, Conversation.Id: { } conversation }
            && _conversations.GetOrAdd(connectors, static _ => []) is { Count: < MaxOfConnection } conversations)
        {
            var key = (serviceUrl, conversation);
            conversations[key] = true;
            _connectors[key] = connectors;
        }
    }

    /// <summary>What makes connectors over the connection of a conversation, or null if none is open.</summary>
    public StreamingConnectorFactory? Find(Activity activity) =>
        activity is { ServiceUrl: { } serviceUrl, Conversation.Id: { } conversation } ? _connectors.GetValueOrDefault((serviceUrl, conversation)) : null;

    public void Forget(StreamingConnectorFactory connectors)
    {
        if (_conversations.TryRemove(connectors, out var conversations))
        {
            foreach (var key in conversations.Keys)
            {
                _connectors.TryRemove(new(key, connectors));
            }
        }
    }
}
