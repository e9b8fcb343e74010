using System.Text.Json;

namespace VirtualAssistant.Channels.Slack.Events;

/// <summary>Where something Slack sent comes from.</summary>
/// <param name="Tenant">The workspace, or the organisation where the app is installed for all of it.</param>
/// <param name="BotUser">The bot's own user id there; null when the event does not say.</param>
internal sealed record SlackSender(string Tenant, string? BotUser)
{
    /// <summary>Of an event: whom it was delivered for is written in its authorizations.</summary>
    public static SlackSender OfEvent(JsonElement envelope)
    {
        var authorization = envelope.Items("authorizations").FirstOrDefault();
        return new SlackSender(
            TenantOf(authorization.Flag("is_enterprise_install"), authorization.Text("team_id") ?? envelope.Text("team_id"), authorization.Text("enterprise_id") ?? envelope.Text("enterprise_id")),
            authorization.Flag("is_bot") ? authorization.Text("user_id") : null);
    }

    /// <summary>Of an interaction.</summary>
    public static SlackSender OfInteraction(JsonElement payload) => new(
        TenantOf(payload.Flag("is_enterprise_install"), payload.Child("team").Text("id") ?? payload.Child("user").Text("team_id"), payload.Child("enterprise").Text("id")), null);

    /// <summary>Of a slash command.</summary>
    public static SlackSender OfCommand(JsonElement fields) =>
        new(TenantOf(fields.Flag("is_enterprise_install"), fields.Text("team_id"), fields.Text("enterprise_id")), null);

    private static string TenantOf(bool isEnterpriseInstall, string? team, string? enterprise) =>
        (isEnterpriseInstall ? enterprise : null) ?? team ?? enterprise ?? throw ChannelRefusedException.BadRequest("It does not say which workspace it is from.");
}
