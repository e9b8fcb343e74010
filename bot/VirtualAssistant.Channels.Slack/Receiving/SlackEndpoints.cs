using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using VirtualAssistant.Channels.Slack.Commands;
using VirtualAssistant.Channels.Slack.Events;
using VirtualAssistant.Channels.Slack.Interactivity;

namespace VirtualAssistant.Channels.Slack.Receiving;

/// <summary>What Slack calls over HTTP. The signature is checked before a byte is parsed; the 200 says that what came is durable.</summary>
internal static class SlackEndpoints
{
    /// <summary>Interactions bring the whole message they belong to.</summary>
    public const int MaxBytes = 1024 * 1024;

    private const string FormType = "application/x-www-form-urlencoded";

    public static async Task<IResult> TakeEventAsync(HttpContext context, SlackSignature signature, SlackEvents events, CancellationToken cancellationToken)
    {
        using var envelope = JsonFields.ParseObject(await ReadAsync(context, signature, "application/json", cancellationToken));
        if (envelope.RootElement.Text("type") == "url_verification")
        {
            return Results.Text(envelope.RootElement.Text("challenge") ?? throw ChannelRefusedException.BadRequest("There is no challenge."));
        }

        await events.AcceptAsync(envelope.RootElement, cancellationToken);
        return Results.Ok();
    }

    public static async Task<IResult> TakeInteractionAsync(
        HttpContext context, SlackSignature signature, SlackInteractions interactions, CancellationToken cancellationToken)
    {
        var form = await ReadFormAsync(context, signature, cancellationToken);
        if (form.Text("ssl_check") is not null)
        {
            return Results.Ok();
        }

        using var payload = JsonFields.ParseObject(System.Text.Encoding.UTF8.GetBytes(
            form.Text("payload") ?? throw ChannelRefusedException.BadRequest("There is no payload.")));
        return Answer(await interactions.AcceptAsync(payload.RootElement, cancellationToken));
    }

    public static async Task<IResult> TakeCommandAsync(HttpContext context, SlackSignature signature, SlackCommands commands, CancellationToken cancellationToken)
    {
        var form = await ReadFormAsync(context, signature, cancellationToken);
        if (form.Text("ssl_check") is null)
        {
            await commands.AcceptAsync(form, cancellationToken);
        }

        return Results.Ok();
    }

    private static IResult Answer(JsonObject? body) => body is null ? Results.Ok() : Results.Text(body.ToJsonString(), "application/json; charset=utf-8");

    /// <summary>A form's fields as JSON, the shape in which Socket Mode brings the same.</summary>
    private static async Task<JsonElement> ReadFormAsync(HttpContext context, SlackSignature signature, CancellationToken cancellationToken)
    {
        var body = await ReadAsync(context, signature, FormType, cancellationToken);
        using var reader = new FormReader(new MemoryStream(body)) { ValueLengthLimit = MaxBytes, ValueCountLimit = 100 };
        try
        {
            var fields = await reader.ReadFormAsync(cancellationToken);
            return JsonSerializer.SerializeToElement(fields.ToDictionary(field => field.Key, field => field.Value.ToString()), SlackJson.Default.DictionaryStringString);
        }
        catch (InvalidDataException broken)
        {
            throw ChannelRefusedException.BadRequest("The body is not a form.", broken);
        }
    }

    private static async Task<byte[]> ReadAsync(HttpContext context, SlackSignature signature, string type, CancellationToken cancellationToken)
    {
        CheckIsServed(context);
        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer, cancellationToken);
        var body = buffer.ToArray();
        if (!signature.Matches(context.Request.Headers, body))
        {
            throw ChannelRefusedException.Unauthorized("The request does not carry Slack's signature, or is older than five minutes.");
        }

        return context.Request.ContentType?.StartsWith(type, StringComparison.OrdinalIgnoreCase) == true
            ? body
            : throw new ChannelRefusedException(StatusCodes.Status415UnsupportedMediaType, "UnsupportedMediaType", $"The body must be {type}.");
    }

    private static void CheckIsServed(HttpContext context)
    {
        if (string.IsNullOrEmpty(context.RequestServices.GetRequiredService<IOptions<SlackOptions>>().Value.SigningSecret))
        {
            throw new ChannelRefusedException(StatusCodes.Status404NotFound, "NotFound", "Slack is not configured here.");
        }

        // What is refused as malformed is so the second time, too.
        context.Response.OnStarting(() =>
        {
            if (context.Response.StatusCode is >= 400 and < 500 and not StatusCodes.Status429TooManyRequests)
            {
                context.Response.Headers["X-Slack-No-Retry"] = "1";
            }

            return Task.CompletedTask;
        });
    }
}
