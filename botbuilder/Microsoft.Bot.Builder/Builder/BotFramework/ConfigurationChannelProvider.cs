using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Bot.Builder.BotFramework;

/// <summary>The cloud of configuration: <c>ChannelService</c>.</summary>
public sealed class ConfigurationChannelProvider : SimpleChannelProvider
{
    public ConfigurationChannelProvider(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ChannelService = configuration["ChannelService"];
    }
}
