using System.Text;

namespace VirtualAssistant.Fuzz;

/// <summary>Valid activities with something wrong: bytes changed, pieces swapped, values of other types, pieces nested or repeated.</summary>
internal static class Damage
{
    private static readonly byte[][] Activities =
    [
        .. new[]
        {
            """{"type":"message","id":"1","timestamp":"2026-11-25T22:41:41.123Z","localTimestamp":"2026-11-25T23:41:41+01:00","channelId":"msteams","serviceUrl":"https://channel.test/","from":{"id":"u","name":"Ana","aadObjectId":"a","x":1},"conversation":{"id":"c","isGroup":true,"tenantId":"t"},"recipient":{"id":"b"},"text":"<at>b</at> hi \u00e9\n","entities":[{"type":"mention","mentioned":{"id":"b"},"text":"<at>b</at>"},{"type":"clientInfo","locale":"en"}],"channelData":{"team":{"id":"19:t"},"tenant":{"id":"t"}},"deliveryMode":"expectReplies","locale":"en-GB"}""",
            """{"type":"conversationUpdate","channelId":"directline","membersAdded":[{"id":"u"},{"id":"b"}],"recipient":{"id":"b"},"conversation":{"id":"c"},"deliveryMode":"expectReplies"}""",
            """{"type":"invoke","name":"adaptiveCard/action","channelId":"webchat","value":{"action":{"type":"Action.Execute","verb":"v","data":{"n":1.5e3}},"trigger":"manual"},"conversation":{"id":"c"}}""",
            """{"type":"invoke","name":"task/fetch","channelId":"msteams","value":{"data":{"type":"task/fetch"},"context":{"theme":"dark"}},"conversation":{"id":"c"}}""",
            """{"type":"messageReaction","channelId":"msteams","reactionsAdded":[{"type":"like"}],"replyToId":"1","conversation":{"id":"c"},"deliveryMode":"expectReplies"}""",
            """{"type":"event","name":"application/vnd.microsoft.meetingStart","channelId":"msteams","value":{"Id":"m","Title":"t","StartTime":"2026-11-25T22:41:41Z"},"relatesTo":{"activityId":"1","conversation":{"id":"c"}},"deliveryMode":"expectReplies"}""",
            """{"type":"message","channelId":"test","attachments":[{"contentType":"application/vnd.microsoft.card.hero","content":{"title":"t","buttons":[{"type":"imBack","value":"v"}]}},{"contentType":"image/png","contentUrl":"https://x.test/a.png"}],"suggestedActions":{"to":["u"],"actions":[{"type":"imBack","title":"t","value":{"a":[1,null,true]}}]},"conversation":{"id":"c"},"deliveryMode":"expectReplies"}""",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "null", "true", "-0", "1e400", "9223372036854775808", "\"\"", "{}", "[]", "[[[[[[[[", "\"\\ud800\"", "\"\\u0000\"", "{\"type\":\"message\"}", "\"type\":5,",
            "\"serviceUrl\":\"http://127.0.0.1:1/\",", "\"serviceUrl\":\"file:///etc/passwd\",", "\"Type\":\"invoke\",", "\"$type\":\"System.Object\",", ",", ":", "\"", "\\", "//x\n", "\ufeff",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xC3, 0x28], [0xED, 0xA0, 0x80], [0],
    ];

    public static byte[] Of(Random random)
    {
        var body = Activities[random.Next(Activities.Length)].ToList();
        for (var i = random.Next(5); i >= 0 && body.Count > 0; i--)
        {
            var at = random.Next(body.Count);
            switch (random.Next(7))
            {
                case 0:
                    body[at] = (byte)random.Next(256);
                    break;
                case 1:
                    body.RemoveRange(at, Math.Min(random.Next(1, 20), body.Count - at));
                    break;
                case 2:
                    body.InsertRange(at, body.GetRange(at, Math.Min(random.Next(1, 60), body.Count - at)));
                    break;
                case 3:
                    body.InsertRange(at, Pieces[random.Next(Pieces.Length)]);
                    break;
                case 4:
                    ReplaceValue(body, at, Pieces[random.Next(Pieces.Length)]);
                    break;
                case 5:
                    ReplaceValue(body, at, Activities[random.Next(Activities.Length)]);
                    break;
                default:
                    ReplaceValue(body, at, Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":[", random.Next(1, 200)))));
                    break;
            }
        }

        return [.. body];
    }

    // From the next colon to what ends a simple value: often still JSON, with a value of another type.
    private static void ReplaceValue(List<byte> body, int at, byte[] value)
    {
        var colon = body.IndexOf((byte)':', at);
        if (colon < 0)
        {
            return;
        }

        var end = body.FindIndex(colon, symbol => symbol is (byte)',' or (byte)'}' or (byte)']');
        if (end > colon)
        {
            body.RemoveRange(colon + 1, end - colon - 1);
            body.InsertRange(colon + 1, value);
        }
    }
}
