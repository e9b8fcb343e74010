using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.SharePoint;

/// <summary>How a button looks.</summary>
[JsonConverter(typeof(CardButtonStyleJsonConverter))]
public enum CardButtonStyle
{
    Default,
    Positive,
}

internal sealed class CardButtonStyleJsonConverter() : JsonStringEnumConverter<CardButtonStyle>(JsonNamingPolicy.CamelCase);
