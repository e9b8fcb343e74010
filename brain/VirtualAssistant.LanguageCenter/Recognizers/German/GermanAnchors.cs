using NodaTime;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.LongTermMemory;
using VirtualAssistant.LanguageCenter.Reading;
using VirtualAssistant.LanguageCenter.Statements.German;

namespace VirtualAssistant.LanguageCenter.Recognizers.German;

/// <summary>Reads moments by their distance from another one: "zwei Tage vor Weihnachten", "eine Stunde vor meinem Termin um 3",
/// "am Freitag vor Ostern", "eine Woche vor dem Geburtstag meiner Schwester".</summary>
internal static class GermanAnchors
{
    private const int MostNouns = 4;

    public static bool TryRead(Words words, int at, out int end, out TemporalExpression moment)
    {
        moment = Nothing;
        if (!TryDistance(words, at, out end, out var length, out var weekday) || words[end] is not ("vor" or "nach"))
        {
            return false;
        }

        var direction = words[end] is "vor" ? -1 : 1;
        var anchorAt = end + 1;
        if (!(TryAnchor(words, anchorAt, out end, out var anchor) || (length.HasTimeComponent && TryEvent(words, anchorAt, out end, out anchor))) || anchor.Offset is not null || anchor.Shift is not null || anchor.Away is not null)
        {
            return false;
        }

        moment = weekday is { } day
            ? anchor.Date is null ? Nothing : anchor with { Date = new WeekdayBeside(anchor.Date, day, direction) }
            : anchor with { Away = direction < 0 ? Period.Zero - length : length };
        return !ReferenceEquals(moment, Nothing) && (anchor.Date is not null || length.HasTimeComponent);
    }

    /// <summary>"mein Geburtstag", "Annas Geburtstag", "der Geburtstag meiner Schwester", "unser Hochzeitstag".</summary>
    public static bool TryRemembered(Words words, int at, out int end, out RememberedDay day)
    {
        (end, day) = (at, new RememberedDay("", FactAttributes.Birthday, ""));
        var first = words[at] is "dem" or "den" or "der" or "am" ? at + 1 : at;
        if (AttributeOf(words[first]) is { Length: > 0 } attribute)
        {
            var owner = first + 1;
            if (IsMine(words[owner]) && words.IsWord(owner + 1))
            {
                end = owner + 2;
                day = new RememberedDay(GermanRelations.SubjectOf(words[owner + 1].ToString()), attribute, $"der {words.Span(first, end).In(words.Text)}");
                return true;
            }

            if (words[owner] is "von" && words.IsWord(owner + 1))
            {
                end = IsMine(words[owner + 1]) ? owner + 3 : owner + 2;
                var named = words.Span(end - 1, end).In(words.Text).ToString();
                day = new RememberedDay(IsMine(words[owner + 1]) ? GermanRelations.SubjectOf(named) : FactKey.NameSign + named, attribute, $"der {words.Span(first, end).In(words.Text)}");
                return true;
            }

            return false;
        }

        if (IsMine(words[first]) && AttributeOf(words[first + 1]) is { Length: > 0 } own)
        {
            (end, day) = (first + 2, new RememberedDay("", own, $"mein {words.Span(first + 1, first + 2).In(words.Text)}"));
            return true;
        }

        if (words[at] is [.., 's'] && words.Has(at, TokenTraits.Capital) && AttributeOf(words[at + 1]) is { Length: > 0 } of)
        {
            var name = words.Span(at, at + 1).In(words.Text).TrimEnd("s").TrimEnd("'’").ToString();
            (end, day) = (at + 2, new RememberedDay(FactKey.NameSign + name, of, words.Span(at, at + 2).In(words.Text).ToString()));
            return true;
        }

        return false;
    }

    private static bool TryDistance(Words words, int at, out int end, out Period length, out IsoDayOfWeek? weekday)
    {
        var first = words[at] is "am" or "den" or "der" or "dem" ? at + 1 : at;
        (end, length, weekday) = (first + 1, Period.Zero, null);
        if (GermanVocabulary.Weekday(words[first]) is not IsoDayOfWeek.None and var day)
        {
            weekday = day;
            return true;
        }

        if (words[first] is "tag" or "woche" && words[first - 1] is "am" or "den" or "der" or "dem" or "die")
        {
            length = words[first] is "tag" ? Period.FromDays(1) : Period.FromWeeks(1);
            return true;
        }

        return GermanDurations.TryRead(words, at, out end, out length);
    }

    private static bool TryAnchor(Words words, int at, out int end, out TemporalExpression anchor)
    {
        if (TryRemembered(words, at, out end, out var remembered))
        {
            anchor = new TemporalExpression { Date = remembered };
            return true;
        }

        var first = words[at] is "dem" or "den" or "der" ? at + 1 : at;
        if (GermanMoments.TryParts(words, first, out end, out anchor))
        {
            return true;
        }

        for (var next = at + 1; next <= at + MostNouns && words.IsWord(next - 1); next++)
        {
            if (LeadsToMoment(words[next]) && GermanMoments.TryParts(words, words[next] is "um" or "am" ? next + 1 : next, out end, out anchor))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"meinem Termin", "dem Flug": something with a time of its own, which has to be asked for.</summary>
    private static bool TryEvent(Words words, int at, out int end, out TemporalExpression anchor)
    {
        (end, anchor) = (at + 2, Nothing);
        if (!(IsMine(words[at]) || words[at] is "dem" or "der") || !words.IsWord(at + 1) || !words.Has(at + 1, TokenTraits.Capital)
            || !(end >= words.Count || words.IsSign(end) || words[end] is "an" or "ans" or "daran" or "dass" or "bitte" or "zu" or "erinnern" or "und"))
        {
            return false;
        }

        anchor = new TemporalExpression { Date = new UntoldEvent(Nominative(words, at)) };
        return true;
    }

    /// <summary>What a moment is counted from, in the accusative: "meinen Termin" in "10 Minuten vor meinem Termin um 9:15".</summary>
    public static bool TryName(Words words, int from, int to, out string name)
    {
        name = "";
        for (var at = from + 1; at < to - 1; at++)
        {
            if (words[at] is "vor" or "nach" && (IsMine(words[at + 1]) || words[at + 1] is "dem" or "der") && words.Has(at + 2, TokenTraits.Capital)
                && (at + 3 >= to || LeadsToMoment(words[at + 3])))
            {
                name = $"{Accusative(words, at + 1)} {words.Span(at + 2, at + 3).In(words.Text)}";
                return true;
            }
        }

        return false;
    }

    private static bool LeadsToMoment(ReadOnlySpan<char> word) => word is "um" or "am" or "morgen" or "heute";

    /// <summary>"mein Termin" for "meinem Termin".</summary>
    private static string Nominative(Words words, int at)
    {
        var isNeuter = IsNeuter(words[at + 1]);
        var article = words[at] switch
        {
            "dem" => isNeuter ? "das" : "der",
            "der" => "die",
            ['u', ..] => words[at] is "unserer" ? "unsere" : "unser",
            _ => words[at] is "meiner" ? "meine" : "mein",
        };
        return $"{article} {words.Span(at + 1, at + 2).In(words.Text)}";
    }

    /// <summary>"meinen" for "meinem", "die" for "der".</summary>
    private static string Accusative(Words words, int at) => words[at] switch
    {
        "dem" => IsNeuter(words[at + 1]) ? "das" : "den",
        "der" => "die",
        "meiner" => "meine",
        "unserer" => "unsere",
        ['u', ..] => IsNeuter(words[at + 1]) ? "unser" : "unseren",
        _ => IsNeuter(words[at + 1]) ? "mein" : "meinen",
    };

    private static bool IsNeuter(ReadOnlySpan<char> noun) => noun is "meeting" or "treffen" or "essen" or "spiel" or "konzert" or "training" or "gespräch"
        or "interview" or "seminar" or "date" or "standup" or "daily" or "telefonat" or "webinar" or "event" or "review";

    private static bool IsMine(ReadOnlySpan<char> word) => word is "mein" or "meine" or "meinem" or "meinen" or "meiner" or "meines" or "unser" or "unsere" or "unserem" or "unseren" or "unserer";

    private static string AttributeOf(ReadOnlySpan<char> word) => word switch
    {
        "geburtstag" or "geburtstags" => FactAttributes.Birthday,
        "hochzeitstag" or "jahrestag" => FactAttributes.Anniversary,
        _ => "",
    };

    private static readonly TemporalExpression Nothing = new();
}
