using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Makes an activity of what a language generator gave: a text, or a structure.</summary>
/// <remarks>
/// A structure is a JSON object whose <c>lgType</c> says what it is: <c>Activity</c>, a card, <c>Attachment</c> or <c>CardAction</c>.
/// Names are taken in any case. Where a list is meant, one value will do; where an action or picture is meant, its text or address will do.
/// What a structure does not say stays unsaid.
/// </remarks>
public class ActivityFactory
{
    private const string Kind = "lgType";
    private const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";

    private static readonly Dictionary<string, string> Cards = new(StringComparer.OrdinalIgnoreCase)
    {
        [nameof(HeroCard)] = HeroCard.ContentType,
        [nameof(ThumbnailCard)] = ThumbnailCard.ContentType,
        [nameof(AudioCard)] = AudioCard.ContentType,
        [nameof(VideoCard)] = VideoCard.ContentType,
        [nameof(AnimationCard)] = AnimationCard.ContentType,
        [nameof(SigninCard)] = SigninCard.ContentType,
        [nameof(OAuthCard)] = OAuthCard.ContentType,
        [nameof(ReceiptCard)] = ReceiptCard.ContentType,
        [nameof(AdaptiveCard)] = AdaptiveCard,
    };

    /// <param name="lgResult">A text; or a structure, as nodes of either JSON library, a dictionary or an object.</param>
    public static Activity FromObject(object? lgResult) => lgResult switch
    {
        null => new Activity(ActivityTypes.Message),
        string text => MessageFactory.Text(text),
        _ when JsonSerializer.SerializeToNode(lgResult, SchemaJson.Options.GetTypeInfo(lgResult.GetType())) is JsonObject structure => FromStructure(structure),
        _ => MessageFactory.Text(Convert.ToString(lgResult, System.Globalization.CultureInfo.InvariantCulture)),
    };

    private static Activity FromStructure(JsonObject structure)
    {
        var isActivity = KindOf(structure)?.Equals(nameof(Activity), StringComparison.OrdinalIgnoreCase) ?? !IsAdaptiveCard(structure);
        var activity = isActivity
            ? ActivityOf(structure)
            : new JsonObject { ["attachments"] = new JsonArray(AttachmentOf(structure)) };
        var made = activity.Deserialize(SchemaJson.TypeInfo<Activity>())!;
        made.Type ??= ActivityTypes.Message;
        return made;
    }

    private static JsonObject ActivityOf(JsonObject structure) => Each(structure, (name, value) => name switch
    {
        "attachments" => List(value, AttachmentOf),
        "suggestedactions" => value is JsonObject whole && KindOf(whole) is null
            ? whole.DeepClone()
            : new JsonObject { ["actions"] = List(value, ActionOf) },
        "inputhint" => Text(value)?.ToLowerInvariant() switch
        {
            "accepting" => InputHints.AcceptingInput,
            "expecting" => InputHints.ExpectingInput,
            "ignoring" => InputHints.IgnoringInput,
            _ => value.DeepClone(),
        },
        _ => value.DeepClone(),
    });

    private static JsonNode AttachmentOf(JsonNode value)
    {
        if (value is not JsonObject structure)
        {
            return value.DeepClone();
        }

        if (KindOf(structure) is { } kind && Cards.TryGetValue(kind, out var contentType))
        {
            return new JsonObject { ["contentType"] = contentType, ["content"] = CardOf(structure) };
        }

        return IsAdaptiveCard(structure)
            ? new JsonObject { ["contentType"] = AdaptiveCard, ["content"] = structure.DeepClone() }
            : Each(structure, (_, part) => part.DeepClone());
    }

    private static JsonObject CardOf(JsonObject structure) => Each(structure, (name, value) => name switch
    {
        "buttons" => List(value, ActionOf),
        "tap" => ActionOf(value),
        "images" or "media" => List(value, Addressed),
        "image" => Addressed(value),
        "facts" or "items" => List(value, part => part.DeepClone()),
        "shareable" or "autoloop" or "autostart" => bool.TryParse(Text(value), out var flag) ? flag : value.DeepClone(),
        _ => value.DeepClone(),
    });

    /// <summary>A text is said back when it is chosen.</summary>
    private static JsonNode ActionOf(JsonNode value) => value is JsonObject structure
        ? Each(structure, (_, part) => part.DeepClone())
        : new JsonObject { ["type"] = ActionTypes.ImBack, ["title"] = value.DeepClone(), ["value"] = value.DeepClone() };

    private static JsonNode Addressed(JsonNode value) => value is JsonObject ? value.DeepClone() : new JsonObject { ["url"] = value.DeepClone() };

    private static JsonArray List(JsonNode value, Func<JsonNode, JsonNode> make) =>
        [.. (value is JsonArray many ? many.OfType<JsonNode>() : [value]).Select(make)];

    /// <summary>What a structure says, without what it is; the change is told names in lower case.</summary>
    private static JsonObject Each(JsonObject structure, Func<string, JsonNode, JsonNode?> change)
    {
        var result = new JsonObject();
        foreach (var (name, value) in structure)
        {
            if (value is not null && name != Kind)
            {
                result[char.ToLowerInvariant(name[0]) + name[1..]] = change(name.ToLowerInvariant(), value);
            }
        }

        return result;
    }

    private static string? KindOf(JsonObject structure) => Text(structure[Kind]);

    private static bool IsAdaptiveCard(JsonObject structure) => Text(structure["type"]) == nameof(AdaptiveCard);

    private static string? Text(JsonNode? value) => value is JsonValue single && single.TryGetValue<string>(out var text) ? text : null;
}
