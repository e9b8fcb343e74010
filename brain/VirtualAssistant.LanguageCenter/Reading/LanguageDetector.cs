using System.Collections.Frozen;

namespace VirtualAssistant.LanguageCenter.Reading;

/// <summary>Tells German from English by the small words that sentences are held together with, and by letters only one of them has.</summary>
/// <remarks>Words that both have ("in", "am", "was", "die", "will") say nothing.</remarks>
internal static class LanguageDetector
{
    public const string English = "en";
    public const string German = "de";

    private const int MostWordsLookedAt = 40;

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Signs = Weigh(
        (2, "ich mich mir dich dir uns ist sind nicht kein keine keinen und oder aber das der den dem des ein eine einen einem einer eines für mit von vom zum zur auf bei nach aus über bis wie wann wer wo warum welche welcher welches bitte danke heute übermorgen gestern uhr halb viertel erinnere erinner erinnern erinnerung erinnerungen daran dass jeden jede jedes alle täglich wöchentlich monatlich stunde stunden minuten woche monat jahr nächste nächsten nächstes kannst könntest du hallo tschüss nein ja vielleicht mein meine meinen lösche lösch verschiebe zeige zeig stelle stell wecke weck wecker später früher rückgängig zeitzone heiße spät abbrechen hilfe doch lieber montag dienstag mittwoch donnerstag freitag samstag sonntag montags dienstags mittwochs donnerstags freitags samstags sonntags abends morgens mittags nachmittags vergiss nochmal gerade haben habe hab bin bist sie wir ihr euch auch noch schon mal gut ganz sehr fünf zwei drei vier sechs sieben acht neun zehn elf zwölf zwanzig dreißig einkaufsliste füge hinzu erledigt sonnabend mittag wochenende guten tag abend naechste fuer taeglich vorgestern januar februar märz mai juni juli oktober dezember weihnachten ostern ostermontag pfingsten heiligabend silvester einmal zweimal dreimal viermal std kilo dutzend drittel millionen milliarden gegen vormittag nachmittag jawohl jap nee klar keinen letzten letzte letzter letztes mitte tage tagen tags wochen monate monats jahre jahren werktag werktags wochenende wochentags feierabend nächster übernächste ersten zweiten dritten vierten quartal quartals kalenderwoche kw frühling frühjahr sommer herbst arbeitstag kommenden kommende vierteljährlich halbjährlich anderthalb eineinhalb"),
        (1, "morgen um steht wird machen"),
        (-2, "the my me you your is are were to of on at by for from with it its this that these and or but not do does did can could would should please thanks thank what when where who why how which whats tomorrow today yesterday tonight remind reminder reminders every each next week month year hour hours minutes minute monday tuesday wednesday thursday friday saturday sunday add set show list tell call cancel delete make change move snooze undo hello hi hey yes no i im id ill have has a all last first second one two three four five six seven eight nine ten"));

    /// <returns>Null when the words tell neither.</returns>
    public static string? Detect(Words words)
    {
        var score = 0;
        for (var i = 0; i < Math.Min(words.Count, MostWordsLookedAt); i++)
        {
            if (!words.IsWord(i) || words.Has(i, TokenTraits.Quoted))
            {
                continue;
            }

            if (LeadsToGermanDay(words, i))
            {
                score += 3;
            }
            else if (Signs.TryGetValue(words[i], out var weight))
            {
                score += weight;
            }
            else if (words[i].IndexOfAny("äöüß") >= 0 || words[i].EndsWith("ung") || words[i].IndexOf("sch") > 0 || IsCompound(words[i]))
            {
                score++;
            }
        }

        return score > 0 ? German : score < 0 ? English : null;
    }

    /// <summary>"am 21.", "um 8", "im August": words that both languages write, where only one of them has them.</summary>
    private static bool LeadsToGermanDay(Words words, int at) => words[at] switch
    {
        "am" => words.Kind(at + 1) == TokenKind.Number && words.Kind(at - 1) != TokenKind.Number && words[at - 1] is not "i",
        "im" => words[at + 1] is "januar" or "februar" or "märz" or "april" or "mai" or "juni" or "juli" or "august" or "september" or "oktober" or "november" or "dezember" or "jahr"
            or "sommer" or "herbst" or "winter" or "frühling" or "frühjahr" or "quartal",
        "an" => words[at + 1] is "weihnachten" or "ostern" or "silvester" or "neujahr" or "pfingsten" or "wochentagen" or "werktagen",
        _ => false,
    };

    /// <summary>"fünfundzwanzig", "zweitausenddreihundert", "zweieinhalb", "montagabend".</summary>
    private static bool IsCompound(ReadOnlySpan<char> word) => word.Length > 6
        && (word.EndsWith("zig") || word.IndexOf("zigste") > 0 || word.EndsWith("hundert") || word.IndexOf("tausend") >= 0 || word.EndsWith("einhalb") || word.EndsWith("abend") || word.EndsWith("mittag"));

    public static bool IsGerman(string? tag) =>
        tag is not null && tag.StartsWith(German, StringComparison.OrdinalIgnoreCase) && (tag.Length == 2 || tag[2] is '-' or '_');

    private static FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Weigh(params ReadOnlySpan<(int Weight, string Words)> lines)
    {
        var weights = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (weight, words) in lines)
        {
            foreach (var word in words.Split(' '))
            {
                weights.TryAdd(word, weight);
            }
        }

        return weights.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
