using System.Text.Json;
using NodaTime.Extensions;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.Channels;

namespace VirtualAssistant.Bot.Rasa;

/// <summary>Serves what the assistant understands in Rasa's format, so that tools made for Rasa can test it.</summary>
/// <remarks>Nothing is done with the text and nothing of it is kept. The addresses answer on this machine only.</remarks>
internal static class RasaEndpoints
{
    private const int LongestText = 32_000;

    public static IEndpointRouteBuilder MapRasa(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/model/parse", ParseAsync);
        endpoints.MapGet("/status", (HttpContext context) => Answer(context, RasaStatus.Ready, RasaJson.Default.RasaStatus));
        endpoints.MapGet("/version", (HttpContext context) => Answer(context, RasaVersion.Spoken, RasaJson.Default.RasaVersion));
        return endpoints;
    }

    private static async Task<IResult> ParseAsync(HttpContext context, ILanguageCenter language, TimeProvider time, CancellationToken cancellationToken)
    {
        CheckCaller(context);
        var request = await ReadAsync(context.Request, cancellationToken);
        var now = time.GetUtcNow();
        var understanding = language.Understand(new Utterance
        {
            Turn = default,
            Conversation = ConversationId.On("rasa", "1"),
            Position = 1,
            Person = new PersonId(Guid.Empty),
            Kind = "message",
            Text = request.Text!,
            SaidAt = now,
            Activity = default,
        });
        return Results.Json(RasaMessage.Of(request.Text, understanding, now.ToInstant()), RasaJson.Default.RasaMessage);
    }

    private static async Task<RasaRequest> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var read = await JsonSerializer.DeserializeAsync(request.Body, RasaJson.Default.RasaRequest, cancellationToken);
            return read?.Text is { Length: > 0 and <= LongestText }
                ? read
                : throw ChannelRefusedException.BadRequest($"The body must be {{\"text\": \"...\"}} with 1 to {LongestText} characters.");
        }
        catch (JsonException failure)
        {
            throw ChannelRefusedException.BadRequest("The body is not JSON.", failure);
        }
    }

    private static IResult Answer<T>(HttpContext context, T answer, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
    {
        CheckCaller(context);
        return Results.Json(answer, type);
    }

    private static void CheckCaller(HttpContext context) => LoopbackCallers.Check(context, "Texts are parsed for callers on this machine only.");
}
