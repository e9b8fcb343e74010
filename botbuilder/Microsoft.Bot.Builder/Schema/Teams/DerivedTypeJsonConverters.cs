using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Writes a value as the type it is, and reads it as the type it says it is.</summary>
internal abstract class DerivedTypeJsonConverter<TBase> : JsonConverter<TBase>
    where TBase : class
{
    public override TBase? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        DerivedType.Read<TBase>(JsonElement.ParseValue(ref reader), TypeOf, options);

    public override void Write(Utf8JsonWriter writer, TBase value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value.GetType()));

    protected abstract Type TypeOf(JsonElement json);
}

/// <summary>As <see cref="DerivedTypeJsonConverter{TBase}"/>, for lists.</summary>
internal abstract class DerivedTypesJsonConverter<TBase> : JsonConverter<IList<TBase>>
    where TBase : class
{
    public override IList<TBase>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var json = JsonElement.ParseValue(ref reader);
        return json.ValueKind == JsonValueKind.Array
            ? [.. json.EnumerateArray().Select(item => DerivedType.Read<TBase>(item, TypeOf, options)!)]
            : throw new JsonException("An array was expected.");
    }

    public override void Write(Utf8JsonWriter writer, IList<TBase> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var item in value)
        {
            JsonSerializer.Serialize(writer, item, options.GetTypeInfo(item.GetType()));
        }

        writer.WriteEndArray();
    }

    protected abstract Type TypeOf(JsonElement json);
}

internal static class DerivedType
{
    public static TBase? Read<TBase>(JsonElement json, Func<JsonElement, Type> typeOf, JsonSerializerOptions options)
        where TBase : class => json.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.Object => (TBase?)json.Deserialize(options.GetTypeInfo(typeOf(json))),
            _ => throw new JsonException("An object was expected."),
        };

    public static string? Text(JsonElement json, string property) =>
        json.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

internal sealed class TaskModuleResponseJsonConverter : DerivedTypeJsonConverter<TaskModuleResponseBase>
{
    protected override Type TypeOf(JsonElement json) => DerivedType.Text(json, "type") switch
    {
        "message" => typeof(TaskModuleMessageResponse),
        "continue" => json.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.Object && value.TryGetProperty("tab", out _)
            ? typeof(TaskModuleCardResponse)
            : typeof(TaskModuleContinueResponse),
        _ => typeof(TaskModuleResponseBase),
    };
}

internal sealed class O365ConnectorCardActionsJsonConverter : DerivedTypesJsonConverter<O365ConnectorCardActionBase>
{
    protected override Type TypeOf(JsonElement json) => DerivedType.Text(json, "@type") switch
    {
        O365ConnectorCardActionCard.Type => typeof(O365ConnectorCardActionCard),
        O365ConnectorCardHttpPOST.Type => typeof(O365ConnectorCardHttpPOST),
        O365ConnectorCardOpenUri.Type => typeof(O365ConnectorCardOpenUri),
        O365ConnectorCardViewAction.Type => typeof(O365ConnectorCardViewAction),
        _ => typeof(O365ConnectorCardActionBase),
    };
}

internal sealed class O365ConnectorCardInputsJsonConverter : DerivedTypesJsonConverter<O365ConnectorCardInputBase>
{
    protected override Type TypeOf(JsonElement json) => DerivedType.Text(json, "@type") switch
    {
        O365ConnectorCardDateInput.Type => typeof(O365ConnectorCardDateInput),
        O365ConnectorCardMultichoiceInput.Type => typeof(O365ConnectorCardMultichoiceInput),
        O365ConnectorCardTextInput.Type => typeof(O365ConnectorCardTextInput),
        _ => typeof(O365ConnectorCardInputBase),
    };
}

internal sealed class SurfacesJsonConverter : DerivedTypesJsonConverter<Surface>
{
    protected override Type TypeOf(JsonElement json) => DerivedType.Text(json, "surface") switch
    {
        "meetingStage" => typeof(MeetingStageSurface<TaskModuleContinueResponse>),
        "meetingTabIcon" => typeof(MeetingTabIconSurface),
        _ => typeof(Surface),
    };
}
