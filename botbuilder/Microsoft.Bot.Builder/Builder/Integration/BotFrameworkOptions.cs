using Microsoft.Bot.Connector.Authentication;
using Microsoft.Rest.TransientFaultHandling;

namespace Microsoft.Bot.Builder.Integration;

/// <summary>What a <see cref="BotFrameworkAdapter"/> is made of. New bots use <c>CloudAdapter</c> and configuration.</summary>
public class BotFrameworkOptions
{
    /// <summary>The bot's credentials, if they are not those of <see cref="CredentialProvider"/>.</summary>
    public AppCredentials? AppCredentials { get; set; }

    /// <summary>Knows the bot's app ids and passwords. Default: none, so no authentication.</summary>
    public ICredentialProvider CredentialProvider { get; set; } = new SimpleCredentialProvider();

    /// <summary>Knows the cloud. Default: the public one.</summary>
    public IChannelProvider? ChannelProvider { get; set; }

    public AuthenticationConfiguration? AuthenticationConfiguration { get; set; }

    /// <summary>Middleware, in the order it runs.</summary>
    public IList<IMiddleware> Middleware { get; } = [];

    public RetryPolicy? ConnectorClientRetryPolicy { get; set; }

    /// <summary>Speaks to channels. Default: the client of the process.</summary>
    public HttpClient? HttpClient { get; set; }

    public Func<ITurnContext, Exception, Task>? OnTurnError { get; set; }

    public BotFrameworkPaths Paths { get; set; } = new();
}
