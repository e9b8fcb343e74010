using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace VirtualAssistant.Channels.DirectLine.Tokens;

internal static class TokenEndpoints
{
    public static async Task<IResult> GenerateAsync(HttpRequest request, DirectLineTokens tokens, CancellationToken cancellationToken)
    {
        if (!(await tokens.IdentifyAsync(request)).HoldsSecret)
        {
            throw ChannelRefusedException.Forbidden("Tokens are generated with the secret.");
        }

        var body = await request.ReadOptionalJsonAsync(DirectLineJson.Default.StartRequest, cancellationToken);
        if (body?.User?.Id is { } user && (!user.StartsWith(DirectLineCaller.UserPrefix, StringComparison.Ordinal) || user.Length > DirectLineCaller.MaxUserLength))
        {
            throw ChannelRefusedException.BadRequest($"A user id in a token begins with 'dl_' and has at most {DirectLineCaller.MaxUserLength} characters.");
        }

        return Answer(tokens, new DirectLineCaller(NewConversation(), body?.User?.Id) { Origins = OriginGuard.Read(body?.TrustedOrigins) });
    }

    public static async Task<IResult> RefreshAsync(HttpRequest request, DirectLineTokens tokens)
    {
        var caller = await tokens.IdentifyAsync(request);
        return caller.HoldsSecret
            ? throw ChannelRefusedException.BadRequest("Only a token can be refreshed.")
            : Answer(tokens, caller);
    }

    /// <summary>A token for an anonymous visitor of the web chat page: a conversation and a user id nobody else can guess.</summary>
    public static async Task<IResult> VisitAsync(
        HttpRequest request, DirectLineTokens tokens, OriginGuard origins, CancellationToken cancellationToken)
    {
        origins.CheckVisit(request);
        var body = await request.ReadOptionalJsonAsync(DirectLineJson.Default.VisitRequest, cancellationToken);
        if (body?.Token is not { Length: > 0 } old)
        {
            return Answer(tokens, new DirectLineCaller(NewConversation(), DirectLineCaller.UserPrefix + NewId()) { IsVisitor = true });
        }

        return Answer(tokens, await tokens.IdentifyForRenewalAsync(old));
    }

    public static string NewConversation() => NewId();

    private static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    private static IResult Answer(DirectLineTokens tokens, DirectLineCaller holder) =>
        Results.Json(
            new TokenAnswer(holder.Conversation!, tokens.Issue(holder), tokens.LifetimeSeconds) { UserId = holder.User }, DirectLineJson.Default.TokenAnswer);
}
