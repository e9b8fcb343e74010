using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using VirtualAssistant.Channels.Slack.Installations;
using VirtualAssistant.Channels.Slack.Sending;

namespace VirtualAssistant.Channels.Slack.People;

/// <summary>What Slack's profile says about a person.</summary>
/// <param name="Zone">IANA.</param>
/// <param name="Locale">BCP 47.</param>
internal sealed record SlackProfile(string? Name = null, string? Zone = null, string? Locale = null)
{
    public static SlackProfile Unknown { get; } = new();
}

/// <summary>Looks profiles up, so that nobody is asked for a time zone Slack knows. What Slack does not say at once is not waited for.</summary>
internal sealed class SlackPeople(SlackWorkspaces workspaces, SlackApi api, TimeProvider time)
{
    private const int MaxRemembered = 10_000;

    /// <summary>Slack gives three seconds to take an event, and this is on the way.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan KnownFor = TimeSpan.FromHours(1);
    private static readonly TimeSpan UnknownFor = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<(string Tenant, string User), (SlackProfile Profile, DateTimeOffset Until)> remembered = new();

    public async ValueTask<SlackProfile> FindAsync(string tenant, string user, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (remembered.TryGetValue((tenant, user), out var known) && known.Until > now)
        {
            return known.Profile;
        }

        var profile = await AskAsync(tenant, user, cancellationToken);
        if (remembered.Count >= MaxRemembered)
        {
            remembered.Clear();
        }

        remembered[(tenant, user)] = (profile ?? SlackProfile.Unknown, now + (profile is null ? UnknownFor : KnownFor));
        return profile ?? SlackProfile.Unknown;
    }

    private async Task<SlackProfile?> AskAsync(string tenant, string user, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            return await workspaces.FindAsync(tenant, patience.Token) is { } workspace &&
                await api.CallAsync("users.info", workspace.Token, tenant, new JsonObject { ["user"] = user, ["include_locale"] = "true" }, patience.Token)
                    is SlackCall.Done { Answer: var answer }
                ? Read(answer)
                : null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    private static SlackProfile Read(System.Text.Json.JsonElement answer)
    {
        var user = answer.Child("user");
        return new SlackProfile(user.Child("profile").Text("display_name") ?? user.Text("real_name") ?? user.Text("name"), user.Text("tz"), user.Text("locale"));
    }
}
