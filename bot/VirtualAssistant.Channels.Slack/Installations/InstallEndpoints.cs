using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using VirtualAssistant.Channels.Slack.Sending;

namespace VirtualAssistant.Channels.Slack.Installations;

/// <summary>Installs the app in a workspace (OAuth 2): sends the browser to Slack and, when it comes back, trades the code for the token.</summary>
internal static class InstallEndpoints
{
    private const string Cookie = "slack_install";
    private const string CookiePath = "/api/slack";

    private const string Scopes =
        "app_mentions:read,assistant:write,channels:history,chat:write,commands,files:read,files:write,groups:history,im:history,im:read,im:write,mpim:history,users:read";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public static IResult Begin(HttpContext context, IOptions<SlackOptions> options, SlackSeal seal, TimeProvider time)
    {
        CheckIsServed(options.Value);
        var browser = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var state = new InstallState(browser, (time.GetUtcNow() + Patience).ToUnixTimeSeconds());
        context.Response.Cookies.Append(Cookie, browser, new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            Path = CookiePath,
            MaxAge = Patience,
        });
        var query = new Dictionary<string, string?>
        {
            ["client_id"] = options.Value.ClientId,
            ["scope"] = Scopes,
            ["state"] = seal.Seal(JsonSerializer.SerializeToUtf8Bytes(state, SlackJson.Default.InstallState), InstallState.Purpose),
            ["redirect_uri"] = options.Value.RedirectUrl,
        };
        return Results.Redirect(QueryHelpers.AddQueryString(options.Value.Page("/oauth/v2/authorize").ToString(), query));
    }

    public static async Task<IResult> CompleteAsync(
        string? code,
        string? state,
        string? error,
        HttpContext context,
        IOptions<SlackOptions> options,
        SlackSeal seal,
        SlackApi api,
        SlackWorkspaces workspaces,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        CheckIsServed(options.Value);
        if (!IsOurs(state, context.Request.Cookies[Cookie], seal, time))
        {
            return Page(StatusCodes.Status400BadRequest, "This installation was not begun in this browser, or too long ago. Begin again.");
        }

        context.Response.Cookies.Delete(Cookie, new CookieOptions { Path = CookiePath });
        if (error is not null || string.IsNullOrEmpty(code))
        {
            return Page(StatusCodes.Status400BadRequest, "The app was not installed: Slack says it was cancelled.");
        }

        var exchanged = await api.ExchangeCodeAsync(code, cancellationToken);
        if (exchanged is not SlackCall.Done { Answer: var answer } || Read(answer) is not { } workspace)
        {
            return Page(StatusCodes.Status502BadGateway, "The app was not installed: Slack did not hand over a token. Begin again.");
        }

        await workspaces.SaveAsync(workspace, time.GetUtcNow(), cancellationToken);
        return Page(StatusCodes.Status200OK, $"The app is installed in {answer.Child("team").Text("name") ?? answer.Child("enterprise").Text("name") ?? workspace.Tenant}. You can close this page.");
    }

    private static void CheckIsServed(SlackOptions options)
    {
        if (!options.IsInstallable)
        {
            throw new ChannelRefusedException(StatusCodes.Status404NotFound, "NotFound", "The Slack app cannot be installed from here.");
        }
    }

    private static bool IsOurs(string? state, string? browser, SlackSeal seal, TimeProvider time) =>
        seal.Open(state, InstallState.Purpose) is { } content &&
        JsonSerializer.Deserialize(content, SlackJson.Default.InstallState) is { } begun &&
        begun.Until >= time.GetUtcNow().ToUnixTimeSeconds() &&
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(begun.Browser), Encoding.UTF8.GetBytes(browser ?? ""));

    private static SlackWorkspace? Read(JsonElement answer)
    {
        var tenant = answer.Flag("is_enterprise_install") ? answer.Child("enterprise").Text("id") : answer.Child("team").Text("id");
        return tenant is not null && answer.Text("access_token") is { } token ? new SlackWorkspace(tenant, token, answer.Text("bot_user_id")) : null;
    }

    private static IResult Page(int status, string sentence) => Results.Content(
        $"<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Slack</title><p>{HtmlEncoder.Default.Encode(sentence)}</p></html>", "text/html; charset=utf-8", Encoding.UTF8, status);
}
