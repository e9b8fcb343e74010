using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using VirtualAssistant.Brain.Installations;
using VirtualAssistant.Channels.Slack.Sending;

namespace VirtualAssistant.Channels.Slack.Installations;

/// <summary>How to speak in a workspace.</summary>
/// <param name="Tenant">The workspace, or the organisation where the app is installed for all of it.</param>
/// <param name="BotUser">The bot's own user id; null while Slack has not said.</param>
internal sealed record SlackWorkspace(string Tenant, string Token, string? BotUser);

/// <summary>Knows the workspaces that the app is installed in, and the one that is configured.</summary>
internal sealed class SlackWorkspaces(IInstallationStore store, SlackSeal seal, SlackApi api, IOptions<SlackOptions> options)
{
    private SlackWorkspace? configured;

    /// <returns>The workspace; null when nobody has installed the app there.</returns>
    public async ValueTask<SlackWorkspace?> FindAsync(string tenant, CancellationToken cancellationToken) =>
        await store.FindAsync(SlackChannel.Id, tenant, cancellationToken) is { } installation && Open(installation) is { } installed ? installed
        : options.Value.BotToken is { Length: > 0 } token ? new SlackWorkspace(tenant, token, configured?.BotUser)
        : null;

    public ValueTask SaveAsync(SlackWorkspace workspace, DateTimeOffset installedAt, CancellationToken cancellationToken)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(workspace, SlackJson.Default.SlackWorkspace);
        return store.SaveAsync(new Installation(SlackChannel.Id, workspace.Tenant, seal.Seal(content, Purpose(workspace.Tenant)), installedAt), cancellationToken);
    }

    public ValueTask RemoveAsync(string tenant, DateTimeOffset asOf, CancellationToken cancellationToken) =>
        store.RemoveAsync(SlackChannel.Id, tenant, asOf, cancellationToken);

    /// <summary>Asks Slack who the configured token is, to know the bot's own messages and mentions also where an event does not say.</summary>
    /// <returns>What became of it; null when no token is configured.</returns>
    public async Task<SlackCall?> IntroduceAsync(CancellationToken cancellationToken)
    {
        if (options.Value.BotToken is not { Length: > 0 } token)
        {
            return null;
        }

        var call = await api.CallAsync("auth.test", token, "", new JsonObject(), cancellationToken);
        if (call is SlackCall.Done { Answer: var answer })
        {
            configured = new SlackWorkspace(answer.Text("team_id") ?? "", token, answer.Text("user_id"));
        }

        return call;
    }

    private SlackWorkspace? Open(Installation installation) =>
        seal.Open(installation.Credentials, Purpose(installation.Tenant)) is { } content
            ? JsonSerializer.Deserialize(content, SlackJson.Default.SlackWorkspace)
            : null;

    private static string Purpose(string tenant) => $"installation of {tenant}";
}
