using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.Bot.Commands;

/// <summary>Writes one entity with its kind, position, text, value and every other reading.</summary>
internal static class EntityJson
{
    private static readonly OffsetDateTimePattern MomentPattern = OffsetDateTimePattern.GeneralIso;

    public static void Write(Utf8JsonWriter json, Entity entity, string text, UnderstandingJson.Frame frame)
    {
        json.WriteStartObject();
        json.WriteString("kind", KindOf(entity));
        var span = frame.PartOf(entity.Span);
        json.WriteNumber("start", span.Start + frame.Offset);
        json.WriteNumber("end", span.End + frame.Offset);
        json.WriteString("text", span.In(text));
        WriteValue(json, entity, text, frame);
        if (entity.Why is { } why)
        {
            json.WriteString("why", why);
        }

        if (!entity.Others.IsEmpty)
        {
            json.WriteStartArray("others");
            foreach (var other in entity.Others)
            {
                Write(json, other, text, frame);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    public static void WriteMoment(Utf8JsonWriter json, TemporalExpression moment, UnderstandingJson.Frame frame)
    {
        var resolution = moment.Resolve(frame.Now, frame.Zone, frame.Locale);
        json.WriteStartObject();
        if (resolution.Chosen is { } chosen)
        {
            json.WriteString("chosen", MomentPattern.Format(chosen.Moment.ToOffsetDateTime()));
            json.WriteString("why", Name(chosen.Why));
        }
        else if (moment.Shift is { } shift)
        {
            json.WriteString("shift", PeriodPattern.Roundtrip.Format(shift));
        }

        if (moment.Days(frame.Now, frame.Zone, frame.Locale) is { Length: > 1 } days)
        {
            json.WriteStartObject("days");
            json.WriteString("from", LocalDatePattern.Iso.Format(days.Start));
            json.WriteString("to", LocalDatePattern.Iso.Format(days.End));
            json.WriteEndObject();
        }

        json.WriteBoolean("hasDate", resolution.HasDate);
        json.WriteBoolean("hasTime", resolution.HasTime);
        json.WriteStartArray("readings");
        foreach (var reading in resolution.Readings)
        {
            json.WriteStartObject();
            json.WriteString("moment", MomentPattern.Format(reading.Moment.ToOffsetDateTime()));
            json.WriteString("zone", reading.Moment.Zone.Id);
            json.WriteString("why", Name(reading.Why));
            json.WriteBoolean("timeAssumed", reading.TimeAssumed);
            json.WriteBoolean("past", reading.IsPast);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void WriteRepetition(Utf8JsonWriter json, RecurrenceExpression repeats, UnderstandingJson.Frame frame)
    {
        json.WriteStartObject();
        var found = repeats.Resolve(frame.Now, frame.Zone, frame.Locale);
        json.WriteString("rule", (found?.Recurrence.Rule ?? repeats.Rule).ToString());
        if (found is { } resolved)
        {
            json.WriteString("first", MomentPattern.Format(resolved.First.ToOffsetDateTime()));
            json.WriteBoolean("timeAssumed", resolved.TimeAssumed);
        }

        json.WriteEndObject();
    }

    /// <summary>The name of an entity's kind: <c>duration</c>, <c>timeZone</c>.</summary>
    public static string KindOf(Entity entity)
    {
        var name = entity.GetType().Name;
        return $"{char.ToLowerInvariant(name[0])}{name[1..^nameof(Entity).Length]}";
    }

    private static void WriteValue(Utf8JsonWriter json, Entity entity, string text, UnderstandingJson.Frame frame)
    {
        switch (entity)
        {
            case NumberEntity number:
                json.WriteNumber("value", number.Value);
                break;
            case OrdinalEntity ordinal:
                json.WriteNumber("value", ordinal.Value);
                break;
            case PercentageEntity percentage:
                json.WriteNumber("value", percentage.Value);
                break;
            case MoneyEntity money:
                json.WriteNumber("value", money.Amount);
                json.WriteString("currency", money.Currency);
                break;
            case QuantityEntity quantity:
                json.WriteNumber("value", quantity.Amount);
                json.WriteString("unit", quantity.Unit.Symbol);
                json.WriteString("measure", Name(quantity.Unit.Measure));
                break;
            case RangeEntity range:
                json.WritePropertyName("from");
                Write(json, range.From, text, frame);
                json.WritePropertyName("to");
                Write(json, range.To, text, range.To is TemporalEntity { Expression.Date: null } ? After(range.From, frame) : frame);
                break;
            case TemporalEntity moment:
                json.WritePropertyName("value");
                WriteMoment(json, moment.Expression, frame);
                break;
            case DurationEntity duration:
                json.WriteString("value", PeriodPattern.Roundtrip.Format(duration.Length));
                break;
            case RecurrenceEntity repetition:
                json.WritePropertyName("value");
                WriteRepetition(json, repetition.Expression, frame);
                break;
            case TimeZoneEntity zone:
                WriteNames(json, "zones", zone.Zones);
                break;
            case PlaceEntity place:
                json.WriteString("value", place.Name);
                WriteNames(json, "zones", place.Zones);
                break;
            case PersonEntity person:
                WriteNames(json, "people", person.Names);
                break;
            default:
                json.WriteString("value", TextOf(entity));
                break;
        }
    }

    /// <summary>"9 am to 5 pm": the 5 pm behind that 9 am.</summary>
    private static UnderstandingJson.Frame After(Entity from, UnderstandingJson.Frame frame) =>
        from is TemporalEntity begin && begin.Expression.Resolve(frame.Now, frame.Zone, frame.Locale).Chosen is { Moment: var moment }
            ? frame with { Now = moment.ToInstant() }
            : frame;

    private static string TextOf(Entity entity) => entity switch
    {
        AnswerEntity answer => Name(answer.Answer),
        QuotedTextEntity quoted => quoted.Text,
        EmailEntity mail => mail.Address,
        UrlEntity url => url.Address.AbsoluteUri,
        PhoneEntity phone => phone.Number,
        MentionEntity mention => mention.Name,
        ListNameEntity list => list.Name,
        _ => "all",
    };

    private static void WriteNames(Utf8JsonWriter json, string property, IEnumerable<string> names)
    {
        json.WriteStartArray(property);
        foreach (var name in names)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
    }

    private static string Name(Enum value)
    {
        var name = value.ToString();
        return $"{char.ToLowerInvariant(name[0])}{name[1..]}";
    }
}
