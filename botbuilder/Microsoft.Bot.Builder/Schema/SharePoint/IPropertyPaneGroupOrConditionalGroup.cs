using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.SharePoint;

/// <summary>A group of fields.</summary>
[JsonConverter(typeof(RuntimeTypeJsonConverter<IPropertyPaneGroupOrConditionalGroup>))]
public interface IPropertyPaneGroupOrConditionalGroup;
