using System.Text.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The JSON of expected replies. What else is in it is not kept.</summary>
internal sealed class ExpectedRepliesJsonConverter() : FieldsJsonConverter<ExpectedReplies>(
    new PartsField<ExpectedReplies, Activity>("activities", new ActivityJsonConverter(), replies => replies.Activities, (replies, value) => replies.Activities = value))
{
    protected override ExpectedReplies Create() => new();

    protected override Dictionary<string, JsonElement>? GetUnknown(ExpectedReplies source) => null;

    protected override void SetUnknown(ExpectedReplies target, Dictionary<string, JsonElement> unknown)
    {
    }
}
