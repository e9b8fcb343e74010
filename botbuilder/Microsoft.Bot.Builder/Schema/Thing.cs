using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Anything with a name.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class Thing : Entity
{
    public Thing()
        : base("Thing")
    {
    }

    public Thing(string? type = default, string? name = default)
        : base(type ?? "Thing")
    {
        Name = name;
    }

    [JsonPropertyName("name")]
    public string? Name { get; set; }
}
