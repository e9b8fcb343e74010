using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.SharePoint;

/// <summary>What a button or a footer does.</summary>
[JsonConverter(typeof(RuntimeTypeJsonConverter<IAction>))]
public interface IAction;
