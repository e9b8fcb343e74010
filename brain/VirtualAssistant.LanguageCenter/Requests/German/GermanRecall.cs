using System.Collections.Frozen;
using System.Text.RegularExpressions;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.LongTermMemory;
using VirtualAssistant.LanguageCenter.Statements.German;
using AllIntents = VirtualAssistant.Brain.Language.Intents;

namespace VirtualAssistant.LanguageCenter.Requests.German;

/// <summary>What somebody wants in German of what is remembered.</summary>
internal static partial class GermanRecall
{
    private const int LongestText = 200;
    private const double Clear = 0.9;

    /// <summary>"was ist mein Spind?": it may be about something else.</summary>
    private const double Open = 0.6;
    private const double Taken = 0.5;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    private static readonly string Them = $@"meine? (?:(?<which>{GermanRelations.Which}) )?(?<rel>{GermanRelations.Alternatives})";

    private static readonly string Whose = $@"(?:von )?(?:meiner|meines|meinem) (?:(?<which>{GermanRelations.Which}) )?(?<rel>{GermanRelations.Alternatives})";

    /// <summary>Somebody by name.</summary>
    private const string Named = @"(?<named>\p{L}[\p{L}-]+)";

    /// <summary>Questions after somebody who is called by name.</summary>
    private static readonly (string Attribute, Regex Pattern)[] OfNamed =
    [
        (FactAttributes.Birthday, Whole($"wann (?:hat {Named} geburtstag|{Named} geburtstag hat|ist {Named}s geburtstag|ist der geburtstag von {Named})")),
        (FactAttributes.Birthday, Whole($"{Named}s geburtstag|(?:den|der) geburtstag von {Named}")),
        (FactAttributes.City, Whole($"wo (?:wohnt|lebt) {Named}|wo {Named} (?:wohnt|lebt)")),
        (FactAttributes.Hometown, Whole($"woher kommt {Named}")),
        (FactAttributes.Employer, Whole($"wo (?:arbeitet {Named}|{Named} arbeitet)")),
        (FactAttributes.Job, Whole($"was ist {Named} von beruf")),
        (FactAttributes.Allergy, Whole($"(?:wogegen|worauf) ist {Named} allergisch")),
        (FactAttributes.Likes, Whole($"was mag {Named}(?: gern| gerne)?")),
    ];

    private static readonly Regex Somebody = Whole(Them);

    private static readonly FrozenSet<string> NoNames = new[]
    {
        "ich", "du", "er", "sie", "es", "wir", "ihr", "man", "mein", "meine", "dein", "deine", "der", "die", "das", "wer", "jemand", "niemand",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>"was ist mein Spind-Code", "wie lautet der Code von meinem Fahrradschloss".</summary>
    private static readonly Regex OwnThing = Whole(
        @"(?:(?:was|wie|welche[rs]?) (?:ist|sind|war|lautet)|wo \p{L}+) (?:noch(?: ?mal)? |nochmal )?meine? (?<thing>[\p{L}\d-]+(?: [\p{L}\d-]+){0,2})");

    private static readonly Regex ThingOf = Whole(
        @"(?:(?:was|wie) (?:ist|sind|war|lautet)|wo \p{L}+) (?:noch(?: ?mal)? |nochmal )?(?:der|die|das) (?<thing>[\p{L}\d-]+)(?: (?:von|vom|für|zum|zur) (?:meine[mnrs]? |mein |dem |der |das |die |den )?(?<of>[\p{L}\d-]+))?");

    /// <summary>Main clauses ("wo wohnt meine Schwester"), the same behind "weißt du" ("wo meine Schwester wohnt"), and phrases ("mein Geburtstag").</summary>
    private static readonly (string Attribute, Regex Pattern)[] Questions =
    [
        (FactAttributes.Birthday, Whole($"(?:an welchem tag|wann) (?:habe ich|hab ich|hat {Them}) geburtstag")),
        (FactAttributes.Birthday, Whole($"wann (?:ich|{Them}) geburtstag (?:habe|hab|hat)")),
        (FactAttributes.Birthday, Whole($"wann ist (?:mein geburtstag|der geburtstag {Whose})")),
        (FactAttributes.Birthday, Whole($"(?:meinen|mein) geburtstag|(?:den|der) geburtstag {Whose}")),
        (FactAttributes.City, Whole($"wo (?:(?:wohne|lebe) ich|(?:wohnt|lebt) {Them})")),
        (FactAttributes.City, Whole($"wo (?:ich (?:wohne|lebe)|{Them} (?:wohnt|lebt))")),
        (FactAttributes.Hometown, Whole($"woher (?:komme ich|kommt {Them})")),
        (FactAttributes.Name, Whole($"wie (?:heißt|heisst) {Them}|wie {Them} (?:heißt|heisst)|den namen {Whose}")),
        (FactAttributes.Employer, Whole($"wo (?:arbeite ich|arbeitet {Them}|ich arbeite|{Them} arbeitet)")),
        (FactAttributes.Job, Whole($"was (?:bin ich|ist {Them}) von beruf")),
        (FactAttributes.Allergy, Whole($"(?:wogegen|worauf) (?:bin ich|ist {Them}) allergisch|(?:wogegen|worauf) (?:ich allergisch bin|{Them} allergisch ist)|meine allergien")),
        (FactAttributes.Likes, Whole($"was (?:mag (?:ich|{Them})|(?:ich|{Them}) mag)(?: gern| gerne)?")),
        (FactAttributes.Parked, Whole("wo (?:(?:habe|hab) ich (?:mein auto |das auto |den wagen |meinen wagen )?(?:geparkt|abgestellt)|(?:steht|parkt|ist) (?:mein|unser|das) auto|ich (?:mein auto |das auto |den wagen )?(?:geparkt|abgestellt) habe|(?:mein|das) auto (?:steht|ist))")),
        (FactAttributes.Favourite + "colour", Whole("(?:was|welche) ist meine lieblingsfarbe|was meine lieblingsfarbe ist|meine lieblingsfarbe")),
        (FactAttributes.Favourite + "food", Whole("was ist mein lieblingsessen|was mein lieblingsessen ist|mein lieblingsessen")),
        (FactAttributes.Favourite + "book", Whole("was ist mein lieblingsbuch|mein lieblingsbuch")),
        (FactAttributes.Favourite + "film", Whole("was ist mein lieblingsfilm|meinen lieblingsfilm")),
    ];

    public static RecallRequest Read(string text, IReadOnlyList<Statement> statements, IReadOnlyList<Intent> others)
    {
        var best = others.Count > 0 ? others[0] : default;
        if (text.Length <= LongestText)
        {
            var plain = Courtesy().Replace(Spaces().Replace(text, " ").Trim(' ', '?', '!', '.'), "");
            if (Forget().Match(plain) is { Success: true } forget && best.Name is null or AllIntents.FactsForget)
            {
                var rest = forget.Groups["rest"].Value;
                var question = ReadQuestion(rest)
                    ?? (About().Match(rest) is { Success: true } about ? new FactQuestion("", FactAttributes.Note) { Words = about.Groups["about"].Value } : null)
                    ?? (Mine().Match(rest) is { Success: true } mine ? Thing(mine.Groups["thing"].Value) : null);
                return new RecallRequest(best.Name is null && question is not null ? new Intent(AllIntents.FactsForget, Clear) : null, question);
            }

            if (best.Confidence < Taken && ReadAsked(plain) is { Intent: not null } asked)
            {
                return asked;
            }
        }

        return statements.OfType<Statement.Told>().FirstOrDefault() is { } told ? RecallRequest.ReadTold(told, best) : default;
    }

    private static RecallRequest ReadAsked(string plain)
    {
        var intent = Why().IsMatch(plain) ? AllIntents.FactWhy
            : When().IsMatch(plain) ? AllIntents.FactWhen
            : List().IsMatch(plain) ? AllIntents.FactsList
            : Summary().IsMatch(plain) ? AllIntents.SummaryAsk
            : null;
        if (intent is null && ListAbout().Match(plain) is { Success: true } about)
        {
            return new RecallRequest(new Intent(AllIntents.FactsList, Clear), ReadAbout(about.Groups["about"].Value));
        }

        return intent is not null ? new RecallRequest(new Intent(intent, Clear), null)
            : ReadQuestion(Asking().Replace(plain, "")) is { } question ? new RecallRequest(new Intent(AllIntents.FactAsk, Clear), question)
            : ReadThing(Asking().Replace(plain, "")) is { } thing ? new RecallRequest(new Intent(AllIntents.FactAsk, Open), thing)
            : default;
    }

    /// <summary>"meine Schwester", "Lena", "Fahrrad".</summary>
    private static FactQuestion ReadAbout(string about) => Somebody.Match(about) is { Success: true } match
        ? new FactQuestion(GermanRelations.Subject(match.Groups["which"].Value, match.Groups["rel"].Value), null, As: match.Groups["rel"].Value)
        : ReadQuestion(about) ?? new FactQuestion("", FactAttributes.Note) { Words = about };

    private static FactQuestion? ReadQuestion(string asked)
    {
        foreach (var (attribute, pattern) in Questions)
        {
            if (pattern.Match(asked) is { Success: true } match)
            {
                var relation = match.Groups["rel"].Value;
                return new FactQuestion(relation.Length == 0 ? "" : GermanRelations.Subject(match.Groups["which"].Value, relation), attribute, As: relation);
            }
        }

        foreach (var (attribute, pattern) in OfNamed)
        {
            if (pattern.Match(asked) is { Success: true } match && match.Groups["named"].Value is var name && !NoNames.Contains(name))
            {
                return new FactQuestion(FactKey.NameSign + name.ToLowerInvariant(), attribute);
            }
        }

        return Dated().Match(asked) is { Success: true } dated ? Thing(dated.Groups["thing"].Value) : null;
    }

    /// <summary>It may be about something else: only what was told can tell.</summary>
    private static FactQuestion? ReadThing(string asked) =>
        OwnThing.Match(asked) is { Success: true } own ? Thing(own.Groups["thing"].Value)
        : ThingOf.Match(asked) is { Success: true } thing ? Thing(thing.Groups["of"].Success ? $"{thing.Groups["thing"].Value} {thing.Groups["of"].Value}" : thing.Groups["thing"].Value)
        : null;

    private static FactQuestion Thing(string words) => new("", FactAttributes.Thing + words.ToLowerInvariant());

    private static Regex Whole(string pattern) => new($"^(?:{pattern})$", Options);

    [GeneratedRegex(@"^wann (?:ist|geht|startet|beginnt|findet) (?:mein|meine|unser|unsere) (?<thing>(?!(?:nächste|Geburtstag|Erinnerung|Termin|Treffen|Besprechung|Wecker|Timer)\b)[\p{L}-]+)(?: statt)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Dated();

    [GeneratedRegex(@"^(?:(?:und|aber|also|sag mal|hey|hallo|bitte),? )+|,? bitte$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Courtesy();

    [GeneratedRegex(@"^(?:weißt du|weisst du|kannst du mir sagen|sag mir|erinnerst du dich)(?: noch)?,? ", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Asking();

    [GeneratedRegex(@"^(?:vergiss|lösch|lösche)(?: bitte)?,? (?<rest>.+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Forget();

    /// <summary>"das mit dem Fahrradschloss".</summary>
    [GeneratedRegex(@"^(?:das|alles|die sache|was du) (?:mit|über|von|zu) (?:dem |der |den |die |das |meine[mnrs]? |mein )?(?<about>[\p{L}\d-]{3,}(?: [\p{L}\d-]+)?)(?: weißt)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex About();

    [GeneratedRegex(@"^meine?n? (?<thing>[\p{L}\d-]{3,}(?: [\p{L}\d-]+)?)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Mine();

    [GeneratedRegex(@"^(?:warum|wieso|weshalb)(?: (?:glaubst|denkst|meinst|sagst|weißt) du (?:das|so etwas))?$|^woher (?:weißt|weisst|hast) du das$|^wie kommst du (?:denn )?darauf$|^wer hat dir das gesagt$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Why();

    [GeneratedRegex(@"^wann (?:habe|hab) ich (?:dir )?das (?:gesagt|erzählt)$|^seit wann (?:weißt|weisst) du das$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex When();

    [GeneratedRegex(@"^was (?:weißt|weisst) du (?:alles |noch |so )?über mich$|^was hast du (?:dir )?(?:alles )?(?:über mich )?(?:gemerkt|gespeichert|gelernt)$|^(?:zeig|zeige|sag|erzähl) mir(?: alles)?,? was du (?:alles )?über mich weißt$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex List();

    [GeneratedRegex(@"^was (?:weißt|weisst) du (?:alles |noch |so )?(?:über|von) (?!mich\b|mir\b)(?:den |die |das |dem |der )?(?<about>[\p{L}\d][\p{L}\d -]{1,40})$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex ListAbout();

    [GeneratedRegex(@"^worüber haben wir (?:heute |bisher |gerade )?(?:gesprochen|geredet)$|^(?:fass|fasse) (?:unser gespräch|das gespräch|alles|das)(?: bitte)? zusammen$|^(?:gib mir )?(?:eine )?zusammenfassung(?: unseres gesprächs)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Summary();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
