using System.Text.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The JSON of people and bots.</summary>
/// <param name="mostlyOne">Whether it is mostly one account that stands here, such as the bot's own.</param>
internal sealed class ChannelAccountJsonConverter(bool mostlyOne) : FieldsJsonConverter<ChannelAccount>(
    Text("id", mostlyOne, account => account.Id, (account, value) => account.Id = value!),
    Text("name", mostlyOne, account => account.Name, (account, value) => account.Name = value),
    new RecurringTextField<ChannelAccount>("role", account => account.Role, (account, value) => account.Role = value),
    new TextField<ChannelAccount>("aadObjectId", account => account.AadObjectId, (account, value) => account.AadObjectId = value))
{
    public ChannelAccountJsonConverter()
        : this(mostlyOne: false)
    {
    }

    protected override ChannelAccount Create() => new();

    protected override Dictionary<string, JsonElement>? GetUnknown(ChannelAccount source) => source.UnknownProperties;

    protected override void SetUnknown(ChannelAccount target, Dictionary<string, JsonElement> unknown) => target.UnknownProperties = unknown;

    private static TextField<ChannelAccount> Text(
        string name, bool recurs, Func<ChannelAccount, string?> get, Action<ChannelAccount, string?> set) =>
        recurs ? new RecurringTextField<ChannelAccount>(name, get, set) : new TextField<ChannelAccount>(name, get, set);
}
