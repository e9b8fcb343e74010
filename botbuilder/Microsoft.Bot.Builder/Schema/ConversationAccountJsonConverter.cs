using System.Text.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The JSON of conversations.</summary>
internal sealed class ConversationAccountJsonConverter() : FieldsJsonConverter<ConversationAccount>(
    new FlagField<ConversationAccount>("isGroup", account => account.IsGroup, (account, value) => account.IsGroup = value),
    new RecurringTextField<ConversationAccount>("conversationType", account => account.ConversationType, (account, value) => account.ConversationType = value),
    new TextField<ConversationAccount>("id", account => account.Id, (account, value) => account.Id = value!),
    new TextField<ConversationAccount>("name", account => account.Name, (account, value) => account.Name = value),
    new TextField<ConversationAccount>("aadObjectId", account => account.AadObjectId, (account, value) => account.AadObjectId = value),
    new RecurringTextField<ConversationAccount>("role", account => account.Role, (account, value) => account.Role = value),
    new RecurringTextField<ConversationAccount>("tenantId", account => account.TenantId, (account, value) => account.TenantId = value))
{
    protected override ConversationAccount Create() => new();

    protected override Dictionary<string, JsonElement>? GetUnknown(ConversationAccount source) => source.UnknownProperties;

    protected override void SetUnknown(ConversationAccount target, Dictionary<string, JsonElement> unknown) => target.UnknownProperties = unknown;
}
