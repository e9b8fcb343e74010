using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.SharePoint;

/// <summary>The window a link opens, in pixels.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class PropertyPaneLinkPopupWindowProperties
{
    [JsonPropertyName("width")]
    public int Width { get; set; }

    [JsonPropertyName("height")]
    public int Height { get; set; }

    [JsonPropertyName("title")]
    public string? Title { get; set; }

    [JsonPropertyName("positionWindowPosition")]
    public PopupWindowPosition PositionWindowPosition { get; set; }

    /// <summary>Where on the screen; the numbers are those of the protocol.</summary>
    public enum PopupWindowPosition
    {
        Center,
        RightTop,
        LeftTop,
        RightBottom,
        LeftBottom,
    }
}
