#nullable disable
using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Memory;
using Microsoft.Bot.Builder.Dialogs.Memory.PathResolvers;
using Microsoft.Bot.Builder.Dialogs.Memory.Scopes;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Builder.Skills;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using static Microsoft.Recognizers.Text.Culture;
using Activity = Microsoft.Bot.Schema.Activity;

namespace BotBuilder.Dialogs.UnitTests.Probe;

/// <summary>Dialogs as bots and their tests write them.</summary>
public sealed class DialogProbe
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private readonly ConversationState _conversationState = new(new MemoryStorage());

    [Fact]
    public async Task A_waterfall_prompts_and_ends()
    {
        var state = _conversationState.CreateProperty<DialogState>("dialogState");
        var adapter = new TestAdapter(TestAdapter.CreateConversation(nameof(A_waterfall_prompts_and_ends)))
            .Use(new AutoSaveStateMiddleware(_conversationState))
            .Use(new TranscriptLoggerMiddleware(new TraceTranscriptLogger(traceActivity: false)));
        var dialogs = new DialogSet(state) { TelemetryClient = NullBotTelemetryClient.Instance };
        dialogs.Add(new NumberPrompt<int>("number", validator: (context, _) => Task.FromResult(context.Recognized.Succeeded && context.Recognized.Value > 0), defaultLocale: English));
        dialogs.Add(new WaterfallDialog("test", new WaterfallStep[]
        {
            async (step, token) => await step.PromptAsync("number", new PromptOptions { Prompt = MessageFactory.Text("Enter a number."), RetryPrompt = MessageFactory.Text("A positive one.") }, token),
            async (step, token) =>
            {
                Assert.NotNull(step.Values);
                await step.Context.SendActivityAsync(MessageFactory.Text($"Thanks for '{(int)step.Result}'"), token);
                return await step.NextAsync(cancellationToken: token);
            },
            async (step, token) => await step.EndDialogAsync("done", token),
        }));

        await new TestFlow((TestAdapter)adapter, async (turn, token) =>
        {
            var dc = await dialogs.CreateContextAsync(turn, token);
            var results = await dc.ContinueDialogAsync(token);
            switch (results.Status)
            {
                case DialogTurnStatus.Empty:
                    await dc.BeginDialogAsync("test", cancellationToken: token);
                    break;
                case DialogTurnStatus.Complete:
                    await turn.SendActivityAsync(MessageFactory.Text((string)results.Result), token);
                    break;
                case DialogTurnStatus.Waiting:
                case DialogTurnStatus.Cancelled:
                case DialogTurnStatus.CompleteAndWait:
                    break;
            }
        })
            .Send("hello").AssertReply("Enter a number.")
            .Send("-1").AssertReply("A positive one.")
            .Send("64").AssertReply("Thanks for '64'").AssertReply("done")
            .StartTestAsync();
    }

    [Fact]
    public async Task A_component_overrides_what_it_may()
    {
        var dialog = new Component();
        var adapter = new TestAdapter(TestAdapter.CreateConversation("c")).UseStorage(new MemoryStorage()).UseBotState(new UserState(new MemoryStorage()), _conversationState);
        var manager = new DialogManager(dialog) { ExpireAfter = null };
        manager.Dialogs.Add(new TextPrompt("extra"));
        manager.InitialTurnState.Add("key", "value");

        await new TestFlow((TestAdapter)adapter, async (turn, token) => await manager.OnTurnAsync(turn, cancellationToken: token))
            .Send("hi").AssertReply("Name?")
            .Send("Ana").AssertReply("Ana")
            .StartTestAsync();

        Assert.Equal(["initialize", "begin", "prebubble", "postbubble", "end"], dialog.Called.Distinct());
    }

    [Fact]
    public async Task Prompts_take_all_they_take()
    {
        var dialogs = new DialogSet(_conversationState.CreateProperty<DialogState>("d"));
        dialogs.Add(new TextPrompt("text"))
            .Add(new ConfirmPrompt("confirm", defaultLocale: English) { Style = ListStyle.None, ChoiceOptions = new ChoiceFactoryOptions(", ", " or ", ", or ", true), ConfirmChoices = Tuple.Create(new Choice("Yes"), new Choice("No")) })
            .Add(new ConfirmPrompt("custom", new Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)> { ["en-us"] = (new Choice("Y"), new Choice("N"), new ChoiceFactoryOptions()) }, null, "en-us"))
            .Add(new ChoicePrompt("choice", validator: null, defaultLocale: English) { Style = ListStyle.Inline, RecognizerOptions = new FindChoicesOptions { AllowPartialMatches = true, Locale = English, MaxTokenDistance = 2, NoAction = true, NoValue = false, RecognizeNumbers = false, RecognizeOrdinals = false } })
            .Add(new ChoicePrompt("choices", new Dictionary<string, ChoiceFactoryOptions> { ["en-us"] = new() { IncludeNumbers = false } }))
            .Add(new DateTimePrompt("date", null, English))
            .Add(new AttachmentPrompt("attachment"))
            .Add(new NumberPrompt<double>("double", null, English)).Add(new NumberPrompt<long>("long")).Add(new NumberPrompt<float>("float")).Add(new NumberPrompt<decimal>("decimal"))
            .Add(new EventActivityPrompt("event", (context, _) => Task.FromResult(context.Recognized.Value.Type == ActivityTypes.Event)))
            .Add(new OAuthPrompt("oauth", new OAuthPromptSettings { ConnectionName = "c", Title = "Sign in", Text = "please", Timeout = 1000, EndOnInvalidMessage = true, ShowSignInLink = true, OAuthAppCredentials = null }, (context, _) => Task.FromResult(context.Recognized.Succeeded)))
            .Add(new SkillDialog(new SkillDialogOptions { BotId = "b", Skill = new BotFrameworkSkill { Id = "s", AppId = "a", SkillEndpoint = new Uri("https://skill.test") }, ConversationState = _conversationState, ConnectionName = "c", SkillHostEndpoint = new Uri("https://host.test") }, "skill"));
        Assert.Throws<NotSupportedException>(() => new NumberPrompt<byte>("byte"));
        Assert.Throws<ArgumentNullException>(() => new TextPrompt(null));
        Assert.Throws<ArgumentNullException>(() => new TextPrompt(string.Empty));
        Assert.Throws<ArgumentNullException>(() => new OAuthPrompt("o", null));
        Assert.Throws<ArgumentNullException>(() => new EventActivityPrompt("e", null));
        Assert.Throws<ArgumentNullException>(() => new SkillDialog(null));
        Assert.NotNull(dialogs.Find("skill"));
        Assert.Equal(14, dialogs.GetDialogs().Count());

        await new TestFlow((TestAdapter)new TestAdapter(TestAdapter.CreateConversation("p")).Use(new AutoSaveStateMiddleware(_conversationState)), async (turn, token) =>
        {
            var dc = await dialogs.CreateContextAsync(turn, token);
            var results = await dc.ContinueDialogAsync(token);
            if (results.Status == DialogTurnStatus.Empty)
            {
                await dc.PromptAsync("choice", new PromptOptions { Prompt = new Activity { Type = ActivityTypes.Message, Text = "Color?" }, Choices = ChoiceFactory.ToChoices(["red", "green"]), Style = ListStyle.List, Validations = 3 }, token);
            }
            else if (results.Status == DialogTurnStatus.Complete)
            {
                await turn.SendActivityAsync(((FoundChoice)results.Result).Value, cancellationToken: token);
            }
        })
            .Send("hi").AssertReply("Color?\n\n   1. red\n   2. green")
            .Send("green").AssertReply("green")
            .StartTestAsync();
    }

    [Fact]
    public async Task A_dialog_context_tells_and_refuses()
    {
        var dialogs = new DialogSet(_conversationState.CreateProperty<DialogState>("d"));
        using var turn = new TurnContext(new TestAdapter(), new Activity { Type = ActivityTypes.Message, ChannelId = "test", Conversation = new ConversationAccount { Id = "c" }, From = new ChannelAccount("u") });
        Assert.Throws<ArgumentNullException>(() => new DialogContext((DialogSet)null, turn, new DialogState()));
        Assert.Throws<ArgumentNullException>(() => new DialogContext(dialogs, (TurnContext)null, new DialogState()));
        Assert.Throws<ArgumentNullException>(() => new DialogContext(dialogs, turn, null));
        Assert.Throws<ArgumentNullException>(() => new DialogSet(null));
        Assert.Throws<ArgumentNullException>(() => dialogs.Add(null));
        var dc = await dialogs.CreateContextAsync(turn, Cancellation);
        await Assert.ThrowsAnyAsync<ArgumentException>(() => dc.PromptAsync(null, new PromptOptions(), Cancellation));
        await Assert.ThrowsAsync<ArgumentNullException>(() => dc.PromptAsync("x", null, Cancellation));
        await Assert.ThrowsAsync<ArgumentNullException>(() => dc.BeginDialogAsync(null, cancellationToken: Cancellation));
        await Assert.ThrowsAnyAsync<Exception>(() => dc.BeginDialogAsync("unknown", cancellationToken: Cancellation));
        Assert.Null(dc.ActiveDialog);
        Assert.Null(dc.Child);
        Assert.Null(dc.Parent);
        Assert.Same(turn, dc.Context);
        Assert.Empty(dc.Stack);
        Assert.NotNull(dc.Services);
        Assert.Equal(DialogTurnStatus.Empty, (await dc.ContinueDialogAsync(Cancellation)).Status);
        Assert.Equal(DialogTurnStatus.Empty, (await dc.CancelAllDialogsAsync(Cancellation)).Status);
        Assert.Equal(DialogTurnStatus.Empty, (await dc.CancelAllDialogsAsync(cancelParents: true, eventName: "e", eventValue: 1, cancellationToken: Cancellation)).Status);
        Assert.Equal(DialogTurnStatus.Complete, (await dc.EndDialogAsync("x", Cancellation)).Status);
        Assert.False(await dc.EmitEventAsync("name", value: 1, bubble: true, fromLeaf: true, cancellationToken: Cancellation));
        await dc.RepromptDialogAsync(Cancellation);
        Assert.Null(dc.FindDialog("x"));
        Assert.NotNull(dc.GetLocale());
    }

    [Fact]
    public void Choices_are_rendered_and_recognized()
    {
        var choices = new List<Choice> { new("red"), new("green") { Synonyms = ["verde"] }, new() { Value = "blue", Action = new CardAction { Type = "imBack", Title = "blue!", Value = "blue" } } };
        Assert.Equal("select: (1) red, (2) green, or (3) blue!", ChoiceFactory.Inline(choices, "select:").Text);
        Assert.Equal("a: (1) red or (2) green", ChoiceFactory.Inline(ChoiceFactory.ToChoices(["red", "green"]), "a:").Text);
        Assert.Equal("select:\n\n   - red\n   - green\n   - blue!", ChoiceFactory.List(choices, "select:", null, new ChoiceFactoryOptions { IncludeNumbers = false }).Text);
        Assert.Equal(3, ChoiceFactory.SuggestedAction(choices, "s").SuggestedActions.Actions.Count);
        Assert.IsType<HeroCard>(ChoiceFactory.HeroCard(choices).Attachments.Single().Content);
        Assert.Equal(AttachmentLayoutTypes.List, ChoiceFactory.HeroCard(choices).AttachmentLayout);
        Assert.NotNull(((Activity)ChoiceFactory.ForChannel(Channels.Emulator, choices, "s", "speak", null)).SuggestedActions);
        Assert.Null(((Activity)ChoiceFactory.ForChannel(Channels.Sms, choices)).SuggestedActions);
        Assert.True(Channel.SupportsSuggestedActions(Channels.Line, 13));
        Assert.False(Channel.SupportsSuggestedActions(Channels.Line, 14));
        Assert.False(Channel.SupportsSuggestedActions(Channels.Slack, 1));
        Assert.True(Channel.SupportsCardActions(Channels.Msteams, 50));
        Assert.Equal("green", Assert.Single(ChoiceRecognizers.RecognizeChoices("verde please", choices)).Resolution.Value);
        Assert.Equal("green", Assert.Single(ChoiceRecognizers.RecognizeChoices("the second", choices)).Resolution.Value);
        Assert.Equal("blue", Assert.Single(ChoiceRecognizers.RecognizeChoices("3", choices, new FindChoicesOptions { Locale = English })).Resolution.Value);
        Assert.Equal(2, Find.FindChoices("red and green", ["red", "green", "blue"]).Count);
        var found = Find.FindValues("option C", [new SortedValue { Index = 0, Value = "option A" }, new SortedValue { Index = 1, Value = "option C" }], new FindValuesOptions { AllowPartialMatches = true });
        Assert.Equal(("option C", 1, 1f), (found[0].Resolution.Value, found[0].Resolution.Index, found[0].Resolution.Score));
        Assert.Equal(("value", "option C"), (found[0].TypeName, found[0].Text));
        Assert.Equal([("for", 0, 2), ("joe", 4, 6)], Tokenizer.DefaultTokenizer("For Joe", null).Select(token => (token.Normalized, token.Start, token.End)));
        Assert.Empty(ChoiceFactory.ToChoices(null));
    }

    [Fact]
    public void Cultures_are_mapped()
    {
        Assert.Equal("en-us", PromptCultureModels.MapToNearestLanguage("en-GB"));
        Assert.Equal("es-es", PromptCultureModels.MapToNearestLanguage("es-ar"));
        Assert.Equal("xx", PromptCultureModels.MapToNearestLanguage("xx"));
        Assert.Equal(["bg-bg", "zh-cn", "nl-nl", "en-us", "fr-fr", "de-de", "hi-in", "it-it", "ja-jp", "ko-kr", "pt-br", "es-es", "sv-se", "tr-tr"], PromptCultureModels.GetSupportedCultures().Select(culture => culture.Locale));
        Assert.Equal("Sí", PromptCultureModels.Spanish.YesInLanguage);
        Assert.Equal(" oder ", PromptCultureModels.German.InlineOr);
        Assert.Equal(Spanish, MapToNearestLanguage("es-ES"));
    }

    [Fact]
    public async Task Memory_is_reached_by_paths()
    {
        var userState = new UserState(new MemoryStorage());
        var adapter = new TestAdapter(TestAdapter.CreateConversation("m")).UseStorage(new MemoryStorage()).UseBotState(userState).UseBotState(_conversationState);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string> { ["test"] = "yo", ["nested:a"] = "1" }).Build();
        JObject snapshot = null;

        await new TestFlow((TestAdapter)adapter, async (turn, token) =>
        {
            turn.TurnState.Add<IConfiguration>(configuration);
            await userState.LoadAsync(turn, false, token);
            await _conversationState.LoadAsync(turn, false, token);
            var dialogs = new DialogSet(_conversationState.CreateProperty<DialogState>("DialogState"));
            var dc = await dialogs.CreateContextAsync(turn, token);
            var dsm = new DialogStateManager(dc, configuration: null);
            await dsm.LoadAllScopesAsync(token);
            dsm.SetValue("user.name", "Ana");
            dsm.SetValue("conversation.x", 15);
            dsm.SetValue("turn.foo", new { bar = new[] { 1, 2 } });
            dsm.SetValue("user.profile", new Profile { Age = 3 });
            Assert.Equal("Ana", dsm.GetValue<string>("user.name"));
            Assert.Equal(15, dsm.GetValue<int>("conversation.x"));
            Assert.Equal("15", dsm.GetStringValue("conversation.x"));
            Assert.Equal(15, dsm.GetIntValue("conversation.x", defaultValue: 1));
            Assert.True(dsm.GetBoolValue("conversation.none", true));
            Assert.Equal(2, dsm.GetValue<int>("turn.foo.bar[1]"));
            Assert.Equal("d", dsm.GetValue("user.none", () => "d"));
            Assert.True(dsm.TryGetValue<Profile>("user.profile", out var profile));
            Assert.Equal(3, profile.Age);
            Assert.Equal("yo", dsm.GetValue<string>("settings.test"));
            dsm.RemoveValue("user.name");
            Assert.Null(dsm.GetValue<string>("user.name"));
            Assert.True(dsm.ContainsKey("user"));
            dsm.SetValue(TurnPath.Activity, turn.Activity);
            Assert.Equal("hello", dsm.GetValue<string>("turn.activity.text"));
            Assert.Throws<ArgumentNullException>(() => dsm.SetValue(null, 1));
            Assert.ThrowsAny<Exception>(() => dsm.SetValue("nowhere.x", 1));
            Assert.NotNull(dsm.ResolveMemoryScope("user.name", out var remaining));
            Assert.Equal("name", remaining);
            Assert.Equal("user.name", dsm.TransformPath("user.name"));
            Assert.Equal("turn.recognized.intents.x", dsm.TransformPath("#x"));
            Assert.Equal("turn.recognized.entities.x.first()", dsm.TransformPath("@x"));
            Assert.Equal("turn.recognized.entities.x", dsm.TransformPath("@@x"));
            Assert.Equal("dialog.x", dsm.TransformPath("$x"));
            Assert.Equal("class.x", dsm.TransformPath("%x"));
            Assert.True(dsm.Count > 5);
            snapshot = JObject.Parse(dsm.GetMemorySnapshot().ToString());
            await dsm.SaveAllChangesAsync(token);
            await dsm.DeleteScopesMemoryAsync("user", token);
        }).Send("hello").StartTestAsync();

        Assert.Equal(15, (int)snapshot["conversation"]["x"]);
        Assert.IsAssignableFrom<MemoryScope>(new UserMemoryScope());
        Assert.Equal("user", new UserMemoryScope().Name);
        Assert.True(new TurnMemoryScope().IncludeInSnapshot);
        Assert.False(new SettingsMemoryScope().IncludeInSnapshot);
        Assert.Equal("$", new DollarPathResolver().Alias);
    }

    [Fact]
    public void Objects_are_reached_by_paths()
    {
        var foo = new Profile { Age = 15, Name = "joe", Options = new Dictionary<string, object> { ["a"] = JObject.FromObject(new { b = 1 }) } };
        Assert.Equal(15, ObjectPath.GetPathValue<int>(foo, "age"));
        Assert.Equal(1, ObjectPath.GetPathValue<int>(foo, "options.a.b"));
        Assert.True(ObjectPath.TryGetPathValue<string>(foo, "Name", out var name));
        Assert.Equal("joe", name);
        Assert.True(ObjectPath.HasValue(foo, "options['a']"));
        ObjectPath.SetPathValue(foo, "options.c", 3);
        Assert.Equal(3, ObjectPath.GetPathValue(foo, "options.c", 0));
        ObjectPath.RemovePathValue(foo, "options.c");
        Assert.False(ObjectPath.HasValue(foo, "options.c"));
        Assert.Equal("x", ObjectPath.Merge(new Profile { Name = "y", Age = 1 }, new Profile { Name = "x" }).Name);
        Assert.Equal(15, ObjectPath.Clone(foo).Age);
        Assert.Equal("x", ObjectPath.Assign<Profile>(new Profile(), new { Name = "x" }).Name);
        Assert.Equal(7, ObjectPath.MapValueTo<int>("7"));
        Assert.Contains("Age", ObjectPath.GetProperties(foo));
        Assert.True(ObjectPath.ContainsProperty(foo, "Age"));
        var seen = new List<string>();
        ObjectPath.ForEachProperty(foo, (property, value) => seen.Add(property));
        Assert.Contains("Name", seen);
        Assert.True(ObjectPath.TryResolvePath(foo, "a.b[0]", out var segments));
        Assert.Equal(3, segments.Count);
    }

    private sealed class Profile
    {
        public string Name { get; set; }

        public int? Age { get; set; }

        public Dictionary<string, object> Options { get; set; }
    }

    private sealed class EventActivityPrompt(string dialogId, PromptValidator<Activity> validator) : ActivityPrompt(dialogId, validator)
    {
        public Task OnPromptNullContext(object options) => OnPromptAsync(null, null, (PromptOptions)options, false, default);

        protected override Task<PromptRecognizerResult<Activity>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default) =>
            base.OnRecognizeAsync(turnContext, state, options, cancellationToken);
    }

    private sealed class Component : ComponentDialog
    {
        public Component()
            : base(nameof(Component))
        {
            AddDialog(new TextPrompt(nameof(TextPrompt)));
            AddDialog(new WaterfallDialog(nameof(WaterfallDialog)).AddStep(Ask).AddStep(Tell));
            InitialDialogId = nameof(WaterfallDialog);
        }

        public List<string> Called { get; } = [];

        public override string GetVersion() => base.GetVersion();

        protected override Task OnInitializeAsync(DialogContext dc)
        {
            Called.Add("initialize");
            return base.OnInitializeAsync(dc);
        }

        protected override Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object options, CancellationToken cancellationToken = default)
        {
            Called.Add("begin");
            return base.OnBeginDialogAsync(innerDc, options, cancellationToken);
        }

        protected override Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default) =>
            base.OnContinueDialogAsync(innerDc, cancellationToken);

        protected override Task OnEndDialogAsync(ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
        {
            Called.Add("end");
            return base.OnEndDialogAsync(context, instance, reason, cancellationToken);
        }

        protected override Task OnRepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) =>
            base.OnRepromptDialogAsync(turnContext, instance, cancellationToken);

        protected override Task<DialogTurnResult> EndComponentAsync(DialogContext outerDc, object result, CancellationToken cancellationToken) =>
            base.EndComponentAsync(outerDc, result, cancellationToken);

        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            Called.Add("prebubble");
            return base.OnPreBubbleEventAsync(dc, e, cancellationToken);
        }

        protected override Task<bool> OnPostBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            Called.Add("postbubble");
            return base.OnPostBubbleEventAsync(dc, e, cancellationToken);
        }

        protected override string OnComputeId() => base.OnComputeId();

        private static async Task<DialogTurnResult> Ask(WaterfallStepContext step, CancellationToken token) =>
            await step.PromptAsync(nameof(TextPrompt), new PromptOptions { Prompt = MessageFactory.Text("Name?") }, token);

        private static async Task<DialogTurnResult> Tell(WaterfallStepContext step, CancellationToken token)
        {
            await step.EmitEventAsync("told", bubble: true, cancellationToken: token);
            await step.Context.SendActivityAsync((string)step.Result, cancellationToken: token);
            return await step.EndDialogAsync(cancellationToken: token);
        }
    }
}
