using System.Buffers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace VirtualAssistant.Channels;

/// <summary>Turns bodies away that are too large.</summary>
/// <remarks>A client that is still sending when it is refused sees a broken connection instead of the answer, so a moderately large body is read to its end first.</remarks>
public static class BodyLimits
{
    /// <summary>A body beyond this is not read to its end.</summary>
    private const long MaxDrained = 32 * 1024 * 1024;

    /// <summary>Needs routing before it: limits are metadata of endpoints.</summary>
    public static IApplicationBuilder UseBodyLimits(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var limit = (context.GetEndpoint()?.Metadata.GetMetadata<BodyLimit>() ?? BodyLimit.Default).MaxBytes(context.RequestServices);
        if (context.Request.ContentLength > limit)
        {
            if (context.Request.ContentLength <= MaxDrained)
            {
                await DrainAsync(context);
            }

            throw new ChannelRefusedException(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", $"The body is larger than {limit / 1024} KB.");
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
        {
            feature.MaxRequestBodySize = limit;
        }

        await next(context);
    });

    private static async Task DrainAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
        {
            feature.MaxRequestBodySize = MaxDrained;
        }

        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            while (await context.Request.Body.ReadAsync(buffer, context.RequestAborted) > 0)
            {
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
