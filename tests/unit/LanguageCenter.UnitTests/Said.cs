using NodaTime;
using NodaTime.Text;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.LanguageCenter.UnitTests;

/// <summary>Something said in Berlin on Monday 23 November 2026 at 15:00, unless told otherwise.</summary>
internal static class Said
{
    public static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    private static readonly RuleBasedLanguageCenter LanguageCenter = new();
    private static readonly LocalDateTimePattern Pattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    public static Instant Now { get; } = At("2026-11-23 15:00");

    public static Instant At(string local) => Local(local).InZoneLeniently(Berlin).ToInstant();

    public static LocalDateTime Local(string text) => Pattern.Parse(text).Value;

    public static string Shown(ZonedDateTime? moment) => moment is { } known ? Pattern.Format(known.LocalDateTime) : "none";

    public static Understanding Understood(string text, KnownNames? names = null, string? locale = null, Focus? focus = null) => LanguageCenter.Understand(new Utterance
    {
        Turn = default,
        Conversation = ConversationId.On("test", "1"),
        Position = 1,
        Person = new PersonId(Guid.Empty),
        Kind = "message",
        Text = text,
        Names = names ?? KnownNames.None,
        Locale = locale,
        Focus = focus ?? Focus.None,
        SaidAt = Now.ToDateTimeOffset(),
        Activity = default,
    });

    public static Resolution Resolved(string text, Instant? now = null, string? locale = null, Prefer prefer = Prefer.Future)
    {
        var when = Understood(text).When;
        Assert.NotNull(when);
        return when.Resolve(now ?? Now, Berlin, locale, prefer);
    }
}
