using System.Globalization;
using NodaTime;
using NodaTime.Text;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.LongTermMemory;
using VirtualAssistant.Dialogs.Skills.Recall;

namespace VirtualAssistant.Dialogs.Skills.Clock;

/// <summary>Knows the time, here and elsewhere, the calendar, and the person's zone.</summary>
internal sealed class ClockSkill : Skill
{
    /// <summary>Of a country with many zones the largest are told.</summary>
    private const int MostPlaces = 4;

    private static readonly TextKey NotedText = TextKey.Plain("clock.noted", "city");
    private static readonly TextKey NowText = TextKey.Plain("clock.now", "time", "date", "zone");
    private static readonly TextKey ThereText = TextKey.Plain("clock.there", "time", "date", "place");
    private static readonly TextKey DayText = TextKey.Plain("clock.day", "date");
    private static readonly TextKey TodayText = TextKey.Plain("clock.today", "date");
    private static readonly TextKey DaysUntilText = TextKey.Plain("clock.daysUntil", "days", "date");
    private static readonly TextKey WeeksUntilText = TextKey.Plain("clock.weeksUntil", "days", "length", "date");
    private static readonly TextKey DaysSinceText = TextKey.Plain("clock.daysSince", "days", "date");
    private static readonly TextKey UntilText = TextKey.Plain("clock.until", "length", "date", "time");
    private static readonly TextKey SinceText = TextKey.Plain("clock.since", "length", "date", "time");
    private static readonly TextKey NoSuchDayText = TextKey.Plain("clock.noSuchDay");
    private static readonly TextKey UntoldDayText = TextKey.Plain("clock.untoldDay", "day");
    private static readonly LocalDateTimePattern Time = LocalDateTimePattern.CreateWithInvariantCulture("HH:mm");
    private readonly ZoneQuestion question = new();

    public ClockSkill()
        : base("clock", Intents.TimeAsk, Intents.TimeUntil, Intents.TimeZoneAsk, Intents.TimeZoneSet)
    {
        Dialogs = [question];
    }

    public override IReadOnlyList<Microsoft.Bot.Builder.Dialogs.Dialog> Dialogs { get; }

    public override bool OnlyAnswers(string intent) => intent is Intents.TimeAsk or Intents.TimeUntil or Intents.TimeZoneAsk;

    public override string? SayingFor(string intent) => intent switch
    {
        Intents.TimeZoneSet => "set my time zone",
        Intents.TimeZoneAsk => "what is my time zone?",
        Intents.TimeUntil => "how many days until Christmas?",
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
        else if (turn.Understanding.Is(Intents.TimeAsk) && turn.Understanding.First<TimeZoneEntity>() is { } there)
        {
            return turn.SayAsync(TellThere(turn, there), cancellationToken);
        }

        return turn.Zone is { } known
            ? turn.SayAsync($"{Answer(turn, known)}{Noted(turn)}", cancellationToken)
            : turn.Dialogs.BeginDialogAsync(question.Id, new ZoneDraft([]), cancellationToken);
    }

    public static string Tell(SkillTurn turn, DateTimeZone zone)
    {
        var now = turn.Now.InZone(zone).LocalDateTime;
        return turn.Text(NowText, ("time", Time.Format(now)), ("date", DateIn(turn).Format(now)), ("zone", zone.Id));
    }

    private static string Answer(SkillTurn turn, DateTimeZone zone)
    {
        var said = turn.Understanding.First<TemporalEntity>();
        if (said is null || !(turn.Understanding.Is(Intents.TimeUntil) || turn.Understanding.Is(Intents.TimeAsk)))
        {
            return Tell(turn, zone);
        }

        var when = said.Expression;
        if (when.Remembered is { } day)
        {
            if (RememberedDays.Find(day, turn.Situation.Facts) is not { } told)
            {
                return turn.Text(UntoldDayText, ("day", turn.Utterance.Text.AsSpan(said.Span.Start, said.Span.Length).ToString()));
            }

            when = when.With(told);
        }

        return when.Resolve(turn.Now, zone, turn.Locale).Chosen is { } reading
            ? turn.Understanding.Is(Intents.TimeUntil) ? TellDistance(turn, when, reading.Moment) : turn.Text(DayText, ("date", DateIn(turn).Format(reading.Moment.LocalDateTime)))
            : turn.Text(NoSuchDayText);
    }

    /// <summary>In days, where only a day was said; else to the minute.</summary>
    private static string TellDistance(SkillTurn turn, TemporalExpression when, ZonedDateTime moment)
    {
        var now = turn.Now.InZone(moment.Zone).LocalDateTime;
        var date = DateIn(turn).Format(moment.LocalDateTime);
        if (when.HasTime)
        {
            var length = Period.Between(now, moment.LocalDateTime, PeriodUnits.Days | PeriodUnits.Hours | PeriodUnits.Minutes);
            var isOver = moment.LocalDateTime < now;
            return turn.Text(isOver ? SinceText : UntilText, ("length", isOver ? -length : length), ("date", date), ("time", Time.Format(moment.LocalDateTime)));
        }

        return Period.DaysBetween(now.Date, moment.Date) switch
        {
            < 0 and var past => turn.Text(DaysSinceText, ("days", -past), ("date", date)),
            0 => turn.Text(TodayText, ("date", date)),
            var days when days >= 14 && days % 7 == 0 => turn.Text(WeeksUntilText, ("days", days), ("length", Period.FromDays(days)), ("date", date)),
            var days => turn.Text(DaysUntilText, ("days", days), ("date", date)),
        };
    }

    private static string TellThere(SkillTurn turn, TimeZoneEntity there) => string.Join('\n', there.Zones.Take(MostPlaces).Select(zone =>
    {
        var now = turn.Now.InZone(DateTimeZoneProviders.Tzdb[zone]).LocalDateTime;
        var place = there.Zones.Length == 1 ? Capitalised(turn.Utterance.Text.Substring(there.Span.Start, there.Span.Length)) : ZoneQuestion.Spoken(zone);
        return turn.Text(ThereText, ("time", Time.Format(now)), ("date", DateIn(turn).Format(now)), ("place", place));
    }));

    /// <summary>"new york" as the name that it is; what has a capital letter is left as it was written.</summary>
    private static string Capitalised(string place) => place.Any(char.IsUpper) ? place : CultureInfo.InvariantCulture.TextInfo.ToTitleCase(place);

    private static LocalDateTimePattern DateIn(SkillTurn turn) => turn.Understanding.Language == "de" ? GermanDate : EnglishDate;

    private static readonly LocalDateTimePattern EnglishDate = LocalDateTimePattern.CreateWithInvariantCulture("dddd d MMMM uuuu");
    private static readonly LocalDateTimePattern GermanDate = LocalDateTimePattern.Create("dddd, d. MMMM uuuu", CultureInfo.GetCultureInfo("de-DE"));

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
