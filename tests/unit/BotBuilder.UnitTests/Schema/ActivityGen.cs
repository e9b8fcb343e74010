using System.Text.Json.Nodes;
using CsCheck;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotBuilder.UnitTests.Schema;

/// <summary>Random activities, and random damage to their JSON.</summary>
internal static class ActivityGen
{
    // Lone surrogates are no text that JSON can carry.
    private static readonly Gen<string> Text = Gen.Char[' ', '\ud7ff'].Array[0, 12].Select(chars => new string(chars));

    private static readonly Gen<JsonNode> Node = Gen.OneOf(
        Text.Select(text => (JsonNode)JsonValue.Create(text)),
        Gen.Int.Select(number => (JsonNode)JsonValue.Create(number)),
        Gen.Bool.Select(flag => (JsonNode)JsonValue.Create(flag)),
        Gen.Int.Array[0, 3].Select(items => (JsonNode)new JsonArray([.. items.Select(item => (JsonNode)item)])),
        Text.Select(text => (JsonNode)new JsonObject { ["nested"] = text }));

    private static readonly Gen<JObject> Unknown = Gen.Dictionary(Text.Select(text => "x-" + text), Node)[0, 3]
        .Select(properties => new JsonObject(properties!).ToJObject());

    private static readonly Gen<ChannelAccount> Account =
        Gen.Select(Text, Text.Null(), Gen.OneOf<string?>(null, RoleTypes.Bot, RoleTypes.User), Unknown)
            .Select((id, name, role, unknown) => new ChannelAccount(id, name, role) { Properties = unknown });

    private static readonly Gen<Attachment> Attachment = Gen.Select(Text, Text.Null(), Node, Unknown)
        .Select((type, url, content, unknown) => new Attachment(type, url, content) { Properties = unknown });

    private static readonly Gen<Entity> Entity = Gen.OneOf(
        Gen.Select(Text, Unknown).Select((type, unknown) => new Entity(type) { Properties = unknown }),
        Gen.Select(Account, Text).Select((who, text) => (Entity)new Mention(who, text)));

    private static readonly Gen<DateTimeOffset> Time = Gen.Select(Gen.Long[0, 4_000_000_000], Gen.Int[-12 * 60, 12 * 60])
        .Select((seconds, offset) => DateTimeOffset.FromUnixTimeSeconds(seconds).ToOffset(TimeSpan.FromMinutes(offset)));

    public static readonly Gen<Activity> Activity = Gen.Select(
        Gen.Select(Text, Text.Null(), Account, Account, Time.Nullable()),
        Gen.Select(Attachment.List[0, 2], Entity.List[0, 3], Node, Node, Unknown)).Select((head, body) => new Activity(head.Item1)
        {
            Text = head.Item2,
            From = head.Item3,
            Recipient = head.Item4,
            LocalTimestamp = head.Item5,
            Conversation = new ConversationAccount(true, id: head.Item1),
            Attachments = body.Item1,
            Entities = body.Item2,
            Value = body.Item3,
            ChannelData = body.Item4,
            Properties = body.Item5,
        });

    /// <summary>The JSON of an activity with some of its bytes replaced, removed or doubled.</summary>
    public static readonly Gen<byte[]> MutatedJson = Gen.Select(Activity, Gen.Select(Gen.Int[0, 10_000], Gen.Byte, Gen.Int[0, 2]).Array[1, 4])
        .Select((activity, damages) =>
        {
            var bytes = SchemaJson.Serialize(activity).ToList();
            foreach (var (position, replacement, kind) in damages)
            {
                var at = position % bytes.Count;
                switch (kind)
                {
                    case 0:
                        bytes[at] = replacement;
                        break;
                    case 1 when bytes.Count > 1:
                        bytes.RemoveAt(at);
                        break;
                    default:
                        bytes.Insert(at, bytes[at]);
                        break;
                }
            }

            return bytes.ToArray();
        });
}
