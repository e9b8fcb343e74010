using System.Net;
using System.Text.Json;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Reads the activity a channel sent, or says why there is none.</summary>
internal static class IncomingActivity
{
    // A bot hears mostly from one channel: its address is taken apart once.
    private static string? _lastAddress;

    public sealed record Refusal(int Status, string Code, string Message);

    public static (Activity? Activity, Refusal? Refusal) Read(byte[] body)
    {
        try
        {
            return Check(SchemaJson.Deserialize<Activity>(body));
        }
        catch (JsonException exception)
        {
            return (null, Unreadable(exception));
        }
    }

    public static (Activity? Activity, Refusal? Refusal) Check(Activity? activity) => activity switch
    {
        null or { Type: null or "" } => (null, BadRequest("The body is no activity: it has no type.")),
        { ServiceUrl: { } serviceUrl } when !IsAddress(serviceUrl) => (null, BadRequest("The serviceUrl is no address activities can be sent to.")),
        _ => (activity, null),
    };

    public static Refusal Unreadable(JsonException exception) =>
        BadRequest(exception.Path is { Length: > 1 } path ? $"The body is no activity: it cannot be read at {path}." : "The body is not JSON.");

    private static Refusal BadRequest(string message) => new((int)HttpStatusCode.BadRequest, "BadArgument", message);

    // Streaming connections name their service with a urn.
    private static bool IsAddress(string serviceUrl)
    {
        if (serviceUrl == _lastAddress)
        {
            return true;
        }

        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address)
            || (address.Scheme != "urn" && ((address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp) || address.UserInfo.Length > 0)))
        {
            return false;
        }

        _lastAddress = serviceUrl;
        return true;
    }
}
