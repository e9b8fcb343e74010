using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using VirtualAssistant.Channels.Slack.Installations;
using VirtualAssistant.Channels.Slack.People;

namespace VirtualAssistant.Channels.Slack.Events;

/// <summary>Makes activities of what people do on Slack.</summary>
internal sealed class SlackActivities(SlackWorkspaces workspaces, SlackPeople people, IOptions<SlackOptions> options)
{
    /// <summary>What the bot is called where Slack has not said its user id.</summary>
    private const string UnknownBot = "assistant";

    /// <summary>An activity of a person's, in a conversation.</summary>
    /// <param name="text">As Slack writes it; null for one without words.</param>
    /// <param name="value">What a button or a form brings, JSON.</param>
    public async ValueTask<Activity> FromPersonAsync(
        string type,
        SlackSender sender,
        SlackConversation conversation,
        SlackAddress? address,
        string user,
        string? text,
        CancellationToken cancellationToken,
        JsonNode? value = null)
    {
        var bot = sender.BotUser ?? (await workspaces.FindAsync(sender.Tenant, cancellationToken))?.BotUser;
        var profile = await people.FindAsync(sender.Tenant, user, cancellationToken);
        var activity = WithValue(type, value);
        activity.Id = address?.ToString();
        activity.ChannelId = SlackChannel.Id;
        activity.ServiceUrl = options.Value.ApiBaseUrl;
        activity.Conversation = conversation.Account;
        activity.From = new ChannelAccount { Id = user, Name = profile.Name, Role = RoleTypes.User };
        activity.Recipient = new ChannelAccount { Id = bot ?? UnknownBot, Role = RoleTypes.Bot };
        activity.Locale = profile.Locale;
        activity.LocalTimezone = profile.Zone;
        if (text is not null)
        {
            activity.Text = SlackText.Decode(text);
            activity.TextFormat = TextFormatTypes.Plain;
            activity.Entities = [.. SlackText.Mentions(text).Select(Mention)];
        }

        return activity;
    }

    /// <summary>Marks that the bot was spoken to, also where nobody has said what its user id is.</summary>
    public static void Address(Activity activity)
    {
        var mentions = activity.GetMentions() ?? [];
        if (activity.Recipient.Id == UnknownBot && mentions is [{ Mentioned.Id: { } first }, ..])
        {
            activity.Recipient.Id = first;
        }
        else if (mentions.All(mention => mention.Mentioned?.Id != activity.Recipient.Id))
        {
            (activity.Entities ??= []).Add(new Mention { Mentioned = activity.Recipient, Text = "" });
        }
    }

    // Read from JSON, so that it is made of whatever the Bot Framework in use makes values of.
    private static Activity WithValue(string type, JsonNode? value)
    {
        var json = new JsonObject { ["type"] = type };
        if (value is not null)
        {
            json["value"] = value;
        }

        return ActivityJson.Read(Encoding.UTF8.GetBytes(json.ToJsonString()));
    }

    private static Entity Mention(string user) => new Mention { Mentioned = new ChannelAccount { Id = user }, Text = $"<@{user}>" };
}
