using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder.Dialogs;

namespace BotBuilder.Dialogs.UnitTests;

public sealed class ObjectPathTests
{
    public static TheoryData<object> Shapes =>
    [
        new Person { Name = "Ana", Age = 30, Home = new Place { Lat = 1.5f }, Tags = ["a", "b"] },
        new Dictionary<string, object> { ["name"] = "Ana", ["age"] = 30, ["home"] = new Dictionary<string, object> { ["lat"] = 1.5 }, ["tags"] = new List<string> { "a", "b" } },
        JsonNode.Parse("""{"name":"Ana","age":30,"home":{"lat":1.5},"tags":["a","b"]}""")!,
        JsonDocument.Parse("""{"name":"Ana","age":30,"home":{"lat":1.5},"tags":["a","b"]}""").RootElement,
        Newtonsoft.Json.Linq.JObject.Parse("""{"name":"Ana","age":30,"home":{"lat":1.5},"tags":["a","b"]}"""),
    ];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Reads_every_shape_in_any_case(object shape)
    {
        Assert.Equal("Ana", ObjectPath.GetPathValue<string>(shape, "NAME"));
        Assert.Equal(30, ObjectPath.GetPathValue<int>(shape, "age"));
        Assert.Equal("30", ObjectPath.GetPathValue<string>(shape, "age"));
        Assert.Equal(1.5f, ObjectPath.GetPathValue<float>(shape, "home.Lat"));
        Assert.Equal(1.5f, ObjectPath.GetPathValue<Place>(shape, "home").Lat);
        Assert.Equal("b", ObjectPath.GetPathValue<string>(shape, "tags[1]"));
        Assert.Equal(["a", "b"], ObjectPath.GetPathValue<string[]>(shape, "tags"));
        Assert.True(ObjectPath.HasValue(shape, "home.lat"));
        Assert.False(ObjectPath.HasValue(shape, "home.long.deep"));
        Assert.Equal(7, ObjectPath.GetPathValue(shape, "missing", 7));
        Assert.Throws<KeyNotFoundException>(() => ObjectPath.GetPathValue<string>(shape, "missing"));
        Assert.False(ObjectPath.TryGetPathValue<string>(shape, "tags[2]", out _));
        Assert.True(ObjectPath.ContainsProperty(shape, "Home"));
        Assert.Equal(["age", "home", "name", "tags"], ObjectPath.GetProperties(shape).Select(name => name.ToLowerInvariant()).Order());
    }

    public static TheoryData<object> Writable =>
    [
        new Dictionary<string, object>(), new JsonObject(), new Newtonsoft.Json.Linq.JObject(),
    ];

    [Theory]
    [MemberData(nameof(Writable))]
    public void Writes_and_makes_what_is_missing_on_the_way(object shape)
    {
        ObjectPath.SetPathValue(shape, "x.y.z", 15);
        ObjectPath.SetPathValue(shape, "x.list[1]", "second");
        ObjectPath.SetPathValue(shape, "x.list[0]", "first");
        ObjectPath.SetPathValue(shape, "x['a b']", true);
        ObjectPath.SetPathValue(shape, "who", new Person { Name = "Ben" });
        ObjectPath.SetPathValue(shape, "X.Y.Z", 16);

        Assert.Equal(16, ObjectPath.GetPathValue<int>(shape, "x.y.z"));
        Assert.Equal(["first", "second"], ObjectPath.GetPathValue<List<string>>(shape, "x.list"));
        Assert.True(ObjectPath.GetPathValue<bool>(shape, "x[\"a b\"]"));
        Assert.Equal("Ben", ObjectPath.GetPathValue<Person>(shape, "who").Name);

        ObjectPath.RemovePathValue(shape, "x.y");
        Assert.False(ObjectPath.HasValue(shape, "x.y.z"));
        ObjectPath.RemovePathValue(shape, "x.list[0]");
        Assert.Equal("second", ObjectPath.GetPathValue<string>(shape, "x.list[0]"));
        ObjectPath.RemovePathValue(shape, "nothing.here");
        Assert.Equal(["who", "x"], ObjectPath.GetProperties(shape).Order());
    }

    [Fact]
    public void A_value_that_is_set_is_a_copy_unless_told_otherwise()
    {
        var bag = new Dictionary<string, object>();
        var person = new Person { Name = "Ana" };
        ObjectPath.SetPathValue(bag, "copy", person);
        ObjectPath.SetPathValue(bag, "same", person, json: false);
        person.Name = "Ben";
        Assert.Equal(("Ana", "Ben"), (ObjectPath.GetPathValue<string>(bag, "copy.name"), ObjectPath.GetPathValue<string>(bag, "same.name")));
        Assert.Same(person, bag["same"]);
    }

    [Fact]
    public void A_bracket_may_hold_a_path()
    {
        var bag = new Dictionary<string, object> { ["index"] = 1, ["key"] = "b", ["list"] = new List<object> { "x", "y" }, ["map"] = new Dictionary<string, object> { ["b"] = 5 } };
        Assert.Equal("y", ObjectPath.GetPathValue<string>(bag, "list[index]"));
        Assert.Equal(5, ObjectPath.GetPathValue<int>(bag, "map[key]"));
        Assert.False(ObjectPath.TryGetPathValue<string>(bag, "list[nothing]", out _));
        Assert.False(ObjectPath.TryGetPathValue<string>(bag, "list[", out _));
        Assert.True(ObjectPath.TryResolvePath(bag, "map[key].x[0]", out var segments));
        Assert.Equal<object>(["map", "b", "x", 0], segments);
        Assert.True(ObjectPath.TryResolvePath(bag, "list[index]", out segments, eval: true));
        Assert.Equal<object>(["y"], segments);
    }

    [Fact]
    public void Overlays_what_is_set()
    {
        var below = new Person { Name = "Ana", Age = 30, Home = new Place { Lat = 1, Lon = 2 } };
        var result = ObjectPath.Assign<Person>(below, new { age = 31, home = new { lat = 5 } })!;
        Assert.Equal(("Ana", 31, 5f, 2f), (result.Name, result.Age, result.Home!.Lat, result.Home.Lon));
        Assert.Equal(30, below.Age);
        Assert.Equal("Ben", ObjectPath.Merge(below, new Person { Name = "Ben" })!.Name);
        Assert.Equal("Ana", ObjectPath.Assign<Person>(below, null)!.Name);
        Assert.Equal("Ana", ObjectPath.Assign<Person>(null, below)!.Name);
        Assert.Null(ObjectPath.Assign<Person>(null, null)!.Name);
        Assert.IsType<Person>(ObjectPath.Assign(new JsonObject { ["name"] = "x" }, null, typeof(Person)));
        Assert.Equal("x", ObjectPath.Assign<Person>(Newtonsoft.Json.Linq.JObject.Parse("""{"Name":"x"}"""), null)!.Name);
    }

    [Fact]
    public void A_derived_overlay_keeps_its_type()
    {
        var result = ObjectPath.Assign<Person>(new Person { Name = "Ana" }, new Employee { Company = "ACME" });
        Assert.Equal(("Ana", "ACME"), (result!.Name, Assert.IsType<Employee>(result).Company));
    }

    [Fact]
    public void A_clone_shares_nothing()
    {
        var person = new Person { Name = "Ana", Home = new Place { Lat = 1 } };
        var clone = ObjectPath.Clone(person);
        clone.Home!.Lat = 2;
        Assert.Equal((1f, "Ana"), (person.Home.Lat, clone.Name));
        Assert.Equal("Ana", (string?)ObjectPath.Clone(Newtonsoft.Json.Linq.JObject.FromObject(person))!["Name"]);
    }

    [Fact]
    public void Values_are_mapped_by_value_and_by_shape()
    {
        Assert.Equal(5, ObjectPath.MapValueTo<int>(5L));
        Assert.Equal(5.5, ObjectPath.MapValueTo<double>("5.5"));
        Assert.Equal(DayOfWeek.Friday, ObjectPath.MapValueTo<DayOfWeek>("friday"));
        Assert.Equal(new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc), ObjectPath.MapValueTo<DateTime>("2026-01-02T03:04:05Z"));
        Assert.Equal("Ana", ObjectPath.MapValueTo<Person>(new Dictionary<string, object> { ["name"] = "Ana" })!.Name);
        Assert.Equal("Ana", (string?)ObjectPath.MapValueTo<Newtonsoft.Json.Linq.JObject>(new Person { Name = "Ana" })!["Name"]);
        Assert.Equal("Ana", (string?)ObjectPath.MapValueTo<JsonObject>(new Person { Name = "Ana" })!["Name"]);
        Assert.Null(ObjectPath.MapValueTo<string>(null));
    }

    [Fact]
    public void Every_property_is_visited()
    {
        var visited = new List<string>();
        ObjectPath.ForEachProperty(new { A = 1, B = (string?)null }, (name, value) => visited.Add($"{name}={value}"));
        ObjectPath.ForEachProperty(Newtonsoft.Json.Linq.JObject.Parse("""{"c":2}"""), (name, value) => visited.Add($"{name}={value}"));
        ObjectPath.ForEachProperty("text", (name, _) => visited.Add(name));
        ObjectPath.ForEachProperty(null, (name, _) => visited.Add(name));
        Assert.Equal(["A=1", "B=", "c=2"], visited);
    }

    public class Person
    {
        public string? Name { get; set; }

        public int? Age { get; set; }

        public Place? Home { get; set; }

        public List<string>? Tags { get; set; }
    }

    public sealed class Employee : Person
    {
        public string? Company { get; set; }
    }

    public sealed class Place
    {
        public float? Lat { get; set; }

        public float? Lon { get; set; }
    }
}
