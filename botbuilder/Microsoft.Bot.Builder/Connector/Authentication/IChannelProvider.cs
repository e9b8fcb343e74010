namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Knows which cloud the bot's channels are in.</summary>
public interface IChannelProvider
{
    /// <summary>The address that names the cloud; empty for the public one.</summary>
    Task<string?> GetChannelServiceAsync();

    bool IsGovernment();

    bool IsPublicAzure();
}
