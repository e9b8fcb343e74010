using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace VirtualAssistant.Bot.Commands;

/// <param name="Now">What "tomorrow" is measured by; null for the clock.</param>
internal sealed record UnderstandArguments(IntentLabels Labels, bool AsJson, Instant? Now, DateTimeZone Zone, string? Locale)
{
    public const string Usage = """
        understand [--labels clinc150] [--json] [--now 2026-07-13T09:02] [--zone Europe/Berlin] [--locale de-DE]
          reads one utterance a line and writes: intent, confidence and out-of-scope score, parted by tabs; "oos" is no intent
          --labels clinc150  calls intents by the names of the CLINC150 data set
          --json             one JSON object a line with everything that was understood
          --now              the local time it is said at; the clock's without it
          --zone             the IANA time zone of who says it; this machine's without it
          --locale           the language tag the channel would send; the language is detected without it
        """;

    private const int FirstYear = 1900;
    private const int LastYear = 2999;

    private static readonly IPattern<LocalDateTime> NowPattern = new CompositePatternBuilder<LocalDateTime>
    {
        { LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm"), _ => true },
        { LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss"), _ => true },
    }.Build();

    /// <returns>Null when they are wrong; <paramref name="problem"/> says how.</returns>
    public static UnderstandArguments? Parse(string[] args, out string problem)
    {
        var labels = IntentLabels.Own;
        var asJson = false;
        LocalDateTime? now = null;
        DateTimeZone? zone = null;
        string? locale = null;
        for (var i = 0; i < args.Length; i++)
        {
            var value = i + 1 < args.Length ? args[i + 1] : null;
            switch (args[i])
            {
                case "--json":
                    asJson = true;
                    continue;
                case "--labels" when value == "clinc150":
                    labels = IntentLabels.Clinc150;
                    break;
                case "--labels":
                    return Refuse($"--labels takes clinc150, not '{value}'.", out problem);
                case "--now" when value is not null && NowPattern.Parse(value) is { Success: true, Value.Year: >= FirstYear and <= LastYear } parsed:
                    now = parsed.Value;
                    break;
                case "--now":
                    return Refuse($"--now takes a local time such as 2026-07-13T09:02 between {FirstYear} and {LastYear}, not '{value}'.", out problem);
                case "--zone" when value is not null && DateTimeZoneProviders.Tzdb.GetZoneOrNull(value) is { } known:
                    zone = known;
                    break;
                case "--zone":
                    return Refuse($"--zone takes an IANA time zone such as Europe/Berlin, not '{value}'.", out problem);
                case "--locale" when IsLocale(value):
                    locale = value;
                    break;
                case "--locale":
                    return Refuse($"--locale takes a language tag such as de-DE, not '{value}'.", out problem);
                default:
                    return Refuse($"There is no option '{args[i]}'.", out problem);
            }

            i++;
        }

        problem = "";
        var used = zone ?? DateTimeZoneProviders.Tzdb.GetZoneOrNull(TimeZoneInfo.Local.Id) ?? DateTimeZone.Utc;
        return new UnderstandArguments(labels, asJson, now?.InZoneLeniently(used).ToInstant(), used, locale);
    }

    private static bool IsLocale(string? value) =>
        value is { Length: >= 2 and <= 35 } && value.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && char.IsAsciiLetter(value[0]);

    private static UnderstandArguments? Refuse(string sentence, out string problem)
    {
        problem = string.Create(CultureInfo.InvariantCulture, $"{sentence} Usage:\n{Usage}");
        return null;
    }
}
