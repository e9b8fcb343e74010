using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Microsoft.Bot.Schema;

namespace BotBuilder.UnitTests.Schema;

public sealed class ActivityJsonTests
{
    [Fact]
    public void Keeps_every_property_it_does_not_know()
    {
        const string json = """
            {"type":"message","id":"1","from":{"id":"u","tier":"gold"},"conversation":{"id":"c","topic":{"a":[1]}},"text":"hi",
             "suggestedActions":{"to":["u"],"actions":[{"type":"imBack","title":"t","value":"v","style":"primary"}],"layout":"grid"},
             "attachments":[{"contentType":"x/y","content":{"deep":{"er":true}},"size":12}],
             "entities":[{"type":"streaminfo","streamId":"s","streamSequence":3}],
             "relatesTo":{"conversation":{"id":"c2"},"hint":1},"reactionsAdded":[{"type":"like","by":"u"}],"newField":null,"other":[1,2.5,"x"]}
            """;

        var written = SchemaJson.Serialize(SchemaJson.Deserialize<Activity>(Encoding.UTF8.GetBytes(json)));

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(written)), Encoding.UTF8.GetString(written));
    }

    [Theory]
    [InlineData("fr-FR", "de-DE", "fr-FR")]
    [InlineData("abc", "a\\u0062c", "abc")]
    [InlineData("zürich", "zurichx", "zürich")]
    [InlineData("", "en-US", "")]
    public void Reads_each_activity_for_itself_whatever_came_before(params string[] locales)
    {
        foreach (var locale in locales)
        {
            var activity = SchemaJson.Deserialize<Activity>(Encoding.UTF8.GetBytes($$"""{"type":"message","locale":"{{locale}}"}"""));
            Assert.Equal(locale.Replace("\\u0062", "b", StringComparison.Ordinal), activity!.Locale);
        }

        Assert.Null(SchemaJson.Deserialize<Activity>("""{"type":"message","locale":null}"""u8)!.Locale);
    }

    [Fact]
    public void Recurring_text_is_kept_once()
    {
        var converter = new ActivityJsonConverter(); // Nobody else reads with this one in between.

        Assert.Same(Read().ServiceUrl, Read().ServiceUrl);

        Activity Read()
        {
            var reader = new Utf8JsonReader("""{"type":"message","serviceUrl":"https://kept.once/"}"""u8);
            reader.Read();
            return converter.Read(ref reader, typeof(Activity), SchemaJson.Options);
        }
    }

    [Theory]
    [InlineData("""{"type":5}""")]
    [InlineData("""{"type":"message","text":{}}""")]
    [InlineData("""{"type":"message","text":5}""")]
    [InlineData("""{"type":"message","from":5}""")]
    [InlineData("""{"type":"message","from":{"id":1}}""")]
    [InlineData("""{"type":"message","conversation":"c"}""")]
    [InlineData("""{"type":"message","attachments":{}}""")]
    [InlineData("""{"type":"message","attachments":["x"]}""")]
    [InlineData("""{"type":"message","entities":["x"]}""")]
    [InlineData("""{"type":"message","entities":[{"type":1}]}""")]
    [InlineData("""{"type":"message","timestamp":"yesterday"}""")]
    [InlineData("""{"type":"message","timestamp":1700000000}""")]
    [InlineData("""{"type":"message","historyDisclosed":"yes"}""")]
    [InlineData("""["message"]""")]
    [InlineData("\"message\"")]
    [InlineData("{")]
    [InlineData("""{"type":"\ud800"}""")]
    [InlineData("""{"value":"\ud800"}""")]
    public void Refuses_a_known_property_of_the_wrong_type(string json) =>
        Assert.Throws<JsonException>(() => SchemaJson.Deserialize<Activity>(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void Refuses_bytes_that_are_no_text() =>
        Assert.Throws<JsonException>(() => SchemaJson.Deserialize<Activity>([.. "{\"type\":\""u8, 0xC3, 0x28, .. "\"}"u8]));

    [Fact]
    public void Refuses_nesting_without_end() =>
        Assert.Throws<JsonException>(() => SchemaJson.Deserialize<Activity>(
            Encoding.UTF8.GetBytes("""{"type":"message","value":""" + new string('[', 10_000) + new string(']', 10_000) + "}")));

    [Theory]
    [InlineData("2026-01-02T03:04:05.12Z", "2026-01-02T03:04:05.12Z")]
    [InlineData("2026-01-02T03:04:05", "2026-01-02T03:04:05Z")]
    [InlineData("2016-09-23T13:07:49.4714686-07:00", "2016-09-23T13:07:49.4714686-07:00")]
    public void Keeps_a_time_and_its_offset(string read, string written)
    {
        var activity = SchemaJson.Deserialize<Activity>(Encoding.UTF8.GetBytes($$"""{"localTimestamp":"{{read}}"}"""));

        Assert.Equal($$"""{"localTimestamp":"{{written}}"}""", Encoding.UTF8.GetString(SchemaJson.Serialize(activity)));
    }

    [Fact]
    public void A_length_of_time_is_iso_8601()
    {
        var json = Encoding.UTF8.GetString(SchemaJson.Serialize(new Activity { Value = new { Wait = TimeSpan.FromMinutes(90) } }));

        Assert.Equal("""{"value":{"Wait":"PT1H30M"}}""", json);
        Assert.Equal(TimeSpan.FromMinutes(90), SchemaJson.Deserialize<TimeSpan>("\"PT1H30M\""u8));
        Assert.Equal(TimeSpan.FromMinutes(90), SchemaJson.Deserialize<TimeSpan>("\"01:30:00\""u8));
        Assert.Throws<JsonException>(() => SchemaJson.Deserialize<TimeSpan>("\"soon\""u8));
        var settings = Microsoft.Bot.Builder.Integration.MessageSerializerSettings.Create();
        settings.Formatting = Newtonsoft.Json.Formatting.None;
        Assert.Equal("""["PT1H30M",null]""", Newtonsoft.Json.JsonConvert.SerializeObject(new TimeSpan?[] { TimeSpan.FromMinutes(90), null }, settings));
        Assert.Equal([TimeSpan.FromMinutes(90), null], Newtonsoft.Json.JsonConvert.DeserializeObject<TimeSpan?[]>("""["PT1H30M",null]""", settings)!);
    }

    [Fact]
    public void Writes_no_nulls_and_camel_case() =>
        Assert.Equal(
            """{"type":"message","channelId":"test","membersAdded":[{"id":"a","aadObjectId":"b"}],"historyDisclosed":false,"text":"grüße <b>","replyToId":"7"}""",
            Encoding.UTF8.GetString(SchemaJson.Serialize(new Activity("message")
            {
                ChannelId = "test",
                Text = "grüße <b>",
                ReplyToId = "7",
                HistoryDisclosed = false,
                MembersAdded = [new ChannelAccount("a", aadObjectId: "b")],
            })));

    [Fact]
    public void Writes_an_entity_as_what_it_is_and_reads_it_back_as_asked()
    {
        var sent = new Activity("message")
        {
            Entities = [new Mention(new ChannelAccount("u1", "Ana"), "<at>Ana</at>"), new GeoCoordinates(latitude: 48.2, longitude: 16.4), new OwnEntity { Score = 3 }],
        };

        var received = SchemaJson.Deserialize<Activity>(SchemaJson.Serialize(sent))!;

        var mention = Assert.Single(received.GetMentions());
        Assert.Equal(("mention", "<at>Ana</at>", "u1"), (mention.Type, mention.Text, mention.Mentioned!.Id));
        Assert.Equal(48.2, received.Entities![1].GetAs<GeoCoordinates>()!.Latitude);
        Assert.Equal(3, received.Entities[2].GetAs<OwnEntity>()!.Score);
        Assert.Equal(3, (int)received.Entities[2].Properties["Score"]!);
    }

    [Fact]
    public void Reads_a_value_as_what_json_says_it_is()
    {
        object? Read(string value) => SchemaJson.Deserialize<Activity>(Encoding.UTF8.GetBytes($$"""{"value":{{value}}}"""))!.Value;

        Assert.Equal("text", Read("\"text\""));
        Assert.Equal(5L, Read("5"));
        Assert.Equal(5.5, Read("5.5"));
        Assert.Equal(true, Read("true"));
        Assert.Null(Read("null"));
        Assert.Equal("{\"a\":1}", Assert.IsType<JsonElement>(Read("{\"a\":1}")).GetRawText());
        Assert.Equal("12345678901234567890123", Assert.IsType<JsonElement>(Read("12345678901234567890123")).GetRawText());
    }

    [Fact]
    public void A_text_with_escapes_is_a_text_to_who_looks_at_it_and_goes_back_as_it_came()
    {
        const string Json = """{"attachments":[{"contentType":"text/html","content":"<a href=\"\/\u00fc\">\ud83d\ude00</a>"}],"value":"\t"}""";
        var (looked, untouched) = (SchemaJson.Deserialize<Activity>(Encoding.UTF8.GetBytes(Json))!, SchemaJson.Deserialize<Activity>(Encoding.UTF8.GetBytes(Json))!);

        Assert.Equal("<a href=\"/ü\">😀</a>", looked.Attachments![0].Content);
        Assert.Equal("\t", looked.Value);
        Assert.Equal(Json, Encoding.UTF8.GetString(SchemaJson.Serialize(untouched)));
    }

    [Theory]
    [InlineData("""{"membersAdded":[{"id":"a"}]}""")]
    [InlineData("""{"membersRemoved":[{"id":"a"}]}""")]
    [InlineData("""{"reactionsAdded":[{"type":"like"}]}""")]
    [InlineData("""{"reactionsRemoved":[{"type":"like"}]}""")]
    [InlineData("""{"topicName":"t"}""")]
    [InlineData("""{"historyDisclosed":true}""")]
    [InlineData("""{"summary":"s"}""")]
    [InlineData("""{"action":"add"}""")]
    [InlineData("""{"relatesTo":{"channelId":"test"}}""")]
    [InlineData("""{"code":"unknown"}""")]
    [InlineData("""{"expiration":"2026-01-02T03:04:05Z"}""")]
    [InlineData("""{"importance":"high"}""")]
    [InlineData("""{"listenFor":["a"]}""")]
    [InlineData("""{"textHighlights":[{"text":"a"}]}""")]
    [InlineData("""{"semanticAction":{"id":"a"}}""")]
    public void Keeps_a_property_that_hardly_any_activity_has(string json) =>
        Assert.Equal(json, Encoding.UTF8.GetString(SchemaJson.Serialize(SchemaJson.Deserialize<Activity>(Encoding.UTF8.GetBytes(json)))));

    [Fact]
    public void Gives_channel_data_as_the_type_asked_for()
    {
        var fromChannel = SchemaJson.Deserialize<Activity>("""{"channelData":{"eventType":"teamRenamed","count":2}}"""u8)!;
        var own = new Activity { ChannelData = new ChannelDataOfABot { EventType = "own" } };

        Assert.Equal("teamRenamed", fromChannel.GetChannelData<ChannelDataOfABot>()!.EventType);
        Assert.Same(own.ChannelData, own.GetChannelData<ChannelDataOfABot>());
        Assert.True(own.TryGetChannelData<JsonElement>(out var element));
        Assert.Equal("own", element.GetProperty("EventType").GetString());
        Assert.False(fromChannel.TryGetChannelData<int[]>(out _));
        Assert.False(new Activity().TryGetChannelData<ChannelDataOfABot>(out _));
    }

    [Fact]
    public void Writes_a_card_and_reads_it_back()
    {
        var sent = new Activity("message") { Attachments = [new HeroCard("T", buttons: [new CardAction(ActionTypes.ImBack, "b", value: "v")]).ToAttachment()] };

        var received = SchemaJson.Deserialize<Activity>(SchemaJson.Serialize(sent))!;

        Assert.Equal(
            """{"title":"T","buttons":[{"type":"imBack","title":"b","value":"v"}]}""",
            Assert.IsType<JsonElement>(received.Attachments![0].Content).GetRawText());
    }

    [Fact]
    public void Random_activities_come_back_as_they_went() =>
        ActivityGen.Activity.Sample(
            activity =>
            {
                var once = SchemaJson.Serialize(activity);
                var twice = SchemaJson.Serialize(SchemaJson.Deserialize<Activity>(once));
                return JsonNode.DeepEquals(JsonNode.Parse(once), JsonNode.Parse(twice));
            },
            iter: 2_000);

    [Fact]
    public void Random_bytes_are_read_or_refused_as_json() =>
        ActivityGen.MutatedJson.Sample(
            bytes =>
            {
                try
                {
                    if (SchemaJson.Deserialize<Activity>(bytes) is { } activity)
                    {
                        _ = activity.GetMentions();
                        _ = activity.HasContent();
                        _ = SchemaJson.Serialize(activity);
                    }
                }
                catch (JsonException)
                {
                    // Refused.
                }
            },
            iter: 5_000);

    private sealed class OwnEntity() : Entity("own")
    {
        public int Score { get; set; }
    }

    private sealed class ChannelDataOfABot
    {
        public string? EventType { get; set; }
    }
}
