using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Configuration;
using VirtualAssistant.ActionExecutor.Outbound;
using VirtualAssistant.Brain.Actions;

namespace VirtualAssistant.ActionExecutor.Uploads;

/// <summary>Puts a file with one request, as upload sessions of OneDrive and SharePoint take it.</summary>
/// <remarks>Whoever calls the bot names the address, so it is looked at like any other that came from outside. Hosts of a private network are
/// served only where <c>PrivateServiceHosts</c> names them, as for connectors.</remarks>
internal sealed class FileUpload(OutboundHttp http, IConfiguration configuration, TimeProvider time) : IFileUpload
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(20);

    private readonly HashSet<string> privateHosts = new(
        configuration.GetSection("PrivateServiceHosts").GetChildren().Select(host => host.Value).OfType<string>(), StringComparer.OrdinalIgnoreCase);

    public async ValueTask<bool> PutAsync(Uri address, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var isPrivate = privateHosts.Contains(address.IdnHost);
        if (address.UserInfo.Length > 0 || !(address.Scheme == Uri.UriSchemeHttps || (isPrivate && address.Scheme == Uri.UriSchemeHttp)))
        {
            throw new PermanentActionException("Files are put to https addresses only.");
        }

        using var limit = new CancellationTokenSource(TimeLimit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Put, address);
        request.Content = new ReadOnlyMemoryContent(content);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        request.Content.Headers.ContentRange = new ContentRangeHeaderValue(0, content.Length - 1, content.Length);
        try
        {
            using var response = await (isPrivate ? http.Configured : http.Guarded).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError
                ? throw new BusyActionException($"The place for the file answered {(int)response.StatusCode}.", response.Headers.RetryAfter?.Delta)
                : response.IsSuccessStatusCode;
        }
        catch (HttpRequestException failure) when (failure.InnerException is PermanentActionException refused)
        {
            throw new PermanentActionException(refused.Message, failure);
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"The file could not be put within {TimeLimit.TotalSeconds:0} seconds.", late);
        }
    }
}
