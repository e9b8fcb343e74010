using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>Speaks to the token service.</summary>
public interface IOAuthClient : IDisposable
{
    Uri BaseUri { get; set; }

    ServiceClientCredentials? Credentials { get; }

    IBotSignIn BotSignIn { get; }

    IUserToken UserToken { get; }
}
