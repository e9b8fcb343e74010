namespace Microsoft.Bot.Connector.Authentication;

/// <summary>One cloud, by its address.</summary>
public class SimpleChannelProvider : IChannelProvider
{
    public SimpleChannelProvider()
    {
    }

    public SimpleChannelProvider(string? channelService) => ChannelService = channelService;

    public string? ChannelService { get; set; }

    public Task<string?> GetChannelServiceAsync() => Task.FromResult(ChannelService);

    public bool IsGovernment() =>
        GovernmentAuthenticationConstants.ChannelService.Equals(ChannelService, StringComparison.OrdinalIgnoreCase);

    public bool IsPublicAzure() => string.IsNullOrEmpty(ChannelService);
}
