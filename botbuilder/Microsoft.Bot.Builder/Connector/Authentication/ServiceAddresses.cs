namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The addresses of service URLs: taken apart once, as long as the same channel speaks.</summary>
internal sealed class ServiceAddresses
{
    private Parsed? _last;

    /// <exception cref="UriFormatException">It is no address.</exception>
    public Uri Of(string serviceUrl)
    {
        var last = _last;
        if (last is null || last.Url != serviceUrl)
        {
            _last = last = new Parsed(serviceUrl, new Uri(serviceUrl));
        }

        return last.Address;
    }

    private sealed record Parsed(string Url, Uri Address);
}
