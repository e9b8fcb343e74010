using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.SharePoint;

/// <summary>What selecting a card does.</summary>
[JsonConverter(typeof(RuntimeTypeJsonConverter<IOnCardSelectionAction>))]
public interface IOnCardSelectionAction;
