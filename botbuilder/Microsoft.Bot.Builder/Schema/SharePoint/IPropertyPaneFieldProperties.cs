using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.SharePoint;

/// <summary>What a field of a property pane shows; which class it is follows from <see cref="PropertyPaneGroupField.Type"/>.</summary>
[JsonConverter(typeof(RuntimeTypeJsonConverter<IPropertyPaneFieldProperties>))]
public interface IPropertyPaneFieldProperties;
