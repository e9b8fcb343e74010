using NodaTime;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.Reminders;

namespace VirtualAssistant.Dialogs.Skills.Reminders;

/// <summary>Finds the reminders a person means: by place in the list, by words, by time, or the one just spoken of.</summary>
internal static class ReminderSearch
{
    /// <param name="open">The person's open reminders, soonest first.</param>
    /// <param name="listed">What was listed last, in the order shown.</param>
    /// <param name="it">What "it" is.</param>
    public static IReadOnlyList<Reminder> Find(
        Understanding understanding, IReadOnlyList<Reminder> open, IReadOnlyList<Guid> listed, Guid? it, SkillTurn turn, bool timeIsTarget)
    {
        if (understanding.First<AllEntity>() is not null && understanding.Subject.IsEmpty)
        {
            return open;
        }

        if (!understanding.Subject.IsEmpty && ByWords(understanding.Subject.Text, open, reminder => reminder.What) is var named && (named.Count > 0 || !understanding.Subject.MayBeAny))
        {
            return named;
        }

        if (ByPlace(understanding, open, listed) is { } placed)
        {
            return [placed];
        }

        if (understanding.First<OrdinalEntity>() is not null && understanding.TargetMoment is null)
        {
            return []; // "the third one" of two is not the one just spoken of
        }

        if ((understanding.TargetMoment ?? (timeIsTarget ? understanding.When : null)) is { } when && turn.Zone is { } zone)
        {
            return ByTime(when, open, turn.Now, zone, turn.Utterance.Locale);
        }

        return open.FirstOrDefault(reminder => reminder.Id.Value == it) is { } that ? [that] : open;
    }

    /// <summary>Which of <paramref name="count"/> things an ordinal or a bare number names, counted from 0; null when none of them.</summary>
    public static int? Place(Understanding understanding, int count)
    {
        var place = understanding.First<OrdinalEntity>()?.Value
            ?? (understanding.First<NumberEntity>() is { Value: >= 1 and <= 1000 } number ? (int)number.Value : 0);
        var index = place < 0 ? count + place : place - 1;
        return index >= 0 && index < count ? index : null;
    }

    private static Reminder? ByPlace(Understanding understanding, IReadOnlyList<Reminder> open, IReadOnlyList<Guid> listed)
    {
        Guid[] shown = listed.Count > 0 ? [.. listed] : [.. open.Select(reminder => reminder.Id.Value)];
        return Place(understanding, shown.Length) is { } index ? open.FirstOrDefault(reminder => reminder.Id.Value == shown[index]) : null;
    }

    /// <summary>Those that hold every word; failing that, those that hold the most of them.</summary>
    public static IReadOnlyList<T> ByWords<T>(string subject, IReadOnlyList<T> open, Func<T, string> what)
    {
        var wanted = Words(subject);
        if (wanted.Count == 0)
        {
            return [];
        }

        var scored = open.Select(reminder => (Reminder: reminder, Score: Score(wanted, Words(what(reminder))))).Where(hit => hit.Score > 0).ToList();
        if (scored.Count == 0)
        {
            return [];
        }

        var best = scored.Max(hit => hit.Score);
        return [.. scored.Where(hit => hit.Score == best).Select(hit => hit.Reminder)];
    }

    private static IReadOnlyList<Reminder> ByTime(TemporalExpression when, IReadOnlyList<Reminder> open, Instant now, DateTimeZone zone, string? locale)
    {
        var resolution = when.Resolve(now, zone, locale);
        return
        [
            .. open.Where(reminder => resolution.Readings.Any(reading =>
            {
                var due = reminder.Due.InZone(zone);
                return (!resolution.HasDate || due.Date == reading.Moment.Date) &&
                    (!resolution.HasTime || due.TimeOfDay == reading.Moment.TimeOfDay);
            })),
        ];
    }

    private static int Score(HashSet<string> wanted, HashSet<string> words) =>
        wanted.Count(word => words.Contains(word) || words.Any(other => word.Length >= 4 && other.StartsWith(word, StringComparison.OrdinalIgnoreCase) || IsPlural(word, other)));

    private static bool IsPlural(string word, string other) =>
        other.Length >= 4 && word.Length - other.Length is 1 or 2 && word.StartsWith(other, StringComparison.OrdinalIgnoreCase);

    private static HashSet<string> Words(string text)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var word in text.Split([' ', ',', '.', '!', '?', ':', ';', '"', '\'', '(', ')'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.ToUpperInvariant() is not ("THE" or "A" or "AN" or "MY" or "YOUR" or "TO" or "ABOUT" or "ONE" or "REMINDER" or "OF" or "FOR" or "WITH"))
            {
                words.Add(word);
            }
        }

        return words;
    }
}
