namespace Microsoft.Rest;

/// <summary>Puts credentials on outgoing requests; this one puts none.</summary>
public class ServiceClientCredentials
{
    public virtual Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.CompletedTask;
}
