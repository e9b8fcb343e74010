using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace VirtualAssistant.Brain.Language;

/// <summary>Reads and writes a rule as RFC 5545, section 3.3.10, has it.</summary>
internal static class RecurrenceRuleText
{
    private const string DayCodes = "MOTUWETHFRSASU";

    private static readonly LocalDateTimePattern UntilPattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");
    private static readonly LocalDatePattern UntilDatePattern = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    public static string Format(RecurrenceRule rule)
    {
        var text = new StringBuilder("FREQ=").Append(rule.Frequency.ToString().ToUpperInvariant());
        if (rule.Interval != 1)
        {
            text.Append(CultureInfo.InvariantCulture, $";INTERVAL={rule.Interval}");
        }

        AppendList(text, ";BYMONTH=", rule.ByMonth, static (to, month) => to.Append(CultureInfo.InvariantCulture, $"{month}"));
        AppendList(text, ";BYMONTHDAY=", rule.ByMonthDay, static (to, day) => to.Append(CultureInfo.InvariantCulture, $"{day}"));
        AppendList(text, ";BYDAY=", rule.ByDay, static (to, day)
            => (day.Ordinal == 0 ? to : to.Append(CultureInfo.InvariantCulture, $"{day.Ordinal}"))
            .Append(DayCodes, ((int)day.Day - 1) * 2, 2));
        if (rule.Position != 0)
        {
            text.Append(CultureInfo.InvariantCulture, $";BYSETPOS={rule.Position}");
        }

        AppendList(text, ";BYHOUR=", rule.ByHour, static (to, hour) => to.Append(CultureInfo.InvariantCulture, $"{hour}"));
        if (rule.Count is { } count)
        {
            text.Append(CultureInfo.InvariantCulture, $";COUNT={count}");
        }

        return rule.Until is { } until ? text.Append(";UNTIL=").Append(UntilPattern.Format(until)).ToString() : text.ToString();
    }

    public static RecurrenceRule Parse(string text) =>
        TryParse(text, out var rule) ? rule! : throw new FormatException($"Not a recurrence rule: '{text}'.");

    public static bool TryParse(string? text, out RecurrenceRule? rule)
    {
        rule = null;
        if (string.IsNullOrEmpty(text))
        {
            return false;
        }

        RecurrenceFrequency? frequency = null;
        var draft = new RecurrenceRule(RecurrenceFrequency.Daily);
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0)
            {
                return false;
            }

            var value = part[(equals + 1)..];
            switch (part[..equals].ToUpperInvariant())
            {
                case "FREQ" when Enum.TryParse<RecurrenceFrequency>(value, ignoreCase: true, out var f) && !char.IsAsciiDigit(value[0]):
                    frequency = f;
                    break;
                case "INTERVAL" when TryNumber(value, 1, 10_000, out var interval):
                    draft = draft with { Interval = interval };
                    break;
                case "COUNT" when TryNumber(value, 1, 100_000, out var count):
                    draft = draft with { Count = count };
                    break;
                case "UNTIL" when TryUntil(value, out var until):
                    draft = draft with { Until = until };
                    break;
                case "BYMONTH" when TryNumbers(value, 1, 12, out var months):
                    draft = draft with { ByMonth = months };
                    break;
                case "BYMONTHDAY" when TryNumbers(value, -31, 31, out var days):
                    draft = draft with { ByMonthDay = days };
                    break;
                case "BYDAY" when TryDays(value, out var weekdays):
                    draft = draft with { ByDay = weekdays };
                    break;
                case "BYSETPOS" when TryNumber(value, -31, 31, out var position):
                    draft = draft with { Position = position };
                    break;
                case "BYHOUR" when TryNumbers(value, 0, 23, out var hours, mayBeZero: true):
                    draft = draft with { ByHour = [.. hours.Order()] };
                    break;
                case "WKST" when value.Equals("MO", StringComparison.OrdinalIgnoreCase):
                    break;
                default:
                    return false;
            }
        }

        if (draft.Position != 0 && (frequency != RecurrenceFrequency.Monthly || draft.ByDay.IsEmpty))
        {
            return false; // Nobody says that of a week or a year here.
        }

        rule = frequency is { } known ? draft with { Frequency = known } : null;
        return rule is not null;
    }

    private static void AppendList<T>(StringBuilder text, string name, ImmutableArray<T> values, Action<StringBuilder, T> append)
    {
        for (var i = 0; i < values.Length; i++)
        {
            text.Append(i == 0 ? name : ",");
            append(text, values[i]);
        }
    }

    private static bool TryNumber(string text, int min, int max, out int value, bool mayBeZero = false) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) && value >= min && value <= max
            && (value != 0 || mayBeZero);

    private static bool TryNumbers(string text, int min, int max, out ImmutableArray<int> values, bool mayBeZero = false)
    {
        var found = ImmutableArray.CreateBuilder<int>();
        foreach (var part in text.Split(','))
        {
            if (!TryNumber(part, min, max, out var value, mayBeZero))
            {
                values = [];
                return false;
            }

            found.Add(value);
        }

        values = found.ToImmutable();
        return true;
    }

    private static bool TryDays(string text, out ImmutableArray<RecurrenceDay> days)
    {
        var found = ImmutableArray.CreateBuilder<RecurrenceDay>();
        days = [];
        foreach (var part in text.Split(','))
        {
            var ordinal = 0;
            var code = part.Length < 2 ? -1 : DayCodes.IndexOf(part[^2..].ToUpperInvariant(), StringComparison.Ordinal);
            if (code < 0 || code % 2 != 0 || (part.Length > 2 && !TryNumber(part[..^2], -5, 5, out ordinal)))
            {
                return false;
            }

            found.Add(new RecurrenceDay((IsoDayOfWeek)((code / 2) + 1), ordinal));
        }

        days = found.ToImmutable();
        return true;
    }

    private static bool TryUntil(string text, out LocalDateTime until)
    {
        var moment = UntilPattern.Parse(text.TrimEnd('Z'));
        var day = UntilDatePattern.Parse(text);
        until = moment.Success ? moment.Value : day.Success ? day.Value.At(LocalTime.MaxValue) : default;
        return moment.Success || day.Success;
    }
}
