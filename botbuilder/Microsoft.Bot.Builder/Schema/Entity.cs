using System.Text.Json;
using System.Text.Json.Serialization;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>Metadata about an activity. Every entity is read as this type; <see cref="GetAs{T}"/> gives it its own.</summary>
[JsonConverter(typeof(EntityJsonConverter))]
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class Entity : IEquatable<Entity>
{
    private UnknownProperties _unknown;
    private RawJson? _asRead;
    private string? _type;

    public Entity()
    {
    }

    public Entity(string? type = default)
    {
        Type = type!;
    }

    /// <summary>An entity as a channel sent it; taken apart when somebody asks for a part of it.</summary>
    internal Entity(string? type, RawJson asRead)
    {
        _type = type;
        _asRead = asRead;
    }

    [JsonPropertyName("type")]
    public string Type
    {
        get => _type!;
        set
        {
            TakeApart();
            _type = value;
        }
    }

    /// <summary>Everything but the type; kept on read and written back.</summary>
    [JsonIgnore]
    public JObject Properties
    {
        get
        {
            TakeApart();
            return _unknown.Object;
        }

        set
        {
            TakeApart();
            _unknown.Object = value;
        }
    }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownProperties
    {
        get
        {
            TakeApart();
            return _unknown.Entries;
        }

        set
        {
            TakeApart();
            _unknown.Entries = value;
        }
    }

    /// <summary>The JSON this entity was read from, while nobody could have changed it.</summary>
    internal RawJson? AsRead => _asRead;

    public T? GetAs<T>() => this is T same ? same : _asRead is { } asRead ? SchemaJson.ConvertTo<T>(asRead.ToElement()) : SchemaJson.ConvertTo<T>(this);

    /// <summary>Makes this entity say what <paramref name="obj"/> says, its type included.</summary>
    public void SetAs<T>(T obj)
    {
        var copy = SchemaJson.ConvertTo<Entity>(JsonSerializer.SerializeToElement(obj, obj?.GetType() ?? typeof(T), SchemaJson.Options))
            ?? throw new ArgumentNullException(nameof(obj));
        copy.TakeApart();
        (_asRead, _type, _unknown) = (null, copy._type, copy._unknown);
    }

    /// <summary>Whether both are the same JSON.</summary>
    public bool Equals(Entity? other) =>
        other is not null
        && (ReferenceEquals(this, other) || JsonElement.DeepEquals(
            JsonSerializer.SerializeToElement(this, SchemaJson.Options),
            JsonSerializer.SerializeToElement(other, SchemaJson.Options)));

    public override bool Equals(object? obj) => obj is Entity other && Equals(other);

    public override int GetHashCode() => Type?.GetHashCode(StringComparison.Ordinal) ?? 0;

    private static bool IsType(JsonProperty property) => property.Name.Equals("type", StringComparison.OrdinalIgnoreCase);

    private void TakeApart()
    {
        if (_asRead is { } asRead)
        {
            _asRead = null;
            Dictionary<string, JsonElement>? entries = null;
            foreach (var property in asRead.ToElement().EnumerateObject())
            {
                if (!IsType(property))
                {
                    (entries ??= [])[property.Name] = property.Value;
                }
            }

            _unknown.Entries = entries;
        }
    }
}
