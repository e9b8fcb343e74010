using System.Collections.Immutable;
using System.Text.RegularExpressions;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.LongTermMemory;

namespace VirtualAssistant.LanguageCenter.Statements.German;

/// <summary>Reads what is said to be so in German: birthdays, homes, names, likes, allergies, work, and what somebody asks to be kept.</summary>
/// <remarks>Each pattern is a whole sentence, in the order of a main clause or of one behind "dass"; everything else states nothing.</remarks>
internal static partial class GermanStatements
{
    private const double Sure = 0.9;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    /// <summary>"ich", "meine ältere Schwester Anna".</summary>
    private static readonly string Who = $@"(?:ich|meine? (?:(?<which>{GermanRelations.Which}) )?(?<rel>{GermanRelations.Alternatives})(?: (?<name>\p{{Lu}}\p{{Ll}}+))?)";

    /// <summary>"meiner Schwester", "von meinem Bruder".</summary>
    private static readonly string Whose = $@"(?:von )?(?:meiner|meines|meinem) (?:(?<which>{GermanRelations.Which}) )?(?<rel>{GermanRelations.Alternatives})";

    /// <summary>"Spind", "Spind-Code", "WLAN Name".</summary>
    private const string Thing = @"[\p{L}][\p{L}\d-]+(?: [\p{L}\d-]+){0,2}";

    private static readonly (string Attribute, Regex Pattern)[] Patterns =
    [
        (FactAttributes.Birthday, Whole($"{Who} (?:habe|hab|hat) am (?<v>.+) geburtstag")),
        (FactAttributes.Birthday, Whole($"{Who} am (?<v>.+) geburtstag (?:habe|hab|hat)")),
        (FactAttributes.Birthday, Whole(@"mein geburtstag ist (?:am |der )?(?<v>\d.+)")),
        (FactAttributes.Birthday, Whole($@"der geburtstag {Whose} ist (?:am |der )?(?<v>\d.+)")),
        (FactAttributes.City, Whole($@"{Who} (?:wohne|lebe|wohnt|lebt) (?:jetzt |nun |zurzeit |seit \S+(?: \S+)? )?in (?<v>\p{{Lu}}[\p{{L}} .-]+?)(?: jetzt)?")),
        (FactAttributes.City, Whole($@"{Who} (?:jetzt |nun )?in (?<v>\p{{Lu}}[\p{{L}} .-]+) (?:wohne|lebe|wohnt|lebt)")),
        (FactAttributes.City, Whole($@"{Who} (?:bin|ist) (?:gerade |vor kurzem |kürzlich |letzte woche |letzten monat |letztes jahr |jetzt )?nach (?<v>\p{{Lu}}[\p{{L}} .-]+) (?:um)?gezogen")),
        (FactAttributes.Hometown, Whole($@"{Who} (?:komme|kommt) aus (?<v>\p{{Lu}}[\p{{L}} .-]+)")),
        (FactAttributes.Name, Whole($@"meine? (?:(?<which>{GermanRelations.Which}) )?(?<rel>{GermanRelations.Alternatives}) (?:heißt|heisst) (?<v>\p{{Lu}}[\p{{L}} -]+)")),
        (FactAttributes.Allergy, Whole($"{Who} (?:bin|ist) allergisch (?:gegen|auf) (?<v>.+)")),
        (FactAttributes.Allergy, Whole($"{Who} (?:gegen|auf) (?<v>.+) allergisch (?:bin|ist)")),
        (FactAttributes.Employer, Whole($@"{Who} (?:arbeite|arbeitet) (?:jetzt )?(?:bei|für) (?<v>\p{{Lu}}.+)")),
        (FactAttributes.Job, Whole($@"{Who} (?:arbeite|arbeitet) als (?<v>\p{{Lu}}[\p{{L}} -]+)")),
        (FactAttributes.Job, Whole($@"{Who} (?:bin|ist) (?<v>\p{{Lu}}[\p{{L}}-]+) von beruf")),
        (FactAttributes.Job, Whole($@"{Who} (?:bin|ist) von beruf (?<v>\p{{Lu}}[\p{{L}}-]+)")),
        (FactAttributes.Dislikes, Whole($"{Who} (?:mag|hasse|hasst) (?:kein|keine|keinen) (?<v>.+)")),
        (FactAttributes.Dislikes, Whole($"{Who} mag (?<v>.+) nicht")),
        (FactAttributes.Likes, Whole($"{Who} (?:mag|liebe|liebt) (?:sehr gern |gern |gerne )?(?<v>.+)")),
        (FactAttributes.Learning, Whole($@"{Who} (?:lerne|lernt) (?:gerade )?(?<v>\p{{Lu}}\p{{L}}+)")),
        (FactAttributes.Language, Whole($@"{Who} (?:spreche|spricht) (?<v>\p{{Lu}}\p{{L}}+)")),
        (FactAttributes.Parked, Whole(@"ich (?:habe|hab) (?:mein auto |das auto |den wagen |meinen wagen )?(?<v>(?:auf|in|im|vor|hinter|neben|unter|am|an|bei) .+) (?:geparkt|abgestellt)")),
        (FactAttributes.Parked, Whole(@"(?:mein|unser|das) auto (?:steht|parkt) (?<v>(?:auf|in|im|vor|hinter|neben|unter|am|an|bei) .+)")),
        (FactAttributes.Parked, Whole(@"ich parke (?<v>(?:auf|in|im|vor|hinter|neben|unter|am|an|bei) .+)")),
        (FactAttributes.Favourite + "colour", Whole("meine lieblingsfarbe ist (?<v>.+)")),
        (FactAttributes.Favourite + "food", Whole("mein lieblingsessen ist (?<v>.+)")),
        (FactAttributes.Favourite + "book", Whole("mein lieblingsbuch ist (?<v>.+)")),
        (FactAttributes.Favourite + "film", Whole("mein lieblingsfilm ist (?<v>.+)")),
        (FactAttributes.Favourite + "song", Whole("mein lieblingslied ist (?<v>.+)")),
    ];

    /// <summary>A thing of the person's that has no attribute of its own; kept only when that is wished.</summary>
    private static readonly Regex[] Things =
    [
        Whole($"meine? (?<thing>{Thing}) (?:ist|sind|lautet|war) (?<v>.+)"),
        Whole($@"meine? (?<thing>{Thing}) (?<v>\S*\d\S*) (?:ist|sind|lautet)"),
        Whole($"meine? (?<thing>{Thing}) (?<v>.+) (?:ist|sind|lautet)"),
    ];

    /// <summary>"meine Frau heißt Lena <em>und hat am 4. März Geburtstag</em>".</summary>
    private static readonly Regex Second = new(
        $@"^(?<who>ich|meine? (?:{GermanRelations.Which} )?(?:{GermanRelations.Alternatives}))(?<first>\b.+?)\s+und (?<second>(?:habe|hat|heißt|heisst|wohne|wohnt|lebe|lebt|komme|kommt|bin|ist|arbeite|arbeitet|mag|liebe|liebt|lerne|lernt|spreche|spricht) .+)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking);

    public static ImmutableArray<Statement> Read(string text)
    {
        if (text.Length > StatementReader.LongestText)
        {
            return [];
        }

        var statements = ImmutableArray.CreateBuilder<Statement>();
        foreach (var part in Sentence().Split(text))
        {
            Read(part, statements);
        }

        return statements.ToImmutable();
    }

    private static void Read(string part, ImmutableArray<Statement>.Builder statements)
    {
        if (part.EndsWith('?'))
        {
            return;
        }

        var plain = LeadIn().Replace(part.Trim(' ', '.', '!', ','), "");
        var wish = Wish().Match(plain);
        var sentence = wish.Success ? plain[wish.Length..] : plain;
        if (Correction().Match(sentence) is { Success: true } correction)
        {
            ReadCorrection(correction.Groups["v"].Value, statements);
        }
        else if (Second.Match(sentence) is { Success: true } two
            && ReadFact(two.Groups["who"].Value + two.Groups["first"].Value, wish.Success) is { } first
            && ReadFact($"{two.Groups["who"].Value} {two.Groups["second"].Value}", wish.Success) is { } second)
        {
            statements.AddRange(first, second);
        }
        else if (ReadFact(sentence, wish.Success) is { } told)
        {
            statements.Add(told);
        }
        else if (wish.Success && ReadThing(sentence) is { } thing)
        {
            statements.Add(thing);
        }
        else if (wish.Success && Statements.Values.Of(FactAttributes.Note, wish.Groups["that"].Value + sentence) is [var note])
        {
            statements.Add(new Statement.Told(FactKey.Own(FactAttributes.Note, note), note, 1, IsWish: true));
        }
    }

    private static void ReadCorrection(string value, ImmutableArray<Statement>.Builder statements)
    {
        if (GermanDay.ToEnglish(value) is { } day)
        {
            statements.Add(new Statement.Corrected(day, IsDay: true));
        }
        else if (!Vague().IsMatch(value) && !NoCorrection().IsMatch(value))
        {
            statements.Add(new Statement.Corrected(value, IsDay: false));
        }
    }

    private static Statement.Told? ReadFact(string sentence, bool isWish)
    {
        foreach (var (attribute, pattern) in Patterns)
        {
            if (pattern.Match(sentence) is { Success: true } match && Value(attribute, match.Groups["v"].Value.Trim()) is { } value)
            {
                var relation = match.Groups["rel"].Value;
                var subject = relation.Length == 0 ? "" : GermanRelations.Subject(match.Groups["which"].Value, relation);
                var key = new FactKey(subject, attribute, FactAttributes.HasMembers(attribute) ? value : "");
                return new Statement.Told(key, value, isWish ? 1 : Sure, relation, isWish);
            }
        }

        return ReadDated(sentence, isWish);
    }

    private static Statement.Told? ReadThing(string sentence)
    {
        foreach (var pattern in Things)
        {
            if (pattern.Match(sentence) is { Success: true } match && Value(FactAttributes.Thing, match.Groups["v"].Value.Trim()) is { } value)
            {
                return new Statement.Told(FactKey.Own(FactAttributes.Thing + match.Groups["thing"].Value.ToLowerInvariant()), value, 1, IsWish: true);
            }
        }

        return null;
    }

    /// <summary>"mein Flug ist am 3. Dezember": worth keeping without a word about it.</summary>
    private static Statement.Told? ReadDated(string sentence, bool isWish) =>
        Dated().Match(sentence) is { Success: true } match && GermanDay.ToEnglish(match.Groups["v"].Value.Trim()) is { } day
            ? new Statement.Told(FactKey.Own(FactAttributes.Thing + match.Groups["thing"].Value.ToLowerInvariant()), day, isWish ? 1 : Sure, "", isWish)
            : null;

    private static string? Value(string attribute, string said) =>
        said.Length is 0 or > 60 || Vague().IsMatch(said) ? null
        : FactAttributes.IsDay(attribute) ? GermanDay.ToEnglish(said)
        : said;

    private static Regex Whole(string pattern) => new($"^{pattern}$", Options);

    [GeneratedRegex(@"^(?:mein|meine|unser|unsere) (?<thing>(?!Geburtstag|Erinnerung|Termin|Treffen|Besprechung|Wecker)\p{Lu}[\p{L}-]+) (?:ist|geht|startet|beginnt|findet) am (?<v>.{1,30}?)(?: statt)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Dated();

    [GeneratedRegex(@"(?<=[^\d][.!?;])\s+(?=\p{Lu})|\n", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"^(?:(?:übrigens|also|ach ja|ach|hey|hallo|hi|und|nur zur info|zur info),? )+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LeadIn();

    [GeneratedRegex(@"^(?:bitte )?(?:(?:merk|merke) dir(?: bitte)?|behalte|vergiss nicht|denk dran|denk daran|notier dir|notiere dir)[,:]? (?<that>dass )?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Wish();

    /// <summary>"nein, am 4. Mai", "eigentlich ist es Blau".</summary>
    [GeneratedRegex(@"^(?:nein|nee|nö|falsch|quatsch|moment|sorry|entschuldigung|stimmt nicht|eigentlich|doch)[,!. ]+(?:(?:es|er|sie|das) ist (?:am )?|ist (?:es|sie|er) (?:am )?|(?:ich meine|ich meinte) (?:den |am )?|(?:sie|er) hat am |am )(?<v>[^,!?]{1,30}?)(?: geburtstag)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Correction();

    [GeneratedRegex(@"^(?:ok|okay|gut|richtig|falsch|egal|schon|nicht|so|zu|sehr|morgen|heute|spät|früh|fertig|erledigt|um|in|bei|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)\b|:", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NoCorrection();

    /// <summary>What is no value: "das", "dich", "es sehr", conditions and alternatives.</summary>
    [GeneratedRegex(@"^(?:das|dies|dich|dir|es|sie|ihn|ihm|dort|hier|etwas|nichts|viel|wenn|ob)\b|\b(?:wenn|falls|oder|vielleicht|glaube|würde|könnte)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Vague();
}
