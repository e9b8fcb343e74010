using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace VirtualAssistant.Channels.BotFramework;

/// <summary>What Teams calls when a person has signed in: <c>signin/*</c>.</summary>
/// <remarks>
/// Nothing here acts in a person's name elsewhere, so no OAuth connection is kept and no token is exchanged; who somebody is comes from the
/// channel's own token alone. The answers say so in the protocol's words. What these calls carry is secret: it is neither stored nor logged,
/// which is why they end here and not in the inbox.
/// </remarks>
internal static class SignIns
{
    private const string VerifyState = "signin/verifyState";
    private const string TokenExchange = "signin/tokenExchange";

    /// <returns>Null for whatever is no such call.</returns>
    public static InvokeResponse? AnswerTo(Activity activity) => activity switch
    {
        { Type: ActivityTypes.Invoke, Name: VerifyState } => Answer(Value(activity).Text("state") is null ? HttpStatusCode.BadRequest : HttpStatusCode.OK),
        { Type: ActivityTypes.Invoke, Name: TokenExchange } => Exchange(Value(activity)),
        _ => null,
    };

    private static InvokeResponse Exchange(JsonElement value)
    {
        if (value.Text("id") is not { } id || value.Text("connectionName") is not { } connection || value.Text("token") is null)
        {
            return Answer(HttpStatusCode.BadRequest);
        }

        return Answer(HttpStatusCode.PreconditionFailed, new JsonObject
        {
            ["id"] = id,
            ["connectionName"] = connection,
            ["failureDetail"] = "This bot has no such connection: it does nothing that needs a token of yours.",
        });
    }

    private static InvokeResponse Answer(HttpStatusCode status, JsonObject? body = null) => new() { Status = (int)status, Body = body };

    private static JsonElement Value(Activity activity) => activity.Value as JsonElement? ?? default;
}
