using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Debugging;
using Microsoft.Bot.Schema;
using Microsoft.Recognizers.Text;

namespace BotBuilder.Dialogs.UnitTests;

public sealed class RecognizerTests
{
    [Fact]
    public async Task Reports_what_it_recognized()
    {
        var telemetry = new Telemetry();
        var recognizer = new Greetings { TelemetryClient = telemetry };
        var result = await recognizer.RecognizeAsync(DialogContextTests.Context(new DialogSet()), new Activity { Text = "hello" }, default, new() { ["Extra"] = "yes" });
        Assert.Equal("greet", result.GetTopScoringIntent().intent);
        Assert.Equal("GreetingsResult", telemetry.Name);
        Assert.Equal(("hello", "greet", "0.9", "yes", null), (
            telemetry.Properties["Text"], telemetry.Properties["TopIntent"], telemetry.Properties["TopIntentScore"], telemetry.Properties["Extra"], telemetry.Properties["AdditionalProperties"]));
        recognizer.TelemetryClient = null!;
        Assert.IsType<NullBotTelemetryClient>(recognizer.TelemetryClient);
    }

    [Fact]
    public async Task Gives_the_result_as_a_type_of_the_bots_own()
    {
        var own = await new Greetings().RecognizeAsync<RecognizerResult>(DialogContextTests.Context(new DialogSet()), new Activity { Text = "hello" });
        Assert.Equal("hello", own.Text);
        await Assert.ThrowsAsync<NotImplementedException>(() => new Recognizer().RecognizeAsync(DialogContextTests.Context(new DialogSet()), new Activity()));
    }

    [Fact]
    public void Debuggers_are_told_where_things_were_made()
    {
        var before = DebugSupport.SourceMap;
        DebugSupport.SourceMap = new SourceMap();
        try
        {
            var dialog = new Located();
            Assert.Equal("RecognizerTests.cs", Path.GetFileName(dialog.Source!.Path));
            Assert.Equal(dialog.Source, dialog.Source.DeepClone());
            Assert.True(dialog.Source.StartPoint!.LineIndex > 0);
            Assert.True(DebugSupport.SourceMap.TryGetValue(new Recognizer(), out var range) && range.ToString().StartsWith("RecognizerTests.cs:", StringComparison.Ordinal));
        }
        finally
        {
            DebugSupport.SourceMap = before;
        }

        Assert.Null(new Located().Source);
    }

    private sealed class Located : Dialog
    {
        public Located([System.Runtime.CompilerServices.CallerFilePath] string path = "", [System.Runtime.CompilerServices.CallerLineNumber] int line = 0) =>
            RegisterSourceLocation(path, line);

        public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default) =>
            throw new NotImplementedException();
    }

    [Fact]
    public void Several_results_are_left_to_choose_between()
    {
        var choice = Greetings.Choose(new() { ["a"] = Result("greet"), ["b"] = Result("bye"), ["c"] = Result(Recognizer.NoneIntent) });
        Assert.Equal(Recognizer.ChooseIntent, choice.GetTopScoringIntent().intent);
        var candidates = (System.Text.Json.Nodes.JsonArray)choice.Properties["candidates"];
        Assert.Equal(["a greet", "b bye"], candidates.Select(candidate => $"{candidate!["id"]} {candidate["intent"]}"));
        Assert.Equal(Recognizer.NoneIntent, Greetings.Choose(new() { ["c"] = Result(Recognizer.NoneIntent) }).GetTopScoringIntent().intent);
    }

    [Theory]
    [InlineData("EN-us", "en-us")]
    [InlineData("de-AT", "de-de")]
    [InlineData("es-MX", "es-mx")]
    [InlineData("xx-YY", "xx-yy")]
    [InlineData(null, null)]
    public void A_culture_maps_to_the_nearest_that_is_known(string? code, string? expected) => Assert.Equal(expected, Culture.MapToNearestLanguage(code));

    [Fact]
    public void Cultures_have_names_and_codes()
    {
        Assert.Contains(Culture.Dutch, Culture.GetSupportedCultureCodes());
        Assert.Equal("Dutch", Culture.SupportedCultures.Single(culture => culture.CultureCode == Culture.Dutch).CultureName);
    }

    private static RecognizerResult Result(string intent) => new() { Text = "hello", Intents = new Dictionary<string, IntentScore> { [intent] = new() { Score = 0.9 } } };

    private sealed class Greetings : Recognizer
    {
        public static RecognizerResult Choose(Dictionary<string, RecognizerResult> results) => CreateChooseIntentResult(results);

        public override Task<RecognizerResult> RecognizeAsync(
            DialogContext dialogContext,
            Activity activity,
            CancellationToken cancellationToken = default,
            Dictionary<string, string>? telemetryProperties = null,
            Dictionary<string, double>? telemetryMetrics = null)
        {
            var result = Result("greet");
            TrackRecognizerResult(dialogContext, "GreetingsResult", FillRecognizerResultTelemetryProperties(result, telemetryProperties, dialogContext), telemetryMetrics);
            return Task.FromResult(result);
        }
    }

    private sealed class Telemetry : IBotTelemetryClient
    {
        public string? Name { get; private set; }

        public IDictionary<string, string> Properties { get; private set; } = new Dictionary<string, string>();

        public void TrackEvent(string eventName, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null) =>
            (Name, Properties) = (eventName, properties!);

        public void TrackTrace(string message, Severity severityLevel, IDictionary<string, string>? properties) => Name = message;

        public void TrackAvailability(string name, DateTimeOffset timeStamp, TimeSpan duration, string runLocation, bool success, string? message = null, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null) => Name = name;

        public void TrackDependency(string dependencyTypeName, string target, string dependencyName, string data, DateTimeOffset startTime, TimeSpan duration, string resultCode, bool success) => Name = dependencyName;

        public void TrackException(Exception exception, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null) => Name = exception.Message;

        public void Flush() => Name = "flush";
    }
}
