using System.Text.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The JSON of people and bots.</summary>
internal sealed class ChannelAccountJsonConverter() : FieldsJsonConverter<ChannelAccount>(
    new TextField<ChannelAccount>("id", account => account.Id, (account, value) => account.Id = value!),
    new TextField<ChannelAccount>("name", account => account.Name, (account, value) => account.Name = value),
    new TextField<ChannelAccount>("role", account => account.Role, (account, value) => account.Role = value),
    new TextField<ChannelAccount>("aadObjectId", account => account.AadObjectId, (account, value) => account.AadObjectId = value))
{
    protected override Dictionary<string, JsonElement>? GetUnknown(ChannelAccount source) => source.UnknownProperties;

    protected override void SetUnknown(ChannelAccount target, Dictionary<string, JsonElement> unknown) => target.UnknownProperties = unknown;
}
