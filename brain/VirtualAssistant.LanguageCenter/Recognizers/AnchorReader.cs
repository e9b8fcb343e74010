using NodaTime;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.LongTermMemory;
using VirtualAssistant.LanguageCenter.Reading;
using VirtualAssistant.LanguageCenter.Statements;

namespace VirtualAssistant.LanguageCenter.Recognizers;

/// <summary>Reads moments by their distance from another one.</summary>
/// <remarks><code>
/// two days           before   Christmas                 (1) how far   (2) which way   (3) from what
/// an hour            before   my meeting at 3
/// the Friday         before   Easter
/// a week             before   my sister's birthday      the day is asked of memory
/// </code></remarks>
internal static class AnchorReader
{
    /// <summary>Words for what a moment is of: "my weekly planning meeting at 3".</summary>
    private const int MostNouns = 4;

    public static bool TryRead(Words words, int at, out int end, out TemporalExpression moment)
    {
        moment = Nothing;
        if (!TryDistance(words, at, out end, out var distance) || Direction(words, end) is not (not 0 and var direction))
        {
            return false;
        }

        var anchorAt = words[end] is "prior" or "ahead" ? end + 2 : end + 1;
        if (!(TryAnchor(words, anchorAt, out end, out var anchor) || (distance.Length.HasTimeComponent && TryEvent(words, anchorAt, out end, out anchor))) || anchor.Offset is not null || anchor.Shift is not null || anchor.Away is not null)
        {
            return false;
        }

        moment = distance.Weekday is { } day
            ? anchor.Date is null ? Nothing : anchor with { Date = new WeekdayBeside(anchor.Date, day, direction * distance.Weeks) }
            : distance.Part is { } part
            ? anchor with { Away = Signed(distance.Length, direction), Part = part, Time = null }
            : anchor with { Away = Signed(distance.Length, direction) };
        return !ReferenceEquals(moment, Nothing) && (anchor.Date is not null || distance.Length.HasTimeComponent);
    }

    /// <summary>"an hour before", "the evening before", "two days earlier": from what was said already.</summary>
    public static bool TryFrom(Words words, int at, TemporalExpression said, out int end, out TemporalExpression moment)
    {
        moment = Nothing;
        if (!TryDistance(words, at, out end, out var distance) || distance.Weekday is not null || said.Offset is not null || said.Shift is not null || said.Away is not null)
        {
            return false;
        }

        var direction = Direction(words, end) is not 0 and var told ? told : words[end] is "earlier" or "beforehand" or "ahead" ? -1 : words[end] is "later" or "afterwards" ? 1 : 0;
        end += words[end] is "ahead" or "prior" && words[end + 1] is "of" or "to" ? 2 : 1;
        end += words[end] is "it" or "that" or "then" or "this" or "hand" ? 1 : 0;
        moment = distance.Part is { } part
            ? said with { Away = Signed(distance.Length, direction), Part = part, Time = null }
            : said with { Away = Signed(distance.Length, direction) };
        return direction != 0 && (said.Date is not null || said.Time is not null);
    }

    /// <summary>What a moment is counted from, where that has a name: "my standup" in "10 minutes before my standup at 9:15".</summary>
    public static bool TryName(Words words, int from, int to, out int first, out int last)
    {
        first = from;
        while (first < to && Direction(words, first) == 0)
        {
            first++;
        }

        first += words[first] is "prior" or "ahead" ? 2 : 1;
        last = first;
        while (last < to && !LeadsToMoment(words[last]))
        {
            last++;
        }

        return last > first + 1 && last < to && words[first] is "my" or "our" or "the" or "his" or "her" or "their";
    }

    /// <summary>"my sister's birthday", "Anna's birthday", "our anniversary": a day that is told, not in the calendar.</summary>
    public static bool TryRemembered(Words words, int at, out int end, out RememberedDay day)
    {
        (end, day) = (at, new RememberedDay("", FactAttributes.Birthday, ""));
        var isMine = words[at] is "my" or "our";
        var first = isMine ? at + 1 : at;
        var name = first;
        while (name < first + MostNouns && words.IsWord(name) && AttributeOf(words, name, out _).Length == 0)
        {
            name++;
        }

        var attribute = AttributeOf(words, name, out var attributeEnd);
        if (attribute.Length == 0 || (!isMine && name == first) || (name > first && !IsPossessive(words, name - 1)))
        {
            return false;
        }

        end = attributeEnd;
        var said = words.Span(at, end).In(words.Text).ToString();
        var owner = name == first ? "" : Owner(words.Span(first, name).In(words.Text));
        day = new RememberedDay(owner.Length == 0 ? "" : isMine ? Relations.SubjectOf(owner) : FactKey.NameSign + owner, attribute, said);
        return true;
    }

    private static Period Signed(Period length, int direction) => direction < 0 ? Period.Zero - length : length;

    private static bool TryDistance(Words words, int at, out int end, out Distance distance)
    {
        distance = default;
        var first = words[at] is "the" ? at + 1 : at;
        switch (words[first])
        {
            case "day" or "week" or "month":
                end = first + 1;
                distance = new Distance(words[first] switch { "day" => Period.FromDays(1), "week" => Period.FromWeeks(1), _ => Period.FromMonths(1) });
                return Direction(words, end) != 0;
            case "evening" or "night" or "morning" or "afternoon":
                end = first + 1;
                var part = words[first] switch { "morning" => DayPart.Morning, "afternoon" => DayPart.Afternoon, "night" => DayPart.Night, _ => DayPart.Evening };
                distance = new Distance(Period.FromDays(1)) { Part = part };
                return Direction(words, end) != 0;
        }

        if (words[first] is "first" or "last" && Vocabulary.Weekday(words[first + 1]) is not IsoDayOfWeek.None and var counted)
        {
            (end, distance) = (first + 2, new Distance(Period.Zero) { Weekday = counted, Weeks = 1 });
            return Direction(words, end) != 0;
        }

        if (Vocabulary.Weekday(words[first]) is not IsoDayOfWeek.None and var day && !words.Has(first, TokenTraits.Apostrophe))
        {
            (end, distance) = (first + 1, new Distance(Period.Zero) { Weekday = day, Weeks = 1 });
            return Direction(words, end) != 0;
        }

        var found = DurationReader.TryRead(words, at, out end, out var length);
        distance = new Distance(length);
        return found;
    }

    private static int Direction(Words words, int at) => words[at] switch
    {
        "before" => -1,
        "prior" when words[at + 1] is "to" => -1,
        "ahead" when words[at + 1] is "of" => -1,
        "after" => 1,
        "from" when words[at + 1] is not ("now" or "today" or "tomorrow") => 1,
        _ => 0,
    };

    private static bool TryAnchor(Words words, int at, out int end, out TemporalExpression anchor)
    {
        if (TryRemembered(words, at, out end, out var remembered))
        {
            anchor = new TemporalExpression { Date = remembered };
            return true;
        }

        if (TemporalReader.TryParts(words, at, isExpected: true, out end, out anchor))
        {
            return true;
        }

        // "my meeting at 3", "the flight on Friday at 6": the words before the moment only say what it is of.
        for (var next = at + 1; next <= at + MostNouns + 1 && words.IsWord(next - 1); next++)
        {
            if (LeadsToMoment(words[next])
                && TemporalReader.TryParts(words, words[next] is "at" or "on" ? next + 1 : next, isExpected: false, out end, out anchor))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"my meeting", "the flight to Rome": something with a time of its own, which has to be asked for.</summary>
    private static bool TryEvent(Words words, int at, out int end, out TemporalExpression anchor)
    {
        (end, anchor) = (at + 1, Nothing);
        if (words[at] is not ("my" or "our" or "the" or "his" or "her" or "their"))
        {
            return false;
        }

        while (end <= at + MostNouns && words.IsWord(end) && !EndsEvent(words[end]))
        {
            end++;
        }

        if (end == at + 1 || (words.IsWord(end) && !EndsEvent(words[end])))
        {
            return false;
        }

        anchor = new TemporalExpression { Date = new UntoldEvent(words.Span(at, end).In(words.Text).ToString()) };
        return true;
    }

    private static bool LeadsToMoment(ReadOnlySpan<char> word) => word is "at" or "on" or "tomorrow" or "today" or "tonight";

    private static bool EndsEvent(ReadOnlySpan<char> word) => word is "to" or "about" or "that" or "and" or "or" or "please" or "then" or "so" or "because" or "with";

    private static string AttributeOf(Words words, int at, out int end)
    {
        end = words[at] is "wedding" ? at + 2 : at + 1;
        return words[at] switch
        {
            "birthday" or "bday" => FactAttributes.Birthday,
            "anniversary" => FactAttributes.Anniversary,
            "wedding" when words[at + 1] is "anniversary" => FactAttributes.Anniversary,
            _ => "",
        };
    }

    private static bool IsPossessive(Words words, int at) => words.Has(at, TokenTraits.Apostrophe) || words[at] is [.., 's'];

    /// <summary>"sister's" and "sisters" are the sister.</summary>
    private static string Owner(ReadOnlySpan<char> said) => said switch
    {
        [.. var name, '\'' or '’' or '`', 's' or 'S'] => name.ToString(),
        [.. var name, '\'' or '’' or '`'] => name.ToString(),
        [.. var name, 's' or 'S'] when name.Length > 0 => name.ToString(),
        _ => said.ToString(),
    };

    private readonly record struct Distance(Period Length)
    {
        public DayPart? Part { get; init; }

        public IsoDayOfWeek? Weekday { get; init; }

        public int Weeks { get; init; }
    }

    private static readonly TemporalExpression Nothing = new();
}
