using System.Text;
using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace BotBuilder.UnitTests.Schema;

/// <summary>A bot that was written with Newtonsoft.Json goes on using it.</summary>
public sealed class NewtonsoftTests
{
    [Fact]
    public void A_JObject_in_channel_data_is_read_as_what_is_asked_for()
    {
        var activity = new Activity { ChannelData = JObject.FromObject(new { team = new { id = "19:team" }, meeting = new { id = "m1" } }) };

        Assert.Equal("19:team", activity.GetChannelData<TeamsChannelData>()!.Team!.Id);
        Assert.True(activity.TryGetChannelData<TeamsChannelData>(out var data));
        Assert.Equal("m1", data!.Meeting!.Id);
    }

    [Fact]
    public void Received_channel_data_is_read_as_a_JObject_when_that_is_asked_for()
    {
        var activity = SchemaJson.Deserialize<Activity>("""{"type":"message","channelData":{"team":{"id":"19:team"},"n":[1,2.5,null,true]}}"""u8)!;

        var data = activity.GetChannelData<JObject>()!;

        Assert.Equal("19:team", (string?)data["team"]!["id"]);
        Assert.Equal([1, 2.5, null, true], data["n"]!.Select(item => ((JValue)item).Value is long whole ? (int)whole : ((JValue)item).Value));
    }

    [Theory]
    [InlineData("""{"a":1,"b":[true,null,"x"],"c":{"d":2.5}}""")]
    [InlineData("""["x",1]""")]
    [InlineData("\"text \\\"quoted\\\"\"")]
    [InlineData("12")]
    [InlineData("1.5")]
    [InlineData("true")]
    public void A_token_in_an_untyped_place_is_written_as_the_JSON_it_is(string json)
    {
        var activity = new Activity(ActivityTypes.Event) { Value = JToken.Parse(json) };

        using var written = JsonDocument.Parse(SchemaJson.Serialize(activity));

        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(json).RootElement, written.RootElement.GetProperty("value")));
    }

    [Fact]
    public void A_null_token_is_null()
    {
        var written = JsonSerializer.SerializeToElement(new { value = JValue.CreateNull() }, SchemaJson.Options);

        Assert.Equal(JsonValueKind.Null, written.GetProperty("value").ValueKind);
    }

    [Fact]
    public void Names_given_with_attributes_of_Newtonsoft_are_the_names_in_JSON()
    {
        var activity = new Activity { ChannelData = new OrderData { Number = "A-1", Secret = "s" } };

        var written = JsonSerializer.SerializeToElement(activity, SchemaJson.Options).GetProperty("channelData");
        var read = SchemaJson.Deserialize<Activity>("""{"channelData":{"order_number":"B-2","unit":"kg"}}"""u8)!.GetChannelData<OrderData>()!;

        Assert.Equal("A-1", written.GetProperty("order_number").GetString());
        Assert.False(written.TryGetProperty("Secret", out _));
        Assert.Equal(("B-2", "kg"), (read.Number, read.Unit));
    }

    [Fact]
    public void An_activity_written_by_Newtonsoft_is_read()
    {
        var activity = new Activity(ActivityTypes.Message)
        {
            Text = "hi",
            From = new ChannelAccount("user", "Ana"),
            Entities = [new Mention(new ChannelAccount("bot"), "<at>bot</at>")],
            Attachments = [new HeroCard("title").ToAttachment()],
        };

        var read = SchemaJson.Deserialize<Activity>(System.Text.Encoding.UTF8.GetBytes(JsonConvert.SerializeObject(activity)))!;

        Assert.Equal(("message", "hi", "Ana"), (read.Type, read.Text, read.From.Name));
        Assert.Equal("bot", Assert.Single(read.GetMentions()).Mentioned!.Id);
        Assert.Equal(HeroCard.ContentType, Assert.Single(read.Attachments!).ContentType);
    }

    [Fact]
    public void What_the_bot_answers_is_read_by_Newtonsoft()
    {
        var replies = new ExpectedReplies([new Activity(ActivityTypes.Message) { Text = "hello", Value = new { a = 1 } }]);

        var read = JsonConvert.DeserializeObject<ExpectedReplies>(System.Text.Encoding.UTF8.GetString(SchemaJson.Serialize(replies)))!;

        var reply = Assert.Single(read.Activities!);
        Assert.Equal("hello", reply.Text);
        Assert.Equal(1, (int)((JObject)reply.Value!)["a"]!);
    }

    [Fact]
    public async Task Storage_shows_what_is_stored_in_a_dictionary_of_JObjects()
    {
        var dictionary = new Dictionary<string, JObject> { ["old"] = JObject.FromObject(new { name = "Ana" }) };
        var storage = new MemoryStorage(dictionary);

        await storage.WriteAsync(new Dictionary<string, object> { ["new"] = new Dictionary<string, object> { ["name"] = "Ben" } }, TestContext.Current.CancellationToken);
        var read = await storage.ReadAsync(["old"], TestContext.Current.CancellationToken);
        await storage.DeleteAsync(["old"], TestContext.Current.CancellationToken);

        Assert.Equal("Ana", ((IDictionary<string, object>)read["old"])["name"]);
        Assert.Equal("Ben", (string?)dictionary["new"]["name"]);
        Assert.DoesNotContain("old", dictionary);
    }

    [Fact]
    public async Task A_JObject_kept_in_state_comes_back_as_one()
    {
        var storage = new MemoryStorage();
        await storage.WriteAsync(
            new Dictionary<string, object> { ["k"] = new Dictionary<string, object> { ["o"] = JObject.FromObject(new { a = 1 }) } },
            TestContext.Current.CancellationToken);

        var bag = (IDictionary<string, object>)(await storage.ReadAsync(["k"], TestContext.Current.CancellationToken))["k"];

        Assert.Equal(1, (int)Assert.IsType<JObject>(bag["o"])["a"]!);
    }

    [Fact]
    public void Types_of_the_schema_have_the_names_of_the_protocol_also_when_Newtonsoft_writes_them()
    {
        var activity = new Activity(ActivityTypes.Message)
        {
            Text = "2026-01-01T10:00:00Z",
            Attachments = [new HeroCard("title", buttons: [new CardAction(ActionTypes.ImBack, "go", value: "go")]).ToAttachment()],
        };

        Assert.Equal(
            """{"type":"message","text":"2026-01-01T10:00:00Z","attachments":[{"contentType":"application/vnd.microsoft.card.hero","content":{"title":"title","buttons":[{"type":"imBack","title":"go","value":"go"}]}}]}""",
            JsonConvert.SerializeObject(activity));
        Assert.Equal("title", (string?)JObject.FromObject(new HeroCard("title"))["title"]);
    }

    [Fact]
    public void Properties_the_schema_does_not_name_are_a_bots_own_object()
    {
        var properties = JObject.FromObject(new { color = "red", when = "2026-01-01T10:00:00Z", parts = new[] { 1, 2 } });
        var activity = new Activity(ActivityTypes.Message) { Properties = properties, From = new ChannelAccount("u") { Properties = new JObject { ["email"] = "a@b" } } };

        Assert.Same(properties, activity.Properties);
        var read = SchemaJson.Deserialize<Activity>(SchemaJson.Serialize(activity))!;
        read.Properties["color"] = "blue";

        Assert.Equal("a@b", (string?)read.From.Properties["email"]);
        Assert.Equal(
            """{"type":"message","from":{"id":"u","email":"a@b"},"color":"blue","when":"2026-01-01T10:00:00Z","parts":[1,2]}""",
            Encoding.UTF8.GetString(SchemaJson.Serialize(read)));
        Assert.Equal("blue", (string?)read.Properties.ToJsonObject()["color"]);
        Assert.True(JToken.DeepEquals(read.Properties, read.Properties.ToJsonObject().ToJObject()));
    }

    [Fact]
    public void A_token_is_read_with_tokens_in_its_untyped_places()
    {
        var activity = new Activity(ActivityTypes.Invoke) { ChannelData = JObject.Parse("""{"data":{"key":"value"},"context":{"theme":"dark"}}""") };

        var request = activity.GetChannelData<TaskModuleRequest>()!;

        Assert.Equal("dark", request.Context!.Theme);
        Assert.Equal("value", (string?)Assert.IsType<JObject>(request.Data)["key"]);
        Assert.False(new Activity { ChannelData = JValue.CreateString("x") }.TryGetChannelData<TaskModuleRequest>(out _));
        Assert.False(new Activity { ChannelData = JValue.CreateString("x") }.TryGetChannelData<int>(out _));
    }

    [Fact]
    public void A_result_of_a_recognizer_has_the_names_of_its_json()
    {
        var result = new RecognizerResult
        {
            Text = "hi",
            Intents = new Dictionary<string, IntentScore> { ["greet"] = new() { Score = 0.5, Properties = { ["why"] = "said" } } },
            Entities = JObject.Parse("""{"city":["Ulm"]}"""),
            Properties = { ["more"] = 1 },
        };

        var json = JsonConvert.SerializeObject(result, new JsonSerializerSettings { NullValueHandling = NullValueHandling.Ignore });

        Assert.Equal("""{"text":"hi","intents":{"greet":{"score":0.5,"why":"said"}},"entities":{"city":["Ulm"]},"more":1}""", json);
        var read = JsonConvert.DeserializeObject<RecognizerResult>(json)!;
        Assert.Equal(("greet", 0.5), read.GetTopScoringIntent());
        Assert.Equal("said", read.Intents["greet"].Properties["why"]);
    }

    [Fact]
    public void A_card_action_may_bring_a_token_to_exchange()
    {
        var value = SchemaJson.ConvertTo<AdaptiveCardInvokeValue>(JObject.Parse("""{"action":{"type":"Action.Execute"},"authentication":{"id":"1","token":"t"}}"""))!;

        Assert.Equal(("1", "t"), (value.Authentication!.Id, value.Authentication.Token));
#pragma warning disable CS0618 // Obsolete, and read and written all the same.
        var payment = JsonConvert.DeserializeObject<PaymentRequest>("""{"id":"1","details":{"total":{"label":"all","amount":{"currency":"EUR","value":"5"}}},"expires":"P1D"}""")!;
        Assert.Equal(("EUR", "P1D"), (payment.Details!.Total!.Amount!.Currency, payment.Expires));
#pragma warning restore CS0618
        Assert.Equal("""{"cardValue":{"a":1}}""", JsonConvert.SerializeObject(new MediaEventValue(new JObject { ["a"] = 1 })));
    }

    [Fact]
    public void What_is_untyped_is_a_token_when_Newtonsoft_reads_it()
    {
        var read = JsonConvert.DeserializeObject<Activity>(
            """{"$type":"x","type":"message","text":"2026-01-01T10:00:00Z","value":{"a":1},"channelData":[1],"attachments":[{"content":{"b":2}}],"extra":3}""")!;

        Assert.Equal("2026-01-01T10:00:00Z", read.Text);
        Assert.Equal(1, (int)Assert.IsType<JObject>(read.Value)["a"]!);
        Assert.Equal(1, (int)Assert.IsType<JArray>(read.ChannelData)[0]);
        Assert.Equal(2, (int)Assert.IsType<JObject>(read.Attachments![0].Content)["b"]!);
        Assert.Equal(["extra"], read.Properties.Properties().Select(property => property.Name));
        Assert.Equal(1, (int)Assert.IsType<JObject>(JsonConvert.DeserializeObject<TaskModuleRequest>("""{"data":{"a":1}}""")!.Data)["a"]!);
        Assert.Throws<JsonSerializationException>(() => JsonConvert.DeserializeObject<Activity>("""{"type":{}}"""));
    }

    [Fact]
    public void An_activity_in_an_untyped_place_remembers_its_type_where_types_are_written()
    {
        var settings = new JsonSerializerSettings { TypeNameHandling = TypeNameHandling.All };
        var json = JsonConvert.SerializeObject(new Dictionary<string, object> { ["activity"] = new Activity(ActivityTypes.Message) { Text = "hi" } }, settings);

        var read = JsonConvert.DeserializeObject<Dictionary<string, object>>(json, settings)!;

        Assert.Equal("hi", Assert.IsType<Activity>(read["activity"]).Text);
    }

    [Fact]
    public async Task Entities_of_a_recognizer_are_kept_in_state_and_shown_by_it()
    {
        var state = new UserState(new MemoryStorage());
        var result = state.CreateProperty<RecognizerResult>("result");
        var activity = new Activity { ChannelId = "test", From = new ChannelAccount("user") };
        using (var turn = new TurnContext(new TestAdapter(), activity))
        {
            await result.SetAsync(turn, new RecognizerResult { Text = "2026-01-01T10:00:00Z", Entities = JObject.Parse("""{"city":["Ulm"]}""") }, TestContext.Current.CancellationToken);
            await state.SaveChangesAsync(turn, cancellationToken: TestContext.Current.CancellationToken);
        }

        using var next = new TurnContext(new TestAdapter(), activity);
        var read = await result.GetAsync(next, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("Ulm", (string?)read!.Entities!["city"]![0]);
        Assert.Equal("2026-01-01T10:00:00Z", state.Get(next)!["result"]!["text"]!.Value<string>());
        Assert.Equal("Ulm", state.Get(next)!.SelectToken("result.entities.city[0]")!.Value<string>());
    }

    [Theory]
    [InlineData("1e400", "\"Infinity\"")]
    [InlineData("-1e400", "\"-Infinity\"")]
    [InlineData("1.5", "1.5")]
    public void A_number_too_big_for_a_double_is_written_by_its_name(string read, string written) =>
        Assert.Equal(written, JToken.Parse(read).ToJsonElement().GetRawText());

    private sealed class OrderData
    {
        [JsonProperty("order_number")]
        public string? Number { get; set; }

        [JsonProperty(PropertyName = "unit")]
        public string? Unit { get; set; }

        [Newtonsoft.Json.JsonIgnore]
        public string? Secret { get; set; }
    }
}
