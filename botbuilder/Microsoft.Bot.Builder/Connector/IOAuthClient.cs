using Microsoft.Rest;
using Newtonsoft.Json;

namespace Microsoft.Bot.Connector;

/// <summary>Speaks to the token service.</summary>
public interface IOAuthClient : IDisposable
{
    Uri BaseUri { get; set; }

    ServiceClientCredentials? Credentials { get; }

    /// <summary>Settings of Newtonsoft.Json under which a bot's own code writes what this service reads.</summary>
    JsonSerializerSettings SerializationSettings { get; }

    /// <summary>Settings of Newtonsoft.Json under which a bot's own code reads what this service writes.</summary>
    JsonSerializerSettings DeserializationSettings { get; }

    IBotSignIn BotSignIn { get; }

    IUserToken UserToken { get; }
}
