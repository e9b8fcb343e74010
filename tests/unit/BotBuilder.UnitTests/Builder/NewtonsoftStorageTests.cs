using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotBuilder.UnitTests.Builder;

/// <summary>A bot that stores with a serializer of Newtonsoft.Json of its own.</summary>
public sealed class NewtonsoftStorageTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static JsonSerializer With(AllowedTypesSerializationBinder? binder) =>
        JsonSerializer.Create(new JsonSerializerSettings { TypeNameHandling = TypeNameHandling.All, SerializationBinder = binder });

    [Fact]
    public void A_serializer_is_needed() => Assert.Throws<ArgumentNullException>("jsonSerializer", () => new MemoryStorage(jsonSerializer: null!));

    [Fact]
    public async Task Objects_come_back_as_what_they_are_with_a_new_etag()
    {
        var dictionary = new Dictionary<string, JObject>();
        var storage = new MemoryStorage(With(null), dictionary);
        var order = new Order { Number = 7 };

        await storage.WriteAsync(new Dictionary<string, object> { ["order"] = order }, Cancellation);
        var read = (Order)(await storage.ReadAsync(["order"], Cancellation))["order"];

        Assert.NotSame(order, read);
        Assert.Equal((7, order.ETag), (read.Number, read.ETag));
        Assert.NotNull(read.ETag);
        Assert.Equal(7, (int)dictionary["order"]["Number"]!);
    }

    [Theory]
    [InlineData(TypeNameHandling.All)]
    [InlineData(TypeNameHandling.None)]
    public async Task State_is_kept(TypeNameHandling names)
    {
        var storage = new MemoryStorage(JsonSerializer.Create(new JsonSerializerSettings { TypeNameHandling = names }));
        var state = new ConversationState(storage);
        var property = state.CreateProperty<Order>("order");
        var seen = 0;
        var adapter = new TestAdapter().Use(new AutoSaveStateMiddleware(state));

        await new TestFlow((TestAdapter)adapter, async (turn, cancellationToken) =>
        {
            var order = await property.GetAsync(turn, () => new Order(), cancellationToken);
            seen = ++order.Number;
        }).Send("a").Send("b").StartTestAsync();

        Assert.Equal(2, seen);
    }

    [Fact]
    public async Task Only_allowed_types_are_stored()
    {
        var storage = new MemoryStorage(With(new AllowedTypesSerializationBinder([typeof(IStoreItem)])));
        await storage.WriteAsync(new Dictionary<string, object> { ["order"] = new Order { Number = 7 } }, Cancellation);

        Assert.Equal(7, ((Order)(await storage.ReadAsync(["order"], Cancellation))["order"]).Number);
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(
            () => storage.WriteAsync(new Dictionary<string, object> { ["k"] = new Dictionary<string, object> { ["other"] = new Other() } }, Cancellation));
        Assert.Contains(nameof(Other), exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_type_that_is_not_allowed_is_not_made_from_what_is_stored()
    {
        Other.Made = 0;
        var stored = new Dictionary<string, JObject> { ["k"] = new() { ["$type"] = typeof(Other).AssemblyQualifiedName } };
        var storage = new MemoryStorage(With(new AllowedTypesSerializationBinder()), stored);

        await Assert.ThrowsAsync<InvalidOperationException>(() => storage.ReadAsync(["k"], Cancellation));

        Assert.Equal(0, Other.Made);
    }

    [Fact]
    public void What_follows_from_an_allowed_type_is_added_and_the_rest_is_told_once()
    {
        var binder = new AllowedTypesSerializationBinder([typeof(IStoreItem)]);

        binder.BindToName(typeof(Order), out _, out var name);
        binder.BindToName(typeof(List<Order>), out _, out _);
        binder.Verify();
        Assert.Equal(typeof(Order).FullName, name);
        Assert.Equal([typeof(IStoreItem), typeof(Order), typeof(List<Order>)], binder.AllowedTypes);
        Assert.Equal(typeof(Order), binder.BindToType(typeof(Order).Assembly.FullName, typeof(Order).FullName!));

        binder.BindToName(typeof(Other), out _, out name);
        Assert.Equal(typeof(Other).FullName, name);
        Assert.Throws<InvalidOperationException>(binder.Verify);
        binder.Verify();
    }

    private sealed class Order : IStoreItem
    {
        public int Number { get; set; }

        public string? ETag { get; set; }
    }

    private sealed class Other
    {
        public Other() => Made++;

        public static int Made { get; set; }
    }
}
