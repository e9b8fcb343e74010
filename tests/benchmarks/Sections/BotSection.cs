using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using VirtualAssistant.Benchmarks.Measuring;

namespace VirtualAssistant.Benchmarks.Sections;

/// <summary>Turns of small bots through the adapter, beside an endpoint that does nothing but JSON.</summary>
public sealed class BotSection : ISection
{
    private const int Connections = 32;
    private const int WarmUp = 2;
    private const int Rounds = 11;

    // Short, and many: the machine does not stay as fast for long, and what is compared is measured right after one another.
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(0.7);

    public string Name => "bot";

    public string About => "turns a second through CloudAdapter, the asking side in the same process and on the same cores";

    public async Task RunAsync(TextWriter report)
    {
        var storage = new MemoryStorage();
        var (conversation, user) = (new ConversationState(storage), new UserState(storage));
        await using var server = await BotServer.StartAsync(new Dictionary<string, IBot>
        {
            ["/echo"] = new Echo(),
            ["/state"] = new Counting(conversation, user),
            ["/dialog"] = new Asking(new ConversationState(new MemoryStorage())), // A bag of its own: that of /state holds two numbers, and no stack.
        });
        var bare = new Scenario("bare JSON endpoint", "/bare", null, null);
        var echo = new Scenario("echo, expectReplies", "/echo", null, 8800);
        var state = new Scenario("echo with ConversationState and UserState", "/state", null, 5490);
        var connector = new Scenario("echo, through a connector", "/echo", server.Url, 103);
        var channel = new Scenario("the channel's own part in that", "/v3/conversations/c/activities/a", null, null);
        var dialog = new Scenario("waterfall with a prompt", "/dialog", null, 800);
        Scenario[] scenarios = [bare, echo, state, connector, channel, dialog];
        var readings = scenarios.ToDictionary(scenario => scenario, _ => new List<Reading>());
        for (var round = 0; round < WarmUp + Rounds; round++)
        {
            foreach (var scenario in scenarios)
            {
                var reading = await Reading.TakeAsync(new HttpLoad(server.Address, Connections, scenario.RequestsOf), Round);
                if (round >= WarmUp)
                {
                    readings[scenario].Add(reading);
                }
            }
        }

        report.WriteLine($"{"",-42} {"turns/s",9} {"of bare",8} {"p50 µs",8} {"p99 µs",8} {"B/turn",8} {"CPU µs",8} {"of 4.23",8}");
        foreach (var scenario in scenarios)
        {
            var median = Reading.Median(readings[scenario]);
            report.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{scenario.Name,-42} {median.PerSecond,9:N0} {Beside(bare, scenario, reading => reading.PerSecond),8:P0} {median.P50.TotalMicroseconds,8:N0} {median.P99.TotalMicroseconds,8:N0} {median.Allocated,8:N0} {median.Cpu.TotalMicroseconds,8:N0} {(scenario.Archived is { } archived ? $"{median.PerSecond / archived:N1} x" : ""),8}"));
        }

        report.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"state beside echo: {Beside(echo, state, reading => reading.Cpu.TotalMicroseconds):N2} x the processor time; resident memory {Environment.WorkingSet / 1024 / 1024:N0} MiB"));
        report.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"a turn through a connector without the channel's own part: {Reading.Median(readings[connector]).Allocated - Reading.Median(readings[channel]).Allocated:N0} B"));
        report.WriteLine("\"of 4.23\" compares with the archived SDK on two shared cores, its load beside it: 8 800, 103, 5 490 and 800 turns a second.");

        double Beside(Scenario other, Scenario scenario, Func<Reading, double> of) => Reading.MedianRatio(readings[scenario], readings[other], of);
    }

    private sealed record Scenario(string Name, string Path, string? ServiceUrl, double? Archived)
    {
        public byte[][] RequestsOf(int connection) =>
            [.. new[] { "hello", "Ana" }.Select(text => HttpLoad.Post(Path, Activities.DirectLine($"conversation-{connection}", text, ServiceUrl)))];
    }

    private sealed class Echo : ActivityHandler
    {
        protected override Task OnMessageActivityAsync(ITurnContext<Microsoft.Bot.Schema.IMessageActivity> turnContext, CancellationToken cancellationToken) =>
            turnContext.SendActivityAsync(MessageFactory.Text($"echo {turnContext.Activity.Text}"), cancellationToken);
    }

    private sealed class Count
    {
        public int Turns { get; set; }
    }

    private sealed class Counting(ConversationState conversation, UserState user) : ActivityHandler
    {
        private readonly IStatePropertyAccessor<Count> _inConversation = conversation.CreateProperty<Count>("count");
        private readonly IStatePropertyAccessor<Count> _ofUser = user.CreateProperty<Count>("count");

        protected override async Task OnMessageActivityAsync(ITurnContext<Microsoft.Bot.Schema.IMessageActivity> turnContext, CancellationToken cancellationToken)
        {
            var here = await _inConversation.GetAsync(turnContext, () => new Count(), cancellationToken);
            var ofUser = await _ofUser.GetAsync(turnContext, () => new Count(), cancellationToken);
            here.Turns++;
            ofUser.Turns++;
            await turnContext.SendActivityAsync(MessageFactory.Text($"echo {turnContext.Activity.Text}"), cancellationToken);
            await conversation.SaveChangesAsync(turnContext, cancellationToken: cancellationToken);
            await user.SaveChangesAsync(turnContext, cancellationToken: cancellationToken);
        }
    }

    private sealed class Asking : ActivityHandler
    {
        private readonly ConversationState _conversation;
        private readonly IStatePropertyAccessor<DialogState> _dialogState;
        private readonly ComponentDialog _dialog;

        public Asking(ConversationState conversation)
        {
            _conversation = conversation;
            _dialogState = conversation.CreateProperty<DialogState>(nameof(DialogState));
            _dialog = new ComponentDialog("greeting");
            _dialog.AddDialog(new WaterfallDialog(
                "steps",
                [
                    (step, cancellationToken) => step.PromptAsync("name", new PromptOptions { Prompt = MessageFactory.Text("What is your name?") }, cancellationToken),
                    async (step, cancellationToken) =>
                    {
                        await step.Context.SendActivityAsync(MessageFactory.Text($"Hello {step.Result}"), cancellationToken);
                        return await step.EndDialogAsync(null, cancellationToken);
                    },
                ]));
            _dialog.AddDialog(new TextPrompt("name"));
            _dialog.InitialDialogId = "steps";
        }

        protected override async Task OnMessageActivityAsync(ITurnContext<Microsoft.Bot.Schema.IMessageActivity> turnContext, CancellationToken cancellationToken)
        {
            await _dialog.RunAsync(turnContext, _dialogState, cancellationToken);
            await _conversation.SaveChangesAsync(turnContext, cancellationToken: cancellationToken);
        }
    }
}
