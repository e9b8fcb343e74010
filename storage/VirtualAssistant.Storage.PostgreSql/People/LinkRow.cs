using System.Text.Json;
using System.Text.Json.Serialization;
using VirtualAssistant.Brain.People;
using VirtualAssistant.Storage.PostgreSql.Database;

namespace VirtualAssistant.Storage.PostgreSql.People;

/// <summary>A change of who is whom, as va_change_link reads it.</summary>
internal sealed record LinkRow(LinkEvent Kind, Guid Person, string Conversation, DateTimeOffset At)
{
    /// <summary>The hash of the code, in hexadecimal digits.</summary>
    public string? Code { get; init; }

    public DateTimeOffset? Expires { get; init; }

    public string? Channel { get; init; }

    public string? Tenant { get; init; }

    public string? External { get; init; }

    public Guid? Stranger { get; init; }

    public string? Reminders { get; init; }

    public static string Write(LinkChange change) => JsonSerializer.Serialize(Of(change), LinkRowJson.Default.LinkRow);

    private static LinkRow Of(LinkChange change)
    {
        var row = new LinkRow(LinkEvent.WrongCode, change.Person.Value, PostgresValues.Clean(change.Conversation.Value), change.At);
        return change switch
        {
            LinkChange.Offer offer => row with { Kind = LinkEvent.Offered, Code = Hex(offer.Code), Expires = offer.At + LinkOffer.Validity },
            LinkChange.Join join => row with { Kind = LinkEvent.Joined, Code = Hex(join.Code) },
            LinkChange.Part part => row with
            {
                Kind = LinkEvent.Parted,
                Channel = part.Identity.Channel,
                Tenant = part.Identity.Tenant,
                External = part.Identity.Id,
                Stranger = part.Stranger.Value,
                Reminders = part.RemindersTo?.Value,
            },
            _ => row,
        };
    }

    private static string Hex(LinkCode code) => Convert.ToHexStringLower(code.Hash());
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(LinkRow))]
internal sealed partial class LinkRowJson : JsonSerializerContext;
