using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Skills;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Calls other bots over HTTP.</summary>
internal sealed class SkillClient(
    Func<HttpClient> httpClient, ServiceClientCredentialsFactory credentialsFactory, string loginEndpoint, bool validateAuthority) : BotFrameworkClient
{
    public override async Task<InvokeResponse<T>> PostActivityAsync<T>(
        string? fromBotId,
        string? toBotId,
        Uri toUrl,
        Uri serviceUrl,
        string conversationId,
        Activity activity,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(toUrl);
        ArgumentNullException.ThrowIfNull(serviceUrl);
        ArgumentNullException.ThrowIfNull(conversationId);
        ArgumentNullException.ThrowIfNull(activity);

        var body = SchemaJson.Serialize(AddressToSkill(activity, serviceUrl, conversationId));
        using var request = new HttpRequestMessage(HttpMethod.Post, toUrl)
        {
            Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" } } },
        };
        request.Headers.Add(ConversationIdHeader, conversationId);
        var credentials = await credentialsFactory.CreateCredentialsAsync(fromBotId!, toBotId!, loginEndpoint, validateAuthority, cancellationToken);
        await credentials.ProcessHttpRequestAsync(request, cancellationToken);

        using var response = await httpClient().SendAsync(request, cancellationToken);
        var content = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return new InvokeResponse<T> { Status = (int)response.StatusCode, Body = response.IsSuccessStatusCode ? Read<T>(content) : default };
    }

    internal static Activity AddressToSkill(Activity activity, Uri serviceUrl, string conversationId)
    {
        var copy = SchemaJson.Deserialize<Activity>(SchemaJson.Serialize(activity))!;
        copy.RelatesTo = new ConversationReference
        {
            ServiceUrl = activity.ServiceUrl,
            ActivityId = activity.Id,
            ChannelId = activity.ChannelId,
            Locale = activity.Locale,
            Conversation = copy.Conversation,
        };
        copy.Conversation = SchemaJson.ConvertTo<ConversationAccount>(JsonSerializer.SerializeToElement(copy.Conversation ?? new ConversationAccount(), SchemaJson.Options))!;
        copy.Conversation.Id = conversationId;
        copy.ServiceUrl = serviceUrl.ToString();
        copy.Recipient ??= new ChannelAccount();
        copy.Recipient.Role = RoleTypes.Skill;
        return copy;
    }

    // Whoever stands between two bots can keep a conversation at one place by it.
    private const string ConversationIdHeader = "x-ms-conversation-id";

    private static T? Read<T>(byte[] content)
    {
        try
        {
            return content.Length == 0 ? default : SchemaJson.Deserialize<T>(content);
        }
        catch (JsonException)
        {
            return default;
        }
    }
}
