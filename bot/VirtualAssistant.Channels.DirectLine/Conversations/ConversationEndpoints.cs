using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;
using VirtualAssistant.Brain.ConversationLog;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Inbox;
using VirtualAssistant.Channels.DirectLine.Tokens;

namespace VirtualAssistant.Channels.DirectLine.Conversations;

/// <summary>Starts conversations, takes activities and gives them back. The conversation log is the store; the watermark is its position.</summary>
internal static class ConversationEndpoints
{
    /// <summary>Entries in one answer at most; a client with more to read asks again with the watermark.</summary>
    private const int PageSize = 1000;

    public static async Task<IResult> StartAsync(
        HttpContext context, DirectLineTokens tokens, StreamTickets tickets, OriginGuard origins, IActivityInput input, CancellationToken cancellationToken)
    {
        var caller = await tokens.IdentifyAsync(context.Request);
        origins.Check(context.Request, caller);
        var body = await context.Request.ReadOptionalJsonAsync(DirectLineJson.Default.StartRequest, cancellationToken);
        var conversation = caller.Conversation ?? TokenEndpoints.NewConversation();
        var joined = DirectLineActivities.Joined(context.Request, conversation, caller.SpeaksAs(body?.User?.Id), body);
        var acceptance = await input.AcceptAsync(new ReceivedActivity(joined) { IdempotencyKey = "start", IdFromLog = true }, cancellationToken);
        var isNew = acceptance is Acceptance.Accepted { AlreadyAccepted: false };
        return Results.Json(
            Opened(context, tokens, tickets, caller with { Conversation = conversation }, watermark: 0),
            DirectLineJson.Default.TokenAnswer,
            statusCode: isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    public static async Task<IResult> ReconnectAsync(
        string id, string? watermark, HttpContext context, DirectLineTokens tokens, StreamTickets tickets, OriginGuard origins, IConversationLog log, CancellationToken cancellationToken)
    {
        var caller = await tokens.IdentifyAsync(context.Request);
        origins.Check(context.Request, caller);
        caller.MustReach(id);
        var end = await log.FindEndAsync(DirectLineChannel.Conversation(id), cancellationToken) ?? throw ChannelRefusedException.UnknownConversation();
        return Results.Json(Opened(context, tokens, tickets, caller with { Conversation = id }, ParseWatermark(watermark) ?? end), DirectLineJson.Default.TokenAnswer);
    }

    public static async Task<IResult> ReadAsync(
        string id, string? watermark, HttpRequest request, DirectLineTokens tokens, IConversationLog log, CancellationToken cancellationToken)
    {
        (await tokens.IdentifyAsync(request)).MustReach(id);
        var conversation = DirectLineChannel.Conversation(id);
        var position = ParseWatermark(watermark) ?? 0;
        if (await log.FindEndAsync(conversation, cancellationToken) is null)
        {
            throw ChannelRefusedException.UnknownConversation();
        }

        var entries = await log.ReadAsync(conversation, position, PageSize, cancellationToken);
        return Results.Bytes(ActivitySets.Write(entries, entries is [.., var last] ? last.Position : position), "application/json; charset=utf-8");
    }

    public static async Task<IResult> PostAsync(
        string id, HttpRequest request, DirectLineTokens tokens, IActivityInput input, IConversationSignals signals, TimeProvider time, CancellationToken cancellationToken)
    {
        var caller = await tokens.IdentifyAsync(request);
        caller.MustReach(id);
        if (!request.HasJsonContentType())
        {
            throw new ChannelRefusedException(StatusCodes.Status415UnsupportedMediaType, "UnsupportedMediaType", "The body must be application/json.");
        }

        var activity = ActivityJson.Read(await request.ReadBodyAsync(cancellationToken));
        var posted = DirectLineActivities.Posted(request, id, activity, caller);
        if (posted.Type == ActivityTypes.Typing)
        {
            var shown = DirectLineActivities.Shown(posted, time.GetUtcNow());
            signals.Show(DirectLineChannel.Conversation(id), ActivityJson.Write(shown));
            return Results.Json(new IdAnswer(shown.Id!), DirectLineJson.Default.IdAnswer);
        }

        return Results.Json(new IdAnswer(await AcceptAsync(posted, input, cancellationToken)), DirectLineJson.Default.IdAnswer);
    }

    /// <returns>The activity's id.</returns>
    public static async Task<string> AcceptAsync(Activity posted, IActivityInput input, CancellationToken cancellationToken)
    {
        if (posted.Type is not (ActivityTypes.Message or ActivityTypes.Event or ActivityTypes.EndOfConversation))
        {
            return $"{posted.Conversation.Id}|{Guid.CreateVersion7():N}"; // Typing and the like pass by; nothing is stored.
        }

        var received = new ReceivedActivity(posted) { IdempotencyKey = DirectLineActivities.ClientActivityId(posted), OnlyIfKnown = true, IdFromLog = true };
        return await input.AcceptAsync(received, cancellationToken) is Acceptance.Accepted accepted
            ? string.Create(CultureInfo.InvariantCulture, $"{posted.Conversation.Id}|{accepted.Position:D7}")
            : $"{posted.Conversation.Id}|{Guid.CreateVersion7():N}";
    }

    public static long? ParseWatermark(string? watermark) => watermark switch
    {
        null or "" => null,
        _ when long.TryParse(watermark, NumberStyles.None, CultureInfo.InvariantCulture, out var position) => position,
        _ => throw ChannelRefusedException.BadRequest("The watermark is not one of this server's."),
    };

    private static TokenAnswer Opened(HttpContext context, DirectLineTokens tokens, StreamTickets tickets, DirectLineCaller holder, long watermark)
    {
        var conversation = holder.Conversation!;
        var scheme = context.Request.IsHttps ? "wss" : "ws";
        var path = $"{context.Request.PathBase}/v3/directline/conversations/{Uri.EscapeDataString(conversation)}/stream";
        return new TokenAnswer(conversation, tokens.Issue(holder), tokens.LifetimeSeconds)
        {
            StreamUrl = $"{scheme}://{context.Request.Host}{path}?t={tickets.Issue(holder)}&watermark={watermark}",
        };
    }
}
