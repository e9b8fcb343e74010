using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Integration;

/// <summary>Settings of Newtonsoft.Json for the JSON of the protocol.</summary>
public static class MessageSerializerSettings
{
    /// <summary>New settings: nulls are left out, times are UTC, lengths of time ISO 8601, types of the schema have the names of the protocol.</summary>
    public static JsonSerializerSettings Create() => new()
    {
        Formatting = Formatting.Indented,
        NullValueHandling = NullValueHandling.Ignore,
        DateFormatHandling = DateFormatHandling.IsoDateFormat,
        DateTimeZoneHandling = DateTimeZoneHandling.Utc,
        ReferenceLoopHandling = ReferenceLoopHandling.Serialize,
        Converters = { new DurationConverter() },
    };
}
