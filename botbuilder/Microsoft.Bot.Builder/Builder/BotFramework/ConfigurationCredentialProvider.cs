using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Bot.Builder.BotFramework;

/// <summary>The app id and password of configuration.</summary>
public class ConfigurationCredentialProvider : SimpleCredentialProvider
{
    public ConfigurationCredentialProvider(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        AppId = configuration[MicrosoftAppCredentials.MicrosoftAppIdKey];
        Password = configuration[MicrosoftAppCredentials.MicrosoftAppPasswordKey];
    }
}
