using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace Microsoft.Bot.Builder;

/// <summary>Makes activities of what language generation gives: a text, or a structured response.</summary>
/// <remarks>
/// A structure names itself in <c>lgType</c>; the names of its properties are read in any case. Where a card wants an image, a video or an
/// action, its address or its title will do. What a structure does not say stays unsaid: what is spoken is not taken from the text.
/// Source: the article "Structured response template" of the Bot Framework's documentation.
/// </remarks>
public class ActivityFactory
{
    private const string TypeName = "lgType";
    private const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";

    /// <summary>Structures that are cards, by what they call themselves.</summary>
    private static readonly FrozenDictionary<string, (string ContentType, Type Shape)> Cards = new Dictionary<string, (string, Type)>
    {
        ["HeroCard"] = (HeroCard.ContentType, typeof(HeroCard)),
        ["ThumbnailCard"] = (ThumbnailCard.ContentType, typeof(ThumbnailCard)),
        ["AudioCard"] = (AudioCard.ContentType, typeof(AudioCard)),
        ["VideoCard"] = (VideoCard.ContentType, typeof(VideoCard)),
        ["AnimationCard"] = (AnimationCard.ContentType, typeof(AnimationCard)),
        ["SigninCard"] = (SigninCard.ContentType, typeof(SigninCard)),
        ["OAuthCard"] = (OAuthCard.ContentType, typeof(OAuthCard)),
        ["ReceiptCard"] = (ReceiptCard.ContentType, typeof(ReceiptCard)),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>What may be written short, and whether several of it may stand there.</summary>
    private static readonly FrozenDictionary<string, (Func<string, JsonNode> Spell, bool IsMany)> Short = new Dictionary<string, (Func<string, JsonNode>, bool)>
    {
        ["image"] = (Address, false),
        ["images"] = (Address, true),
        ["media"] = (Address, true),
        ["tap"] = (Said, false),
        ["buttons"] = (Said, true),
        ["autostart"] = (Flag, false),
        ["autoloop"] = (Flag, false),
        ["shareable"] = (Flag, false),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly JsonSerializerOptions AnyCase = new(SchemaJson.Options)
    {
        PropertyNameCaseInsensitive = true,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
    };

    /// <param name="lgResult">A text, a structure as JSON of either library or as an object of one's own, or null for a message that says nothing.</param>
    public static Activity FromObject(object? lgResult) => Read(lgResult) switch
    {
        null => Message(),
        JsonObject structure when NameOf(structure) is "activity" => FromStructure(structure),
        JsonObject structure when TryAttach(structure) is { } attachment => Message(attachment: attachment),
        JsonValue text => Message(text.ToString()),
        var other => Message(other.ToJsonString()),
    };

    private static JsonNode? Read(object? given) => given switch
    {
        null or JsonNode => (JsonNode?)given,
        string text => JsonValue.Create(text),
        JToken token => JsonNode.Parse(token.ToString(Formatting.None)),
        JsonElement element => JsonNode.Parse(element.GetRawText()),
        _ => JsonSerializer.SerializeToNode(given, SchemaJson.Options),
    };

    private static Activity Message(string? text = null, Attachment? attachment = null) => new()
    {
        Type = ActivityTypes.Message,
        Text = text,
        Attachments = attachment is null ? null : [attachment],
    };

    private static Activity FromStructure(JsonObject structure)
    {
        var plain = new JsonObject();
        List<Attachment>? attachments = null;
        foreach (var (name, value) in structure)
        {
            switch (name.ToLowerInvariant())
            {
                case "lgtype":
                    break;
                case "attachments":
                    attachments = [.. Each(value).OfType<JsonObject>().Select(part => TryAttach(part) ?? Bare(part))];
                    break;
                case "suggestedactions":
                    plain["suggestedActions"] = new JsonObject { ["actions"] = Spelled(value, Said, isMany: true) };
                    break;
                case "inputhint":
                    plain["inputHint"] = Hint(value);
                    break;
                default:
                    plain[name] = value?.DeepClone();
                    break;
            }
        }

        var activity = plain.Deserialize<Activity>(AnyCase)!;
        activity.Type ??= ActivityTypes.Message;
        activity.Attachments = attachments ?? activity.Attachments;
        return activity;
    }

    /// <summary>"expecting" for <c>expectingInput</c>.</summary>
    private static JsonNode? Hint(JsonNode? hint) => hint is JsonValue && hint.ToString() is var word && word.ToLowerInvariant() is "accepting" or "expecting" or "ignoring"
        ? word.ToLowerInvariant() + "Input"
        : hint?.DeepClone();

    /// <returns>Null when the structure is nothing that can be attached.</returns>
    private static Attachment? TryAttach(JsonObject structure)
    {
        var name = NameOf(structure);
        if (name is "attachment")
        {
            return Bare(structure);
        }

        if (name is "adaptivecard" || (name is null && structure["type"]?.ToString() == "AdaptiveCard"))
        {
            return new Attachment { ContentType = AdaptiveCard, Content = JsonSerializer.SerializeToElement(Unnamed(structure)) };
        }

        if (name is null || !Cards.TryGetValue(name, out var card))
        {
            return null;
        }

        var content = Unnamed(structure);
        foreach (var (property, value) in structure)
        {
            if (Short.TryGetValue(property, out var form))
            {
                content[property] = Spelled(value, form.Spell, form.IsMany);
            }
        }

        return new Attachment { ContentType = card.ContentType, Content = JsonSerializer.SerializeToElement(content.Deserialize(card.Shape, AnyCase), card.Shape, SchemaJson.Options) };
    }

    private static Attachment Bare(JsonObject structure) => Unnamed(structure).Deserialize<Attachment>(AnyCase)!;

    private static JsonNode? Spelled(JsonNode? value, Func<string, JsonNode> spell, bool isMany)
    {
        JsonNode?[] parts = [.. Each(value).Select(part => part is JsonObject structure ? Unnamed(structure) : part is null ? null : spell(part.ToString()))];
        return isMany ? new JsonArray(parts) : parts.FirstOrDefault();
    }

    private static IEnumerable<JsonNode?> Each(JsonNode? value) => value is JsonArray several ? several : (IEnumerable<JsonNode?>)[value];

    private static JsonObject Address(string url) => new() { ["url"] = url };

    private static JsonObject Said(string words) => new() { ["type"] = ActionTypes.ImBack, ["title"] = words, ["value"] = words };

    private static JsonNode Flag(string word) => bool.TryParse(word, out var isSet) ? JsonValue.Create(isSet) : JsonValue.Create(word);

    private static JsonObject Unnamed(JsonObject structure)
    {
        var copy = new JsonObject();
        foreach (var (name, value) in structure)
        {
            if (!name.Equals(TypeName, StringComparison.OrdinalIgnoreCase))
            {
                copy[name] = value?.DeepClone();
            }
        }

        return copy;
    }

    private static string? NameOf(JsonObject structure) =>
        structure.FirstOrDefault(property => property.Key.Equals(TypeName, StringComparison.OrdinalIgnoreCase)).Value?.ToString().ToLowerInvariant();
}
