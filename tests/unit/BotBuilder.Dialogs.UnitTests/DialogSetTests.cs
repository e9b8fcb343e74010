using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;

namespace BotBuilder.Dialogs.UnitTests;

public sealed class DialogSetTests
{
    [Fact]
    public void Renames_another_dialog_of_the_same_id_and_ignores_the_same_one()
    {
        var first = new WaterfallDialog("a");
        var dialogs = new DialogSet().Add(first).Add(first).Add(new WaterfallDialog("a")).Add(new WaterfallDialog("a"));
        Assert.Equal(["a", "a2", "a3"], dialogs.GetDialogs().Select(dialog => dialog.Id));
        Assert.Same(first, dialogs.Find("a"));
        Assert.Null(dialogs.Find("b"));
        Assert.Throws<ArgumentNullException>(() => dialogs.Find(" "));
        Assert.Throws<ArgumentNullException>(() => dialogs.Add(null!));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(40)]
    public void Finds_every_dialog_of_a_set_of_any_size(int size)
    {
        var dialogs = Enumerable.Range(0, size).Select(number => new WaterfallDialog($"d{number}")).ToArray();
        var set = new DialogSet();
        foreach (var dialog in dialogs)
        {
            set.Add(dialog);
        }

        Assert.Equal<Dialog>(dialogs, set.GetDialogs());
        Assert.All(dialogs, dialog => Assert.Same(dialog, set.Find(dialog.Id)));
        Assert.Null(set.Find("d"));
        set.Add(new WaterfallDialog("d0"));
        Assert.Equal("d02", set.GetDialogs().Last().Id);
    }

    [Fact]
    public void Adds_what_a_dialog_depends_on()
    {
        var dialogs = new DialogSet().Add(new Dependent());
        Assert.Equal(["Dependent", "x", "y"], dialogs.GetDialogs().Select(dialog => dialog.Id));
    }

    [Fact]
    public void The_version_changes_with_the_dialogs()
    {
        var dialogs = new DialogSet().Add(new WaterfallDialog("a"));
        var version = dialogs.GetVersion();
        Assert.Equal(version, new DialogSet().Add(new WaterfallDialog("a")).GetVersion());
        Assert.NotEqual(version, dialogs.Add(new WaterfallDialog("b")).GetVersion());
    }

    [Fact]
    public void Hands_its_telemetry_client_to_dialogs_early_and_late()
    {
        var telemetry = new RecordingTelemetry();
        var (early, late) = (new WaterfallDialog("a"), new WaterfallDialog("b"));
        var dialogs = new DialogSet().Add(early);
        dialogs.TelemetryClient = telemetry;
        dialogs.Add(late);
        Assert.Same(telemetry, early.TelemetryClient);
        Assert.Same(telemetry, late.TelemetryClient);
        dialogs.TelemetryClient = null!;
        Assert.Same(NullBotTelemetryClient.Instance, early.TelemetryClient);
    }

    [Fact]
    public async Task Needs_an_accessor_to_open_a_stack()
    {
        Assert.Throws<ArgumentNullException>(() => new DialogSet(null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => new DialogSet().CreateContextAsync(null!));
        var activity = new TestAdapter().MakeActivity("hi");
        activity.ChannelId = "test";
        var context = new TurnContext(new TestAdapter(), activity);
        await Assert.ThrowsAsync<InvalidOperationException>(() => new DialogSet().CreateContextAsync(context));

        var state = new ConversationState(new MemoryStorage());
        var dc = await new DialogSet(state.CreateProperty<DialogState>("d")).CreateContextAsync(context);
        Assert.Empty(dc.Stack);
    }

    private sealed class Dependent : Dialog, IDialogDependencies
    {
        public IEnumerable<Dialog> GetDependencies() => [new WaterfallDialog("x"), new WaterfallDialog("y")];

        public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(EndOfTurn);
    }
}
