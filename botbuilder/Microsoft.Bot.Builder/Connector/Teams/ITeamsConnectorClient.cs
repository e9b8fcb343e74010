using Microsoft.Rest;
using Newtonsoft.Json;

namespace Microsoft.Bot.Connector.Teams;

/// <summary>Speaks to Teams about what only Teams has.</summary>
public interface ITeamsConnectorClient : IDisposable
{
    Uri BaseUri { get; set; }

    ServiceClientCredentials? Credentials { get; }

    /// <summary>Settings of Newtonsoft.Json under which a bot's own code writes what this service reads.</summary>
    JsonSerializerSettings SerializationSettings { get; }

    /// <summary>Settings of Newtonsoft.Json under which a bot's own code reads what this service writes.</summary>
    JsonSerializerSettings DeserializationSettings { get; }

    ITeamsOperations Teams { get; }
}
