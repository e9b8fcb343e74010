using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.Bot.Builder.Dialogs.Debugging;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Tells what an activity means to a dialog.</summary>
public class Recognizer
{
    /// <summary>The intent of a result that leaves several recognizers' results to choose between.</summary>
    public const string ChooseIntent = "ChooseIntent";

    /// <summary>The intent of an utterance that means nothing to the recognizer.</summary>
    public const string NoneIntent = "None";

    private IBotTelemetryClient _telemetryClient = NullBotTelemetryClient.Instance;

    /// <param name="callerPath">The source file it is made in, for debuggers.</param>
    /// <param name="callerLine">The line there.</param>
    public Recognizer([CallerFilePath] string callerPath = "", [CallerLineNumber] int callerLine = 0) =>
        SourceRange.Register(this, callerPath, callerLine);

    /// <summary>The name it is reported by.</summary>
    [JsonPropertyName("id")]
    [Newtonsoft.Json.JsonProperty("id")]
    public string? Id { get; set; }

    /// <summary>Where it reports to. Setting null falls back to a client that drops everything.</summary>
    [JsonIgnore]
    public virtual IBotTelemetryClient TelemetryClient
    {
        get => _telemetryClient;
        set => _telemetryClient = value ?? NullBotTelemetryClient.Instance;
    }

    public virtual Task<RecognizerResult> RecognizeAsync(
        DialogContext dialogContext,
        Activity activity,
        CancellationToken cancellationToken = default,
        Dictionary<string, string>? telemetryProperties = null,
        Dictionary<string, double>? telemetryMetrics = null) =>
        throw new NotImplementedException();

    /// <summary>As the other, in a type of the bot's own.</summary>
    public virtual async Task<T> RecognizeAsync<T>(
        DialogContext dialogContext,
        Activity activity,
        CancellationToken cancellationToken = default,
        Dictionary<string, string>? telemetryProperties = null,
        Dictionary<string, double>? telemetryMetrics = null)
        where T : IRecognizerConvert, new()
    {
        var result = new T();
        result.Convert(await RecognizeAsync(dialogContext, activity, cancellationToken, telemetryProperties, telemetryMetrics).ConfigureAwait(false));
        return result;
    }

    /// <summary>One result out of those of several recognizers, by recognizer id, for the bot to choose from.</summary>
    protected static RecognizerResult CreateChooseIntentResult(Dictionary<string, RecognizerResult> recognizerResults)
    {
        ArgumentNullException.ThrowIfNull(recognizerResults);
        string? text = null;
        var candidates = new JsonArray();
        foreach (var (id, result) in recognizerResults)
        {
            text = result.Text;
            var (intent, score) = result.GetTopScoringIntent();
            if (intent != NoneIntent)
            {
                candidates.Add(new JsonObject
                {
                    ["id"] = id,
                    ["intent"] = intent,
                    ["score"] = score,
                    ["result"] = JsonSerializer.SerializeToNode(result, SchemaJson.Options),
                });
            }
        }

        return candidates.Count > 0
            ? new RecognizerResult
            {
                Text = text,
                Intents = new Dictionary<string, IntentScore> { [ChooseIntent] = new() { Score = 1.0 } },
                Properties = new Dictionary<string, object>(StringComparer.OrdinalIgnoreCase) { ["candidates"] = candidates },
            }
            : new RecognizerResult
            {
                Text = text,
                Intents = new Dictionary<string, IntentScore> { [NoneIntent] = new() { Score = 1.0 } },
            };
    }

    /// <summary>What is reported of a result; <paramref name="telemetryProperties"/> are added to it and win.</summary>
    protected virtual Dictionary<string, string> FillRecognizerResultTelemetryProperties(
        RecognizerResult recognizerResult, Dictionary<string, string>? telemetryProperties, DialogContext? dialogContext = null)
    {
        ArgumentNullException.ThrowIfNull(recognizerResult);
        var hasIntents = recognizerResult.Intents is { Count: > 0 };
        var properties = new Dictionary<string, string>
        {
            ["Text"] = recognizerResult.Text!,
            ["AlteredText"] = recognizerResult.AlteredText!,
            ["TopIntent"] = (hasIntents ? recognizerResult.GetTopScoringIntent().intent : null)!,
            ["TopIntentScore"] = (hasIntents ? recognizerResult.GetTopScoringIntent().score.ToString(CultureInfo.InvariantCulture) : null)!,
            ["Intents"] = (hasIntents ? JsonSerializer.Serialize(recognizerResult.Intents, SchemaJson.Options) : null)!,
            ["Entities"] = recognizerResult.Entities?.ToString(Newtonsoft.Json.Formatting.None)!,
            ["AdditionalProperties"] = StringifyAdditionalPropertiesOfRecognizerResult(recognizerResult)!,
        };
        foreach (var (name, value) in telemetryProperties ?? [])
        {
            properties[name] = value;
        }

        return properties;
    }

    protected virtual string? StringifyAdditionalPropertiesOfRecognizerResult(RecognizerResult recognizerResult)
    {
        ArgumentNullException.ThrowIfNull(recognizerResult);
        return recognizerResult.Properties.Count == 0 ? null : JsonSerializer.Serialize(recognizerResult.Properties, SchemaJson.Options);
    }

    protected void TrackRecognizerResult(
        DialogContext dialogContext, string eventName, Dictionary<string, string>? telemetryProperties, Dictionary<string, double>? telemetryMetrics)
    {
        ArgumentNullException.ThrowIfNull(dialogContext);

        // A client of the recognizer's own, else the one of the dialogs.
        var client = TelemetryClient is NullBotTelemetryClient
            ? dialogContext.Context.TurnState.Get<IBotTelemetryClient>() ?? dialogContext.Dialogs.TelemetryClient
            : TelemetryClient;
        client.TrackEvent(eventName, telemetryProperties, telemetryMetrics);
    }
}
