using System.Text.Json;
using System.Text.Json.Nodes;

namespace Microsoft.Bot.Schema;

/// <summary>Properties the schema does not name: as they were read, until somebody wants to change them.</summary>
internal struct UnknownProperties
{
    private Dictionary<string, JsonElement>? _asRead;
    private JsonObject? _object;

    public JsonObject Object
    {
        get
        {
            if (_object is null)
            {
                _object = [];
                foreach (var (name, value) in _asRead ?? [])
                {
                    _object[name] = ToNode(value);
                }

                _asRead = null;
            }

            return _object;
        }

        set => (_object, _asRead) = (value, null);
    }

    public Dictionary<string, JsonElement>? Entries
    {
        readonly get => _object is null
            ? _asRead
            : _object.Count == 0 ? null : _object.ToDictionary(property => property.Key, property => JsonSerializer.SerializeToElement(property.Value, SchemaJson.Options));
        set => (_asRead, _object) = (value, null);
    }

    private static JsonNode? ToNode(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.Object => JsonObject.Create(value),
        JsonValueKind.Array => JsonArray.Create(value),
        _ => JsonValue.Create(value),
    };
}
