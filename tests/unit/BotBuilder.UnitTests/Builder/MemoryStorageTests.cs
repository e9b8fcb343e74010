using Microsoft.Bot.Builder;

namespace BotBuilder.UnitTests.Builder;

public sealed class MemoryStorageTests
{
    private readonly MemoryStorage _storage = new();

    private Task WriteAsync(Note note) => _storage.WriteAsync(new Dictionary<string, object> { ["k"] = note }, TestContext.Current.CancellationToken);

    private async Task<Note> ReadAsync() => (await _storage.ReadAsync<Note>(["k"], TestContext.Current.CancellationToken))["k"];

    [Fact]
    public async Task What_is_read_is_a_copy()
    {
        var note = new Note { Text = "a" };
        await WriteAsync(note);
        note.Text = "b";

        Assert.Equal("a", (await ReadAsync()).Text);
        Assert.NotSame(await ReadAsync(), await ReadAsync());
    }

    [Fact]
    public async Task A_bag_that_was_read_and_changed_is_written_as_it_is_now()
    {
        await _storage.WriteAsync(new Dictionary<string, object> { ["k"] = new Dictionary<string, object> { ["a"] = "1" } }, TestContext.Current.CancellationToken);
        var read = await _storage.ReadAsync(["k"], TestContext.Current.CancellationToken);
        ((IDictionary<string, object>)read["k"])["a"] = "2";
        await _storage.WriteAsync(read, TestContext.Current.CancellationToken);

        var again = await _storage.ReadAsync(["k"], TestContext.Current.CancellationToken);
        Assert.Equal("2", ((IDictionary<string, object>)again["k"])["a"]);
    }

    [Fact]
    public async Task What_has_no_value_vanishes_and_numbers_come_back_wide()
    {
        var bag = new Dictionary<string, object> { ["integer"] = 5, ["fraction"] = 5.5 };
        await _storage.WriteAsync(new Dictionary<string, object> { ["k"] = bag, ["nothing"] = null! }, TestContext.Current.CancellationToken);

        var read = await _storage.ReadAsync(["k", "nothing"], TestContext.Current.CancellationToken);

        Assert.Equal(["k"], read.Keys);
        Assert.Equal((5L, 5.5), (((IDictionary<string, object>)read["k"])["integer"], ((IDictionary<string, object>)read["k"])["fraction"]));
    }

    [Fact]
    public async Task A_write_from_an_old_version_conflicts()
    {
        await WriteAsync(new Note { Text = "first" });
        var old = await ReadAsync();
        await WriteAsync(await ReadAsync());

        await Assert.ThrowsAsync<InvalidOperationException>(() => WriteAsync(old));
        await Assert.ThrowsAsync<InvalidOperationException>(() => WriteAsync(new Note { Text = "no version" }));
        await WriteAsync(new Note { Text = "any version", ETag = "*" });
        Assert.Equal("any version", (await ReadAsync()).Text);
    }

    [Fact]
    public async Task A_first_write_always_passes() => await WriteAsync(new Note { ETag = "whatever" });

    [Fact]
    public async Task Missing_keys_are_not_in_the_answer()
    {
        await WriteAsync(new Note());
        await _storage.DeleteAsync(["k", "unknown"], TestContext.Current.CancellationToken);

        Assert.Empty(await _storage.ReadAsync(["k", "unknown"], TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentNullException>(() => _storage.ReadAsync(null!, TestContext.Current.CancellationToken));
    }

    private sealed class Note : IStoreItem
    {
        public string? Text { get; set; }

        public string? ETag { get; set; }
    }
}
