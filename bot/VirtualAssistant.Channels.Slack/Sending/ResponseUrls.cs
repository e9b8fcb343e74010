using Microsoft.Extensions.Options;

namespace VirtualAssistant.Channels.Slack.Sending;

/// <summary>Addresses that interactions bring for their answers: only Slack's own are posted to.</summary>
internal sealed class ResponseUrls(IOptions<SlackOptions> options)
{
    private const string SlacksHost = "hooks.slack.com";

    /// <returns>The address; null when it is not Slack's.</returns>
    public Uri? Check(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.UserInfo.Length == 0 && (IsSlacks(address) || IsBesideTheApi(address)) ? address : null;

    private static bool IsSlacks(Uri address) => address.Scheme == Uri.UriSchemeHttps && address.Host == SlacksHost && address.IsDefaultPort;

    /// <summary>A Web API elsewhere than at Slack's has its hooks there, too.</summary>
    private bool IsBesideTheApi(Uri address)
    {
        var api = options.Value.Page("/");
        return api.Host != "slack.com" && address.GetLeftPart(UriPartial.Authority) == api.GetLeftPart(UriPartial.Authority);
    }
}
