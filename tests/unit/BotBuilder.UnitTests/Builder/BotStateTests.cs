using System.Text;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace BotBuilder.UnitTests.Builder;

public sealed class BotStateTests
{
    private readonly CountingStorage _storage = new();
    private readonly UserState _state;

    public BotStateTests() => _state = new UserState(_storage);

    private static TurnContext Turn() => new(new TestAdapter(), new Activity(ActivityTypes.Message)
    {
        ChannelId = "test",
        From = new ChannelAccount("u/1"),
        Conversation = new ConversationAccount(id: "c 1"),
    });

    [Fact]
    public async Task A_default_is_made_once_and_kept()
    {
        var property = _state.CreateProperty<Profile>("profile");
        using (var turn = Turn())
        {
            var profile = await property.GetAsync(turn, () => new Profile { Name = "Ana" }, TestContext.Current.CancellationToken);
            profile.Visits++;
            await _state.SaveChangesAsync(turn, cancellationToken: TestContext.Current.CancellationToken);
        }

        using (var turn = Turn())
        {
            var profile = await property.GetAsync(turn, () => throw new InvalidOperationException(), TestContext.Current.CancellationToken);
            Assert.Equal(("Ana", 1), (profile.Name, profile.Visits));
        }
    }

    [Fact]
    public async Task Of_two_turns_at_once_the_last_to_save_wins()
    {
        var property = _state.CreateProperty<Profile>("profile");
        using var first = Turn();
        using var second = Turn();
        await property.SetAsync(first, new Profile { Name = "first" }, TestContext.Current.CancellationToken);
        await property.SetAsync(second, new Profile { Name = "second" }, TestContext.Current.CancellationToken);

        await _state.SaveChangesAsync(second, cancellationToken: TestContext.Current.CancellationToken);
        await _state.SaveChangesAsync(first, cancellationToken: TestContext.Current.CancellationToken);

        using var later = Turn();
        Assert.Equal("first", (await property.GetAsync(later, cancellationToken: TestContext.Current.CancellationToken)).Name);
    }

    [Fact]
    public async Task Without_a_default_there_is_the_default_of_the_type()
    {
        using var turn = Turn();

        Assert.Null(await _state.CreateProperty<Profile>("a").GetAsync(turn, cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal(0, await _state.CreateProperty<int>("b").GetAsync(turn, cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal(7, await _state.CreateProperty<int>("b").GetAsync(turn, () => 7, TestContext.Current.CancellationToken));
        await _state.CreateProperty<int>("b").SetAsync(turn, 0, TestContext.Current.CancellationToken);
        Assert.Equal(0, await _state.CreateProperty<int>("b").GetAsync(turn, () => 7, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_null_that_was_set_counts_as_missing()
    {
        var property = _state.CreateProperty<Profile>("profile");
        using var turn = Turn();
        await property.SetAsync(turn, null!, TestContext.Current.CancellationToken);

        Assert.Equal("Ana", (await property.GetAsync(turn, () => new Profile { Name = "Ana" }, TestContext.Current.CancellationToken)).Name);
    }

    [Fact]
    public async Task Reads_once_a_turn_and_writes_only_what_changed()
    {
        var property = _state.CreateProperty<Profile>("profile");
        using (var turn = Turn())
        {
            await property.SetAsync(turn, new Profile { Name = "Ana", Tags = ["a"] }, TestContext.Current.CancellationToken);
            await _state.SaveChangesAsync(turn, cancellationToken: TestContext.Current.CancellationToken);
            await _state.SaveChangesAsync(turn, cancellationToken: TestContext.Current.CancellationToken);
        }

        Assert.Equal((1, 1), (_storage.Reads, _storage.Writes));
        using (var turn = Turn())
        {
            var profile = await property.GetAsync(turn, cancellationToken: TestContext.Current.CancellationToken);
            await property.GetAsync(turn, cancellationToken: TestContext.Current.CancellationToken);
            await _state.SaveChangesAsync(turn, cancellationToken: TestContext.Current.CancellationToken);
            Assert.Equal((2, 1), (_storage.Reads, _storage.Writes));

            profile.Tags.Add("b");
            await _state.SaveChangesAsync(turn, cancellationToken: TestContext.Current.CancellationToken);
            Assert.Equal(2, _storage.Writes);
            await _state.SaveChangesAsync(turn, force: true, TestContext.Current.CancellationToken);
            Assert.Equal(3, _storage.Writes);
        }
    }

    [Fact]
    public async Task Saving_without_loading_does_nothing()
    {
        using var turn = Turn();

        await _state.SaveChangesAsync(turn, force: true, TestContext.Current.CancellationToken);

        Assert.Equal(0, _storage.Writes);
    }

    [Fact]
    public async Task Clearing_writes_an_empty_bag_and_deleting_removes_it_at_once()
    {
        using var turn = Turn();
        await _state.CreateProperty<string>("x").SetAsync(turn, "y", TestContext.Current.CancellationToken);
        await _state.SaveChangesAsync(turn, cancellationToken: TestContext.Current.CancellationToken);

        await _state.ClearStateAsync(turn, TestContext.Current.CancellationToken);
        await _state.SaveChangesAsync(turn, cancellationToken: TestContext.Current.CancellationToken);
        var stored = await _storage.ReadAsync(["test/users/u/1"], TestContext.Current.CancellationToken);
        Assert.Empty(Assert.IsType<IDictionary<string, object>>(stored["test/users/u/1"], exactMatch: false));

        await _state.DeleteAsync(turn, TestContext.Current.CancellationToken);
        Assert.Empty(await _storage.ReadAsync(["test/users/u/1"], TestContext.Current.CancellationToken));
        Assert.Null(_state.GetCachedState(turn));
    }

    [Fact]
    public async Task Every_scope_has_its_key()
    {
        using var turn = Turn();
        foreach (var (state, key) in new (BotState, string)[]
        {
            (new ConversationState(_storage), "test/conversations/c 1"),
            (new UserState(_storage), "test/users/u/1"),
            (new PrivateConversationState(_storage), "test/conversations/c 1/users/u/1"),
        })
        {
            await state.CreateProperty<string>("p").SetAsync(turn, key, TestContext.Current.CancellationToken);
            await state.SaveChangesAsync(turn, cancellationToken: TestContext.Current.CancellationToken);
            var bag = (IDictionary<string, object>)(await _storage.ReadAsync([key], TestContext.Current.CancellationToken))[key];
            Assert.Equal(key, bag["p"]);
        }
    }

    [Fact]
    public async Task A_key_that_cannot_be_made_is_an_error()
    {
        using var turn = new TurnContext(new TestAdapter(), new Activity(ActivityTypes.Message));

        await Assert.ThrowsAsync<InvalidOperationException>(() => _state.LoadAsync(turn, cancellationToken: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Objects_in_untyped_places_come_back_as_what_they_were()
    {
        var values = new Dictionary<string, object>
        {
            ["profile"] = new Profile { Name = "Ana", Tags = ["a"] },
            ["number"] = 5,
            ["fraction"] = 1.5,
            ["when"] = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc),
            ["list"] = new List<Profile> { new() { Name = "Luis" } },
            ["map"] = new Dictionary<string, int> { ["x"] = 1 },
            ["day"] = DayOfWeek.Friday,
            ["activity"] = new Activity(ActivityTypes.Message, "1"),
        };
        await _storage.WriteAsync(new Dictionary<string, object> { ["k"] = values }, TestContext.Current.CancellationToken);

        var read = (IDictionary<string, object>)(await _storage.ReadAsync(["k"], TestContext.Current.CancellationToken))["k"];

        Assert.Equal("Ana", Assert.IsType<Profile>(read["profile"]).Name);
        Assert.Equal(5L, read["number"]);
        Assert.Equal(1.5, read["fraction"]);
        Assert.Equal(values["when"], read["when"]);
        Assert.Equal("Luis", Assert.Single(Assert.IsType<List<Profile>>(read["list"])).Name);
        Assert.Equal(1, Assert.IsType<Dictionary<string, int>>(read["map"])["x"]);
        Assert.Equal(DayOfWeek.Friday, read["day"]);
        Assert.Empty(Assert.IsType<Activity>(read["activity"]).Properties);
    }

    [Theory]
    [InlineData("System.IO.FileInfo, System.Private.CoreLib")]
    [InlineData("System.Diagnostics.Process, System.Diagnostics.Process")]
    [InlineData("System.Collections.Generic.List`1[[System.IO.FileInfo, System.Private.CoreLib]], System.Private.CoreLib")]
    [InlineData("No.Such.Type, No.Such.Assembly")]
    [InlineData("]][[,,")]
    public void A_stored_name_makes_no_object_the_bot_did_not_store(string type)
    {
        var json = Encoding.UTF8.GetBytes("""{"x":{"$type":"TYPE","FileName":"/etc/passwd"}}""".Replace("TYPE", type, StringComparison.Ordinal));

        var bag = Assert.IsType<IDictionary<string, object>>(StorageJson.Deserialize(json), exactMatch: false);

        Assert.IsType<System.Text.Json.JsonElement>(bag["x"]);
    }

    [Fact]
    public async Task State_without_type_names_is_read_by_what_the_bot_asks_for()
    {
        var bag = (IDictionary<string, object>)StorageJson.Deserialize("""{"profile":{"name":"Ana","visits":3}}"""u8)!;
        await _storage.WriteAsync(new Dictionary<string, object> { ["test/users/u/1"] = bag }, TestContext.Current.CancellationToken);
        using var turn = Turn();

        var profile = await _state.CreateProperty<Profile>("profile").GetAsync(turn, cancellationToken: TestContext.Current.CancellationToken);
        profile.Visits++;

        Assert.Equal("Ana", profile.Name);
        Assert.Same(profile, await _state.CreateProperty<Profile>("profile").GetAsync(turn, cancellationToken: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Auto_save_writes_at_the_end_of_the_turn()
    {
        var property = _state.CreateProperty<int>("count");
        var adapter = new TestAdapter().Use(new AutoSaveStateMiddleware(_state));

        await new TestFlow(adapter, async (turn, cancellationToken) =>
            {
                var count = await property.GetAsync(turn, cancellationToken: cancellationToken) + 1;
                await property.SetAsync(turn, count, cancellationToken);
                await turn.SendActivityAsync($"{count}", cancellationToken: cancellationToken);
            })
            .Test("a", "1")
            .Test("b", "2")
            .StartTestAsync();
    }

    private sealed class CountingStorage : IStorage
    {
        private readonly MemoryStorage _inner = new();

        public int Reads { get; private set; }

        public int Writes { get; private set; }

        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
        {
            Reads++;
            return _inner.ReadAsync(keys, cancellationToken);
        }

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
        {
            Writes++;
            return _inner.WriteAsync(changes, cancellationToken);
        }

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => _inner.DeleteAsync(keys, cancellationToken);
    }

    private sealed class Profile
    {
        public string? Name { get; set; }

        public int Visits { get; set; }

        public List<string> Tags { get; set; } = [];
    }
}
