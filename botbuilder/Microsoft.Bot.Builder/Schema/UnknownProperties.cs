using System.Text.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>Properties the schema does not name: as they were read, until somebody wants to see or change them.</summary>
internal struct UnknownProperties
{
    private Dictionary<string, JsonElement>? _asRead;
    private JObject? _object;

    public JObject Object
    {
        get
        {
            if (_object is null)
            {
                _object = [];
                foreach (var (name, value) in _asRead ?? [])
                {
                    _object[name] = value.ToJToken();
                }

                _asRead = null;
            }

            return _object;
        }

        set => (_object, _asRead) = (value, null);
    }

    public Dictionary<string, JsonElement>? Entries
    {
        readonly get => _object is null ? _asRead : EntriesOf(_object);
        set => (_asRead, _object) = (value, null);
    }

    // Apart, so that nothing of Newtonsoft.Json is run for what nobody asked for.
    private static Dictionary<string, JsonElement>? EntriesOf(JObject properties) =>
        properties.Count == 0 ? null : properties.Properties().ToDictionary(property => property.Name, property => property.Value.ToJsonElement());
}
