using VirtualAssistant.Brain.Outbox;
using VirtualAssistant.Channels;

namespace VirtualAssistant.Bot.Operator;

/// <summary>Shows an operator on this machine what was given up, and puts it back into its queue when asked.</summary>
internal static class DeadLetterEndpoints
{
    private const int Shown = 200;

    public static IEndpointRouteBuilder MapDeadLetters(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/operator/dead-letters", ListAsync);
        endpoints.MapPost("/operator/dead-letters/{queue}/{id:guid}/replay", ReplayAsync);
        return endpoints;
    }

    private static async Task<IResult> ListAsync(HttpContext context, IDeadLetters letters, CancellationToken cancellationToken)
    {
        CheckOperator(context);
        var found = await letters.ListAsync(Shown, cancellationToken);
        return Results.Json(
            found.Select(letter => new DeadLetterView(letter.Queue, letter.Id, letter.Conversation.Value, letter.Position, letter.Reason, letter.At)).ToList(),
            OperatorJson.Default.ListDeadLetterView);
    }

    private static async Task<IResult> ReplayAsync(
        string queue, Guid id, HttpContext context, IDeadLetters letters, IWorkSignals work, CancellationToken cancellationToken)
    {
        CheckOperator(context);
        if (!context.Request.HasJsonContentType())
        {
            // A page of another origin cannot send this content type without being asked first.
            throw new ChannelRefusedException(StatusCodes.Status415UnsupportedMediaType, "UnsupportedMediaType", "The body must be application/json.");
        }

        if (await letters.ReplayAsync(queue, id, cancellationToken) is not { } letter)
        {
            return Results.NotFound();
        }

        work.Raise(letter.Queue, letter.Conversation);
        return Results.Accepted();
    }

    private static void CheckOperator(HttpContext context) => LoopbackCallers.Check(context, "The operator's addresses answer on this machine only.");
}

internal sealed record DeadLetterView(string Queue, Guid Id, string Conversation, long Position, string Reason, DateTimeOffset At);
