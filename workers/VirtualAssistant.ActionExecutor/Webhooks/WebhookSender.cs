using System.Net;
using System.Net.Http.Headers;
using System.Text;
using VirtualAssistant.ActionExecutor.Outbound;
using VirtualAssistant.Brain.Actions;

namespace VirtualAssistant.ActionExecutor.Webhooks;

/// <summary>Posts over HTTP, within a time and a size, and never to another host than the one that was configured.</summary>
internal sealed class WebhookSender(OutboundHttp http, TimeProvider time) : IWebhookSender
{
    private const int MostRedirects = 3;

    /// <summary>A longer answer is not read to its end, and tells nothing.</summary>
    private const int LongestAnswer = 64 * 1024;

    /// <summary>From the first connection to the last byte.</summary>
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(10);

    public async ValueTask<WebhookAnswer> PostAsync(WebhookPost post, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(TimeLimit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await PostAsync(post, post.Address, redirects: 0, either.Token);
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"The webhook did not answer within {TimeLimit.TotalSeconds:0} seconds.", late);
        }
    }

    private async Task<WebhookAnswer> PostAsync(WebhookPost post, Uri address, int redirects, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        request.Content = new ReadOnlyMemoryContent(post.Body);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.TryAddWithoutValidation("Idempotency-Key", post.IdempotencyKey);
        using var response = await http.Configured.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);

        if (IsTemporary(response.StatusCode))
        {
            throw new BusyActionException($"The webhook answered {(int)response.StatusCode}.", RetryAfter(response));
        }

        return SameHost(response, address) is { } moved && redirects < MostRedirects
            ? await PostAsync(post, moved, redirects + 1, cancellationToken)
            : new WebhookAnswer((int)response.StatusCode, await ReadAsync(response, cancellationToken));
    }

    private static bool IsTemporary(HttpStatusCode status) =>
        (int)status >= 500 || status is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or (HttpStatusCode)425;

    private TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date > time.GetUtcNow() => date - time.GetUtcNow(),
        _ => null,
    };

    /// <summary>Where the same host wants the same post instead; null for every other answer.</summary>
    private static Uri? SameHost(HttpResponseMessage response, Uri address)
    {
        if (response.StatusCode is not (HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect) || response.Headers.Location is not { } location)
        {
            return null;
        }

        var target = new Uri(address, location);
        return target.GetLeftPart(UriPartial.Authority) == address.GetLeftPart(UriPartial.Authority) ? target : null;
    }

    private static async Task<string> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.Content.Headers.ContentLength > LongestAnswer)
        {
            return "";
        }

        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var buffer = new byte[LongestAnswer + 1];
        var read = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return read > LongestAnswer ? "" : Encoding.UTF8.GetString(buffer.AsSpan(0, read));
    }
}
