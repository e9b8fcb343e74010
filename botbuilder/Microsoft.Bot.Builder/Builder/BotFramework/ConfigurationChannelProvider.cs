using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Bot.Builder.BotFramework;

/// <summary>The cloud of configuration: <c>ChannelService</c>.</summary>
public class ConfigurationChannelProvider : SimpleChannelProvider
{
    public const string ChannelServiceKey = "ChannelService";

    public ConfigurationChannelProvider(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ChannelService = configuration[ChannelServiceKey];
    }
}
