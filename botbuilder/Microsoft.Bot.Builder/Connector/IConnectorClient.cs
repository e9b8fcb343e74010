using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>Speaks to a channel at its service URL.</summary>
public interface IConnectorClient : IDisposable
{
    Uri BaseUri { get; set; }

    ServiceClientCredentials? Credentials { get; }

    IAttachments Attachments { get; }

    IConversations Conversations { get; }
}
