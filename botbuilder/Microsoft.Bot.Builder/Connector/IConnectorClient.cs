using Microsoft.Rest;
using Newtonsoft.Json;

namespace Microsoft.Bot.Connector;

/// <summary>Speaks to a channel at its service URL.</summary>
public interface IConnectorClient : IDisposable
{
    Uri BaseUri { get; set; }

    ServiceClientCredentials? Credentials { get; }

    /// <summary>Settings of Newtonsoft.Json under which a bot's own code writes what this service reads.</summary>
    JsonSerializerSettings SerializationSettings { get; }

    /// <summary>Settings of Newtonsoft.Json under which a bot's own code reads what this service writes.</summary>
    JsonSerializerSettings DeserializationSettings { get; }

    IAttachments Attachments { get; }

    IConversations Conversations { get; }
}
