using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Extensions.Options;
using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.Bot.Rasa;

/// <summary>Lets a remote service tell the intents; entities, moments and subjects stay our own.</summary>
/// <remarks>A turn waits for the service no longer than its timeout. When it does not answer, our own understanding does, and the service is
/// left alone for a while.</remarks>
internal sealed partial class RasaLanguageCenter(
    ILanguageCenter own, HttpClient http, IOptions<RasaOptions> settings, TimeProvider time, ILogger<RasaLanguageCenter> logger) : ILanguageCenter
{
    private const int IntentsKept = 3;
    private long restsUntil;

    public Understanding Understand(Utterance utterance)
    {
        var understood = own.Understand(utterance);
        if (utterance.Text.Length == 0 || IsAnswer(understood, utterance.Focus))
        {
            return understood;
        }

        return Ask(utterance.Text) is { } told ? Merge(understood, told) : understood;
    }

    /// <summary>What an open question asked for is known here and not there.</summary>
    private static bool IsAnswer(Understanding understood, Focus focus) => focus.Expects != Expected.Nothing && understood.Intents.IsEmpty;

    private Understanding Merge(Understanding understood, RasaMessage told)
    {
        var ranking = told.IntentRanking is { Count: > 0 } ranked ? ranked : told.Intent is { } only ? [only] : [];
        ImmutableArray<Intent> intents =
        [
            .. ranking.Where(intent => intent.Name is { Length: > 0 } name && name != RasaMessage.Fallback)
                .Select(intent => new Intent(settings.Value.Intents.GetValueOrDefault(intent.Name!, intent.Name!), Math.Clamp(intent.Confidence, 0, 1)))
                .OrderByDescending(intent => intent.Confidence)
                .Take(IntentsKept),
        ];
        var isKnown = told.Intent?.Name is { } best && best != RasaMessage.Fallback && intents is [{ Confidence: var confidence }, ..] && confidence >= settings.Value.Threshold;
        return understood with
        {
            Intents = isKnown ? intents : [],
            OutOfScope = isKnown ? 1 - intents[0].Confidence : Math.Max(1 - settings.Value.Threshold, told.Intent?.Confidence ?? 1),
            Segments = [],
        };
    }

    private RasaMessage? Ask(string text)
    {
        var now = time.GetUtcNow().UtcTicks;
        if (now < Interlocked.Read(ref restsUntil))
        {
            return null;
        }

        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, Address())
            {
                Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(new RasaRequest(text), RasaJson.Default.RasaRequest))
                {
                    Headers = { { "Content-Type", "application/json" } },
                },
            };
            using var response = http.Send(request, HttpCompletionOption.ResponseContentRead);
            response.EnsureSuccessStatusCode();
            using var body = response.Content.ReadAsStream();
            return JsonSerializer.Deserialize(body, RasaJson.Default.RasaMessage);
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException or JsonException or IOException)
        {
            Interlocked.Exchange(ref restsUntil, now + settings.Value.RestAfterFailure.Ticks);
            LogFailed(failure.GetType().Name, settings.Value.RestAfterFailure);
            return null;
        }
    }

    private Uri Address() => new(
        settings.Value.Address!,
        settings.Value.Token is { Length: > 0 } token ? $"model/parse?token={Uri.EscapeDataString(token)}" : "model/parse");

    [LoggerMessage(Level = LogLevel.Warning, Message = "The remote language service failed with {Failure}; our own understanding is used for {Rest}")]
    private partial void LogFailed(string failure, TimeSpan rest);
}
