using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.SharePoint;

/// <summary>The parts a card can be made of.</summary>
[JsonConverter(typeof(CardComponentNameJsonConverter))]
public enum CardComponentName
{
    Text,
    CardButton,
    CardBar,
    TextInput,
    SearchBox,
    SearchFooter,
}

internal sealed class CardComponentNameJsonConverter() : JsonStringEnumConverter<CardComponentName>(JsonNamingPolicy.CamelCase);
