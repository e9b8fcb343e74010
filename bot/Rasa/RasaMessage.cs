using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.Bot.Rasa;

/// <summary>What Rasa's <c>/model/parse</c> answers.</summary>
internal sealed record RasaMessage(
    string? Text, RasaIntent? Intent, IReadOnlyList<RasaEntity>? Entities, [property: JsonPropertyName("intent_ranking")] IReadOnlyList<RasaIntent>? IntentRanking)
{
    /// <summary>How Rasa calls an intent that none of the known ones is.</summary>
    public const string Fallback = "nlu_fallback";

    private static readonly OffsetDateTimePattern MomentPattern = OffsetDateTimePattern.GeneralIso;

    public static RasaMessage Of(string? text, Understanding understanding, Instant now)
    {
        RasaIntent[] ranking = [.. understanding.Intents.Select(intent => new RasaIntent(intent.Name, intent.Confidence))];
        var fallback = new RasaIntent(Fallback, understanding.OutOfScope);
        var intent = understanding.IsOutOfScope ? fallback : ranking[0];
        return new RasaMessage(
            text,
            intent,
            [.. understanding.Entities.Select(entity => Entity(entity, understanding, now))],
            understanding.IsOutOfScope ? [fallback, .. ranking] : ranking);
    }

    private static RasaEntity Entity(Entity entity, Understanding understanding, Instant now)
    {
        var kind = entity.GetType().Name[..^nameof(Entity).Length];
        return new RasaEntity(
            $"{char.ToLowerInvariant(kind[0])}{kind[1..]}",
            entity.Span.Start,
            entity.Span.End,
            Value(entity, understanding, now) ?? entity.Span.In(understanding.Utterance.Text).ToString(),
            "VirtualAssistant");
    }

    private static string? Value(Entity entity, Understanding understanding, Instant now) => entity switch
    {
        NumberEntity number => Invariant(number.Value),
        OrdinalEntity ordinal => ordinal.Value.ToString(CultureInfo.InvariantCulture),
        PercentageEntity percentage => Invariant(percentage.Value),
        MoneyEntity money => $"{Invariant(money.Amount)} {money.Currency}",
        QuantityEntity quantity => $"{Invariant(quantity.Amount)} {quantity.Unit.Symbol}",
        DurationEntity duration => PeriodPattern.Roundtrip.Format(duration.Length),
        RecurrenceEntity repetition => repetition.Expression.Rule.ToString(),
        TemporalEntity moment => moment.Expression.Resolve(now, DateTimeZone.Utc, understanding.Utterance.Locale).Chosen is { } chosen
            ? MomentPattern.Format(chosen.Moment.ToOffsetDateTime())
            : null,
        TimeZoneEntity zone => zone.Zones[0],
        PersonEntity person => person.Names[0],
        EmailEntity mail => mail.Address,
        PhoneEntity phone => phone.Number,
        UrlEntity url => url.Address.AbsoluteUri,
        AnswerEntity answer => answer.Answer.ToString().ToLowerInvariant(),
        _ => null,
    };

    private static string Invariant(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}

internal sealed record RasaIntent(string? Name, double Confidence);

internal sealed record RasaEntity(string? Entity, int Start, int End, string? Value, string? Extractor);

internal sealed record RasaRequest(string? Text);

/// <summary>What Rasa's <c>/status</c> answers.</summary>
internal sealed record RasaStatus(
    [property: JsonPropertyName("model_file")] string ModelFile, [property: JsonPropertyName("num_active_training_jobs")] int NumActiveTrainingJobs)
{
    public static RasaStatus Ready { get; } = new("virtual-assistant", 0);
}

/// <summary>What Rasa's <c>/version</c> answers.</summary>
internal sealed record RasaVersion(string Version, [property: JsonPropertyName("minimum_compatible_version")] string MinimumCompatibleVersion)
{
    /// <summary>The version of Rasa's format that is spoken here.</summary>
    public static RasaVersion Spoken { get; } = new("3.6.0", "3.0.0");
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(RasaMessage))]
[JsonSerializable(typeof(RasaRequest))]
[JsonSerializable(typeof(RasaStatus))]
[JsonSerializable(typeof(RasaVersion))]
internal sealed partial class RasaJson : JsonSerializerContext;
