using NodaTime;
using NodaTime.Text;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.LongTermMemory;

namespace VirtualAssistant.Dialogs.Skills.Clock;

/// <summary>Knows the time, and the person's zone.</summary>
internal sealed class ClockSkill : Skill
{
    private static readonly TextKey NotedText = TextKey.Plain("clock.noted", "city");
    private static readonly TextKey NowText = TextKey.Plain("clock.now", "time", "date", "zone");
    private static readonly LocalDateTimePattern Time = LocalDateTimePattern.CreateWithInvariantCulture("HH:mm");
    private readonly ZoneQuestion question = new();

    public ClockSkill()
        : base("clock", Intents.TimeAsk, Intents.TimeZoneAsk, Intents.TimeZoneSet)
    {
        Dialogs = [question];
    }

    public override IReadOnlyList<Microsoft.Bot.Builder.Dialogs.Dialog> Dialogs { get; }

    public override bool OnlyAnswers(string intent) => intent is Intents.TimeAsk or Intents.TimeZoneAsk;

    public override string? SayingFor(string intent) => intent switch
    {
        Intents.TimeZoneSet => "set my time zone",
        Intents.TimeZoneAsk => "what is my time zone?",
        _ => "what time is it?",
    };

    public override Task HandleAsync(SkillTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Understanding.Is(Intents.TimeZoneSet))
        {
            var zones = turn.Understanding.First<TimeZoneEntity>()?.Zones ?? [];
            if (zones is not [var zone])
            {
                return turn.Dialogs.BeginDialogAsync(question.Id, new ZoneDraft([.. zones]), cancellationToken);
            }

            turn.RememberZone(zone);
        }

        return turn.Zone is { } known
            ? turn.SayAsync($"{Tell(turn, known)}{Noted(turn)}", cancellationToken)
            : turn.Dialogs.BeginDialogAsync(question.Id, new ZoneDraft([]), cancellationToken);
    }

    public static string Tell(SkillTurn turn, DateTimeZone zone)
    {
        var now = turn.Now.InZone(zone).LocalDateTime;
        return turn.Text(NowText, ("time", Time.Format(now)), ("date", DateIn(turn.Understanding.Language).Format(now)), ("zone", zone.Id));
    }

    private static LocalDateTimePattern DateIn(string language) => language == "de" ? GermanDate : EnglishDate;

    private static readonly LocalDateTimePattern EnglishDate = LocalDateTimePattern.CreateWithInvariantCulture("dddd d MMMM uuuu");
    private static readonly LocalDateTimePattern GermanDate = LocalDateTimePattern.Create("dddd, d. MMMM uuuu", System.Globalization.CultureInfo.GetCultureInfo("de-DE"));

    /// <summary>"I moved to Berlin" tells the zone, and something worth remembering.</summary>
    private static string Noted(SkillTurn turn)
    {
        if (turn.Situation.Learned.FirstOrDefault(fact => fact.Key == FactAttributes.City && !fact.IsDenial) is not { } city)
        {
            return "";
        }

        turn.Mention(city.Key);
        turn.Memory.LastFacts = [city.Key];
        return $" {turn.Text(NotedText, ("city", city.Value))}";
    }
}
