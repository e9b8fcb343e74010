using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Memory;
using Microsoft.Bot.Builder.Dialogs.Memory.PathResolvers;
using Microsoft.Bot.Builder.Dialogs.Memory.Scopes;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;

namespace BotBuilder.Dialogs.UnitTests.Memory;

public sealed class DialogStateManagerTests
{
    private readonly MemoryStorage _storage = new();

    [Theory]
    [InlineData("$name", "dialog.name")]
    [InlineData("  $name", "dialog.name")]
    [InlineData("#order", "turn.recognized.intents.order")]
    [InlineData("@city", "turn.recognized.entities.city.first()")]
    [InlineData("@city.name", "turn.recognized.entities.city.first().name")]
    [InlineData("@city[0]", "turn.recognized.entities.city.first()[0]")]
    [InlineData("@@city", "turn.recognized.entities.city")]
    [InlineData("%title", "class.title")]
    [InlineData("user.name", "user.name")]
    [InlineData("$", "$")]
    [InlineData("@@", "@@")]
    public async Task Expands_the_short_forms(string path, string expected) => Assert.Equal(expected, (await ContextAsync()).State.TransformPath(path));

    [Fact]
    public void Each_short_form_expands_its_own_only()
    {
        Assert.Equal("x$y", new DollarPathResolver().TransformPath("x$y"));
        Assert.Equal("@@x", new AtPathResolver().TransformPath("@@x"));
        Assert.Equal("root.x!", new AliasPathResolver("~", "root.", "!").TransformPath("~x"));
        Assert.Throws<ArgumentNullException>(() => new AliasPathResolver(null!, "x"));
        Assert.Throws<ArgumentNullException>(() => new HashPathResolver().TransformPath(null!));
    }

    [Theory]
    [InlineData("user.name")]
    [InlineData("conversation.name")]
    [InlineData("dialog.name")]
    [InlineData("this.name")]
    [InlineData("turn.name")]
    [InlineData("$name")]
    [InlineData("USER.deep.name")]
    [InlineData("turn['a name'].x")]
    public async Task Reads_what_was_written(string path)
    {
        var dc = await ContextAsync();
        dc.State.SetValue(path, "Ana");
        Assert.Equal("Ana", dc.State.GetValue<string>(path));
        Assert.True(dc.State.TryGetValue<string>(path, out _));
        dc.State.RemoveValue(path);
        Assert.False(dc.State.TryGetValue<string>(path, out _));
    }

    [Fact]
    public async Task Falls_back_to_defaults()
    {
        var state = (await ContextAsync()).State;
        Assert.Null(state.GetValue<string>("user.none"));
        Assert.Equal("x", state.GetValue("user.none", () => "x"));
        Assert.Equal((0, 7, false, true, "", "z"), (
            state.GetIntValue("user.none"), state.GetIntValue("user.none", 7), state.GetBoolValue("user.none"),
            state.GetBoolValue("user.none", true), state.GetStringValue("user.none"), state.GetStringValue("user.none", "z")));
        state.SetValue("user.n", "12");
        Assert.Equal(12, state.GetIntValue("user.n"));
    }

    [Fact]
    public async Task Refuses_a_path_that_starts_with_no_scope()
    {
        var state = (await ContextAsync()).State;
        var failure = Assert.Throws<ArgumentOutOfRangeException>(() => state.GetValue<string>("nowhere.x"));
        Assert.Contains("turn", failure.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => state.SetValue("nowhere.x", 1));
        Assert.Throws<ArgumentException>(() => state.SetValue("turn.x", Task.FromResult(1)));
        Assert.Throws<ArgumentNullException>(() => state.SetValue(null!, 1));
        Assert.Equal("settings", state.ResolveMemoryScope("settings['a b'].c", out var rest).Name);
        Assert.Equal("['a b'].c", rest);
    }

    [Fact]
    public async Task A_bracket_may_hold_a_path_of_any_scope()
    {
        var state = (await ContextAsync()).State;
        state.SetValue("user.names", new[] { "Ana", "Ben" });
        state.SetValue("turn.index", 1);
        state.SetValue("$key", "names");
        Assert.Equal("Ben", state.GetValue<string>("user.names[turn.index]"));
        Assert.Equal("Ana", state.GetValue<string>("user[$key][0]"));
    }

    [Fact]
    public async Task An_entity_is_the_first_of_its_kind()
    {
        var state = (await ContextAsync()).State;
        state.SetValue("turn.recognized.entities", new Dictionary<string, object>
        {
            ["city"] = new object[] { "Paris", "Rome" }, ["nested"] = new object[] { new object[] { "deep" } }, ["none"] = Array.Empty<object>(),
        });
        Assert.Equal("Paris", state.GetValue<string>("@city"));
        Assert.Equal(["Paris", "Rome"], state.GetValue<List<string>>("@@city"));
        Assert.Equal("deep", state.GetValue<string>("@nested"));
        Assert.Null(state.GetValue<string>("@none"));
        state.SetValue("turn.recognized.entities", Newtonsoft.Json.Linq.JObject.Parse("""{"city":["Oslo"],"thing":[{"name":"x"}]}"""));
        Assert.Equal(("Oslo", "x"), (state.GetValue<string>("@city"), state.GetValue<string>("@thing.name")));
    }

    [Fact]
    public async Task Is_a_dictionary_of_its_scopes()
    {
        var state = (await ContextAsync()).State;
        Assert.Superset(new HashSet<string> { "user", "conversation", "dialog", "this", "class", "dialogclass", "dialogcontext", "settings", "turn" }, state.Keys.ToHashSet());
        Assert.True(state.ContainsKey("turn"));
        Assert.True(state.IsReadOnly);
        state["turn.x"] = 5;
        Assert.Equal(5, state["turn.x"]);
        state["this"] = new Dictionary<string, object> { ["y"] = 6 };
        Assert.Equal(6, state["this.y"]);
        Assert.Throws<NotSupportedException>(() => state.Add("x", 1));
        Assert.Throws<NotSupportedException>(() => state.Remove("x"));
        Assert.Throws<NotSupportedException>(state.Clear);
    }

    [Fact]
    public async Task Counts_its_changes()
    {
        var state = (await ContextAsync()).State;
        var before = state.Version();
        state.SetValue("turn.x", 1);
        Assert.NotEqual(before, state.Version());
    }

    [Fact]
    public async Task Tells_which_watched_paths_changed()
    {
        var dc = await ContextAsync();
        dc.State.SetValue(DialogPath.EventCounter, 0);
        var watched = dc.State.TrackPaths(["dialog.user.first", "dialog.user.last"]);
        Assert.Equal(["dialog_user_first", "dialog_user_last"], watched);

        dc.State.SetValue(DialogPath.EventCounter, 1);
        Assert.False(dc.State.AnyPathChanged(0, watched));
        dc.State.SetValue("dialog.user.first", "Ana");
        Assert.True(dc.State.AnyPathChanged(0, watched));
        Assert.False(dc.State.AnyPathChanged(1, watched));
        dc.State.SetValue(DialogPath.EventCounter, 2);
        dc.State.SetValue("dialog.user", new { last = "Weiss" });
        Assert.True(dc.State.AnyPathChanged(1, watched));
        Assert.False(dc.State.AnyPathChanged(0, []));
    }

    [Fact]
    public async Task Has_the_scopes_and_short_forms_of_its_configuration()
    {
        var dc = await ContextAsync();
        var state = new DialogStateManager(dc, new DialogStateManagerConfiguration
        {
            MemoryScopes = { new Answers() }, PathResolvers = { new AliasPathResolver("!", "answers.") },
        });
        Assert.Equal((42, 42, 1), (state.GetValue<int>("answers.all"), state.GetValue<int>("!all"), state.Count));
        Assert.Throws<ArgumentOutOfRangeException>(() => state.GetValue<int>("turn.x"));
        Assert.Throws<ArgumentNullException>(() => new DialogStateManager(null!));
    }

    [Fact]
    public async Task Loads_saves_and_deletes_what_scopes_keep()
    {
        var dc = await ContextAsync(load: false);
        Assert.Null(dc.State.GetValue<string>("user.name"));
        Assert.Throws<InvalidOperationException>(() => dc.State.SetValue("user.name", "Ana"));
        await dc.State.LoadAllScopesAsync();
        dc.State.SetValue("user.name", "Ana");
        await dc.State.SaveAllChangesAsync();

        dc = await ContextAsync();
        Assert.Equal("Ana", dc.State.GetValue<string>("user.name"));
        Assert.Throws<NotSupportedException>(() => dc.State.SetValue("user", new Dictionary<string, object>()));
    }

    [Fact]
    public async Task Settings_are_the_configuration_of_the_turn()
    {
        var dc = await ContextAsync();
        Assert.Null(dc.State.GetValue<string>("settings.bot.name"));

        dc = await ContextAsync();
        dc.Context.TurnState.Set<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(
            new Dictionary<string, string?> { ["Bot:Name"] = "Va", ["Bot:Langs:0"] = "en", ["Bot:Langs:1"] = "de" }).Build());
        Assert.Equal("Va", dc.State.GetValue<string>("settings.bot.name"));
        Assert.Equal("de", dc.State.GetValue<string>("settings.Bot.Langs[1]"));
        Assert.Throws<NotSupportedException>(() => dc.State.SetValue("settings", new object()));
    }

    [Fact]
    public async Task A_dialog_sees_its_own_properties_and_those_of_its_container()
    {
        var dc = await ContextAsync();
        Assert.Equal("leaf title", dc.State.GetValue<string>("class.title"));
        Assert.Equal("leaf title", dc.State.GetValue<string>("%title"));
        Assert.Equal("container", dc.State.GetValue<string>("dialogclass.id"));
        Assert.Equal("container", dc.Parent!.State.GetValue<string>("class.id"));
        Assert.Throws<NotSupportedException>(() => dc.State.SetValue("class", new object()));
        Assert.Throws<NotSupportedException>(() => dc.State.SetValue("dialogclass", new object()));
    }

    [Fact]
    public async Task A_leaf_keeps_its_own_and_shares_its_containers_memory()
    {
        var dc = await ContextAsync();
        dc.State.SetValue("this.own", 1);
        dc.State.SetValue("dialog.shared", 2);
        Assert.Equal(1, dc.ActiveDialog!.State["own"]);
        Assert.Equal(2, dc.Parent!.ActiveDialog!.State["shared"]);
        Assert.Equal(2, dc.Parent.State.GetValue<int>("this.shared"));
    }

    [Fact]
    public async Task Tells_which_dialogs_are_on_the_stack()
    {
        var dc = await ContextAsync();
        Assert.Equal("leaf", dc.State.GetValue<string>(DialogContextPath.ActiveDialog));
        Assert.Equal("container", dc.State.GetValue<string>(DialogContextPath.Parent));
        Assert.Equal(["leaf", "container"], dc.State.GetValue<List<string>>(DialogContextPath.Stack));
    }

    [Fact]
    public async Task Without_an_active_dialog_there_is_no_memory_of_dialogs()
    {
        var dc = new DialogContext(new DialogSet(), (await ContextAsync()).Context, new DialogState());
        Assert.Null(new DialogMemoryScope().GetMemory(dc));
        Assert.Null(new ThisMemoryScope().GetMemory(dc));
        Assert.Null(new ClassMemoryScope().GetMemory(dc));
        Assert.Null(new DialogClassMemoryScope().GetMemory(dc));
        Assert.Throws<InvalidOperationException>(() => new DialogMemoryScope().SetMemory(dc, new object()));
        Assert.Throws<InvalidOperationException>(() => new ThisMemoryScope().SetMemory(dc, new object()));
        Assert.Throws<ArgumentNullException>(() => new ThisMemoryScope().GetMemory(null!));
        Assert.Throws<ArgumentNullException>(() => new DialogMemoryScope().SetMemory(dc, null));
        Assert.NotNull(new TurnMemoryScope().GetMemory(dc));
    }

    [Fact]
    public void A_component_brings_the_scopes_and_short_forms_of_dialogs()
    {
        var services = new Microsoft.Extensions.DependencyInjection.ServiceCollection();
        new DialogsBotComponent().ConfigureServices(services, new ConfigurationBuilder().Build());
        Assert.Equal(9, services.Count(service => service.ServiceType == typeof(MemoryScope)));
        Assert.Equal(5, services.Count(service => service.ServiceType == typeof(IPathResolver)));
    }

    /// <summary>Inside a leaf of a container, with user and conversation loaded.</summary>
    private async Task<DialogContext> ContextAsync(bool load = true)
    {
        var turn = new TurnContext(new TestAdapter(), new Activity(ActivityTypes.Message)
        {
            ChannelId = "test", Text = "hi", From = new ChannelAccount("u"), Conversation = new ConversationAccount(id: "c"),
        });
        turn.TurnState.Set(new UserState(_storage));
        turn.TurnState.Set(new ConversationState(_storage));
        var container = new ComponentDialog("container").AddDialog(new Leaf());
        var outer = new DialogContext(new DialogSet().Add(container), turn, new DialogState());
        await outer.BeginDialogAsync("container");
        if (load)
        {
            await outer.State.LoadAllScopesAsync();
        }

        return outer.Child!;
    }

    private sealed class Leaf() : Dialog("leaf")
    {
        public string Title => "leaf title";

        public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(EndOfTurn);
    }

    private sealed class Answers() : MemoryScope("answers")
    {
        public override object GetMemory(DialogContext dc) => new Dictionary<string, object> { ["all"] = 42 };

        public override void SetMemory(DialogContext dc, object? memory) => throw new NotSupportedException();
    }
}
