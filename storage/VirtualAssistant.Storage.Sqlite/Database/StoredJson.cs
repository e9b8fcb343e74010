using System.Text.Json.Serialization;
using VirtualAssistant.Brain.Actions;

namespace VirtualAssistant.Storage.Sqlite.Database;

[JsonSerializable(typeof(ActionRequest))]
internal sealed partial class StoredJson : JsonSerializerContext;
