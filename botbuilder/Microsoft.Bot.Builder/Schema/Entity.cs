using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Metadata about an activity. Every entity is read as this type; <see cref="GetAs{T}"/> gives it its own.</summary>
[JsonConverter(typeof(EntityJsonConverter))]
public class Entity : IEquatable<Entity>
{
    private UnknownProperties _unknown;

    public Entity()
    {
    }

    public Entity(string? type = default)
    {
        Type = type!;
    }

    [JsonPropertyName("type")]
    public string Type { get; set; } = null!;

    /// <summary>Everything but the type; kept on read and written back.</summary>
    [JsonIgnore]
    public JsonObject Properties
    {
        get => _unknown.Object;
        set => _unknown.Object = value;
    }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownProperties
    {
        get => _unknown.Entries;
        set => _unknown.Entries = value;
    }

    public T? GetAs<T>() => this is T same ? same : SchemaJson.ConvertTo<T>(this);

    /// <summary>Makes this entity say what <paramref name="obj"/> says, its type included.</summary>
    public void SetAs<T>(T obj)
    {
        var copy = SchemaJson.ConvertTo<Entity>(JsonSerializer.SerializeToElement(obj, obj?.GetType() ?? typeof(T), SchemaJson.Options))
            ?? throw new ArgumentNullException(nameof(obj));
        Type = copy.Type;
        _unknown = copy._unknown;
    }

    /// <summary>Whether both are the same JSON.</summary>
    public bool Equals(Entity? other) =>
        other is not null
        && (ReferenceEquals(this, other) || JsonElement.DeepEquals(
            JsonSerializer.SerializeToElement(this, SchemaJson.Options),
            JsonSerializer.SerializeToElement(other, SchemaJson.Options)));

    public override bool Equals(object? obj) => obj is Entity other && Equals(other);

    public override int GetHashCode() => Type?.GetHashCode(StringComparison.Ordinal) ?? 0;
}
