using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using VirtualAssistant.Brain.Inbox;

namespace VirtualAssistant.Channels;

/// <summary>The error body every endpoint answers with: <c>{"error":{"code":"BadArgument","message":"..."}}</c>.</summary>
public static class ChannelErrors
{
    /// <summary>Answers a refusal with its status, and gives every 4xx and 5xx that has no body one.</summary>
    public static IApplicationBuilder UseChannelErrors(this IApplicationBuilder app)
    {
        app.UseStatusCodePages(pages => WriteAsync(
            pages.HttpContext.Response, pages.HttpContext.Response.StatusCode, CodeOf(pages.HttpContext.Response.StatusCode), MessageOf(pages.HttpContext.Response.StatusCode)));
        return app.Use(async (context, next) =>
        {
            try
            {
                await next(context);
            }
            catch (ChannelRefusedException refusal) when (!context.Response.HasStarted)
            {
                await WriteAsync(context.Response, refusal);
            }
            catch (StoreUnavailableException) when (!context.Response.HasStarted)
            {
                // Not an error of the request: what cannot be made durable now is to be sent again.
                await WriteAsync(context.Response, ChannelRefusedException.Busy());
            }
            catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
            {
                // Kestrel's own refusals: body too large, malformed framing, a body that stalls.
                await WriteAsync(context.Response, bad.StatusCode, CodeOf(bad.StatusCode), MessageOf(bad.StatusCode));
            }
        });
    }

    public static Task WriteAsync(HttpResponse response, ChannelRefusedException refusal)
    {
        if (refusal.RetryAfter is { } after)
        {
            response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        return WriteAsync(response, refusal.Status, refusal.Code, refusal.Message);
    }

    private static Task WriteAsync(HttpResponse response, int status, string code, string message)
    {
        response.StatusCode = status;
        response.ContentType = "application/json; charset=utf-8";
        var body = new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } };
        return response.WriteAsync(body.ToJsonString());
    }

    private static string CodeOf(int status) => status switch
    {
        400 => "BadArgument",
        401 => "Unauthorized",
        403 => "Forbidden",
        404 => "NotFound",
        405 => "MethodNotAllowed",
        408 => "RequestTimeout",
        413 => "MessageSizeTooBig",
        415 => "UnsupportedMediaType",
        429 => "TooManyRequests",
        501 => "NotImplemented",
        503 => "ServiceUnavailable",
        _ => "Error",
    };

    private static string MessageOf(int status) => status switch
    {
        400 => "The request is malformed.",
        401 => "The Authorization header is missing or not valid.",
        403 => "This is not allowed.",
        404 => "There is nothing here.",
        405 => "This address does not take this method.",
        408 => "The request took too long to arrive.",
        413 => "The body is too large.",
        415 => "The body must be application/json.",
        429 => "Too many requests. Try again in a moment.",
        501 => "This is not implemented.",
        503 => "The service is not available at the moment.",
        _ => "Something went wrong.",
    };
}
