using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.SharePoint;

/// <summary>What an action leads to.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ViewResponseType>))]
public enum ViewResponseType
{
    Card,
    QuickView,
    NoOp,
}
