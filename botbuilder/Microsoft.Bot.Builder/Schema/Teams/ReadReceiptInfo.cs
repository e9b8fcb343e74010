using System.Globalization;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>How far a person has read.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class ReadReceiptInfo
{
    public ReadReceiptInfo(string? lastReadMessageId = default) => LastReadMessageId = lastReadMessageId;

    [JsonPropertyName("lastReadMessageId")]
    public string? LastReadMessageId { get; set; }

    /// <summary>Whether a message was read, given the last one that was. Ids of Teams grow with time.</summary>
    public static bool IsMessageRead(string? compareMessageId, string? lastReadMessageId) =>
        long.TryParse(compareMessageId, CultureInfo.InvariantCulture, out var message)
        && long.TryParse(lastReadMessageId, CultureInfo.InvariantCulture, out var lastRead)
        && message <= lastRead;

    public bool IsMessageRead(string? compareMessageId) => IsMessageRead(compareMessageId, LastReadMessageId);
}
