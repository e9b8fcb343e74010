using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Persistence;
using Microsoft.Bot.Schema;

namespace BotBuilder.Dialogs.UnitTests;

public sealed class DialogStatePersistenceTests
{
    public static TheoryData<object> Values =>
    [
        "text", true, 5, 5L, 5.0, 5.5, 3f, 12.50m, (short)3, 'c', double.MaxValue, long.MaxValue,
        new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc), new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(2)),
        TimeSpan.FromMinutes(3), new DateOnly(2026, 1, 2), Guid.Parse("11111111-2222-3333-4444-555555555555"), new Uri("https://example.org/"),
        DayOfWeekLike.Tuesday, new Point(1, 2), new List<int> { 1, 2 }, new[] { "a", "b" }, new Dictionary<string, int> { ["a"] = 1 },
        new List<object?> { 1, "a", null, 2.0 }, new List<Point> { new(3, 4) }, new byte[] { 1, 2, 3 }, (1, "a"), new Box<Point>(new Point(5, 6)),
    ];

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_comes_back_as_what_it_was(object value)
    {
        var back = RoundTrip(value);
        Assert.Equal(value.GetType(), back!.GetType());
        Assert.Equivalent(value, back, strict: true);
    }

    [Fact]
    public void A_type_this_process_never_stored_is_found_among_those_of_the_bot()
    {
        var state = Read("""{"a":{"Name":"x","$type":"TYPE, BotBuilder.Dialogs.UnitTests"}}""".Replace("TYPE", typeof(NeverWritten).FullName, StringComparison.Ordinal));
        Assert.Equal("x", Assert.IsType<NeverWritten>(state["a"]).Name);
    }

    [Fact]
    public void A_name_nobody_knows_leaves_the_value_untyped()
    {
        var map = Assert.IsType<Dictionary<string, object?>>(Read("""{"a":{"$value":{"x":1,"y":[2.5]},"$type":"Gone, Nowhere"}}""")["a"]);
        Assert.Equal(1, map["x"]);
        Assert.Equal([2.5], Assert.IsType<List<object?>>(map["y"]));
    }

    [Theory]
    [InlineData("System.Diagnostics.Process, System.Diagnostics.Process")]
    [InlineData("System.IO.FileInfo")]
    [InlineData("System.IO.FileInfo, System.Private.CoreLib")]
    [InlineData("System.Collections.Generic.List`1[[System.IO.FileInfo, System.Private.CoreLib]], System.Private.CoreLib")]
    [InlineData("List`1[[List`1[[")]
    public void A_platform_type_cannot_be_named(string name)
    {
        Assert.IsType<Dictionary<string, object?>>(Read("""{"a":{"$type":"NAME","$value":{"x":1}}}""".Replace("NAME", name, StringComparison.Ordinal))["a"]);
        Assert.IsType<Dictionary<string, object?>>(Read("""{"a":{"$type":"NAME","x":1}}""".Replace("NAME", name, StringComparison.Ordinal))["a"]);
    }

    [Fact]
    public void What_people_send_cannot_pose_as_a_type()
    {
        var name = $"{typeof(Point).FullName}, {typeof(Point).Assembly.GetName().Name}";
        var hostile = JsonSerializer.SerializeToElement(new Dictionary<string, object> { ["$type"] = name, ["X"] = 1, ["Y"] = 1 });
        Assert.IsType<JsonElement>(RoundTrip(hostile));
        var map = new Dictionary<string, object?> { ["$type"] = name, ["$value"] = 1 };
        Assert.Equal(map, Assert.IsType<Dictionary<string, object?>>(RoundTrip(map)));
    }

    [Fact]
    public void State_of_the_earlier_sdk_is_read()
    {
        var state = Read($$"""
            {
              "$type": "System.Collections.Generic.Dictionary`2[[System.String, mscorlib],[System.Object, mscorlib]], mscorlib",
              "options": { "$type": "Microsoft.Bot.Builder.Dialogs.PromptOptions, Microsoft.Bot.Builder.Dialogs",
                "prompt": { "$type": "Microsoft.Bot.Schema.Activity, Microsoft.Bot.Schema", "type": "message", "text": "?" },
                "choices": { "$type": "System.Collections.Generic.List`1[[X]], mscorlib", "$values": [ { "$type": "Y", "value": "red" } ] } },
              "values": { "$type": "System.Collections.Generic.Dictionary`2[[System.String, mscorlib],[System.Object, mscorlib]], mscorlib",
                "who": { "$type": "{{typeof(NeverWritten).FullName}}, BotBuilder.Dialogs.UnitTests", "Name": "Ana" } },
              "dialogs": { "$type": "Microsoft.Bot.Builder.Dialogs.DialogState, Microsoft.Bot.Builder.Dialogs",
                "dialogStack": { "$type": "System.Collections.Generic.List`1[[Z]], mscorlib", "$values": [
                  { "$type": "Microsoft.Bot.Builder.Dialogs.DialogInstance, Microsoft.Bot.Builder.Dialogs", "id": "inner", "state": { "n": 1 } } ] } }
            }
            """);
        var options = Assert.IsType<PromptOptions>(state["options"]);
        Assert.Equal(("?", "red"), (options.Prompt!.Text, options.Choices![0].Value));
        Assert.Equal("Ana", Assert.IsType<NeverWritten>(Assert.IsType<Dictionary<string, object?>>(state["values"])["who"]).Name);
        Assert.Equal("inner", Assert.IsType<DialogState>(state["dialogs"]).DialogStack[0].Id);
    }

    [Fact]
    public void Untyped_state_is_converted_when_a_dialog_asks_for_it()
    {
        var bag = Read("""{"options":{"prompt":{"type":"message","text":"?"}},"dialogs":{"dialogStack":[{"id":"x","state":{}}]},"n":"7"}""");
        Assert.Equal("?", StateValue.Take<PromptOptions>(bag, "options")!.Prompt!.Text);
        Assert.IsType<PromptOptions>(bag["options"]);
        Assert.Equal("x", StateValue.Take<DialogState>(bag, "dialogs")!.DialogStack[0].Id);
        Assert.Equal(7, StateValue.Int32(bag, "n"));
        Assert.Null(StateValue.Take<PromptOptions>(bag, "n"));
    }

    [Fact]
    public void Components_nest_deeper_than_json_usually_may()
    {
        var state = new DialogState([new DialogInstance { Id = "0", State = new Dictionary<string, object>() }]);
        var inner = state;
        for (var depth = 1; depth < 40; depth++)
        {
            var next = new DialogState([new DialogInstance { Id = $"{depth}", State = new Dictionary<string, object> { ["v"] = depth } }]);
            inner.DialogStack[0].State["dialogs"] = next;
            inner = next;
        }

        var options = new JsonSerializerOptions { MaxDepth = 512 };
        var back = JsonSerializer.Deserialize<DialogState>(JsonSerializer.Serialize(state, options), options)!;
        for (var depth = 1; depth < 40; depth++)
        {
            back = Assert.IsType<DialogState>(back.DialogStack[0].State["dialogs"]);
        }

        Assert.Equal(39, back.DialogStack[0].State["v"]);
    }

    [Fact]
    public void An_activity_keeps_what_it_carries()
    {
        var activity = new Activity(ActivityTypes.Message) { Text = "hi", Attachments = [new HeroCard { Title = "t" }.ToAttachment()], ChannelData = new JsonObject { ["a"] = 1 } };
        var back = Assert.IsType<Activity>(RoundTrip(activity));
        Assert.Equal("t", Assert.IsType<HeroCard>(back.Attachments![0].Content).Title);
        Assert.Equal(1, back.GetChannelData<JsonObject>()!["a"]!.GetValue<int>());
    }

    public enum DayOfWeekLike
    {
        Monday,
        Tuesday,
    }

    public sealed record Point(int X, int Y);

    public sealed record Box<T>(T Content);

    private sealed class NeverWritten
    {
        public string? Name { get; set; }
    }

    private static object? RoundTrip(object value)
    {
        var instance = new DialogInstance { Id = "d", State = new Dictionary<string, object> { ["a"] = value } };
        return JsonSerializer.Deserialize<DialogInstance>(JsonSerializer.Serialize(instance))!.State["a"];
    }

    private static IDictionary<string, object> Read(string state) =>
        JsonSerializer.Deserialize<DialogInstance>("""{"id":"d","state":STATE}""".Replace("STATE", state, StringComparison.Ordinal))!.State;
}
