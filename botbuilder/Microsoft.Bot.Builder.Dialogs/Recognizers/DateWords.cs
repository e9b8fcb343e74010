using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Microsoft.Bot.Builder.Dialogs.Prompts;

namespace Microsoft.Bot.Builder.Dialogs.Recognizers;

/// <summary>Says in English what people say about dates and times in other languages, so that one reader reads them all.</summary>
/// <remarks>Only what such a reader listens for is put into English; names and everything else stay as they are.</remarks>
internal static partial class DateWords
{
    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] Days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    private static readonly FrozenDictionary<string, Language> Languages = new Dictionary<string, Language>
    {
        ["es-es"] = new(
            "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre,setiembre|octubre|noviembre|diciembre",
            "lunes|martes|miercoles|jueves|viernes|sabado|domingo",
            "un,una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce",
            "pasado manana=the day after tomorrow|anteayer,antier=the day before yesterday|de la manana,por la manana=in the morning|"
                + "de la tarde,por la tarde=in the afternoon|de la noche,por la noche=in the evening|manana=tomorrow|hoy=today|ayer=yesterday|esta noche=tonight|"
                + "ahora=now|mediodia=noon|medianoche=midnight|a las,a la=at|y media=~30|y cuarto=~15|menos cuarto=~45|dentro de,en=in|hace=ago|del=of|de=of|"
                + "el proximo,la proxima,proximo,proxima,que viene=next|este,esta=this|pasado,pasada=last|el=|los=|las=",
            "segundo,segundos=second|minuto,minutos=minute|hora,horas=hour|dia,dias=day|semana,semanas=week|mes,meses=month|ano,anos=year|fin de semana=weekend"),
        ["fr-fr"] = new(
            "janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre",
            "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche",
            "un,une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze",
            "apres-demain,apres demain=the day after tomorrow|avant-hier,avant hier=the day before yesterday|du matin,le matin=in the morning|"
                + "de l'apres-midi,l'apres-midi=in the afternoon|du soir,le soir=in the evening|demain=tomorrow|aujourd'hui=today|hier=yesterday|ce soir=tonight|"
                + "maintenant=now|midi=noon|minuit=midnight|a=at|et demie,et demi=~30|et quart=~15|moins le quart=~45|dans=in|il y a=ago|"
                + "prochain,prochaine=next|ce,cette=this|dernier,derniere=last|le=|la=",
            "seconde,secondes=second|minute,minutes=minute|heure,heures=hour|jour,jours=day|semaine,semaines=week|mois=month|an,ans,annee,annees=year|week-end=weekend"),
        ["de-de"] = new(
            "januar,janner|februar|marz,maerz|april|mai|juni|juli|august|september|oktober|november|dezember",
            "montag|dienstag|mittwoch|donnerstag|freitag|samstag,sonnabend|sonntag",
            "ein,eine,einer,einem,eins|zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|elf|zwolf",
            "ubermorgen=the day after tomorrow|vorgestern=the day before yesterday|morgens,am morgen,morgen fruh=in the morning|nachmittags,am nachmittag=in the afternoon|"
                + "abends,am abend,nachts=in the evening|heute abend=tonight|morgen=tomorrow|heute=today|gestern=yesterday|jetzt=now|mittags,mittag=noon|mitternacht=midnight|"
                + "halb=~half|viertel nach=quarter past|viertel vor=quarter to|um=at|uhr=o'clock|in=in|vor=ago|nachsten,nachste,nachster,nachstes,kommenden,kommende=next|"
                + "diesen,diese,dieser,dieses=this|letzten,letzte,letzter,letztes=last|am=|den=|der=",
            "sekunde,sekunden=second|minute,minuten=minute|stunde,stunden=hour|tag,tage,tagen=day|woche,wochen=week|monat,monate,monaten=month|"
                + "jahr,jahre,jahren=year|wochenende=weekend"),
        ["it-it"] = new(
            "gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre",
            "lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica",
            "un,uno,una|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici",
            "dopodomani=the day after tomorrow|l'altro ieri,ieri l'altro=the day before yesterday|del mattino,di mattina=in the morning|del pomeriggio=in the afternoon|"
                + "di sera,della sera=in the evening|domani=tomorrow|oggi=today|ieri=yesterday|stasera=tonight|adesso,ora=now|mezzogiorno=noon|mezzanotte=midnight|"
                + "alle,all',alla=at|e mezza,e mezzo=~30|e un quarto=~15|meno un quarto=~45|tra,fra=in|fa=ago|di=of|prossimo,prossima=next|questo,questa=this|scorso,scorsa=last|il=|la=",
            "secondo,secondi=second|minuto,minuti=minute|ore=hour|giorno,giorni=day|settimana,settimane=week|mese,mesi=month|anno,anni=year|fine settimana=weekend"),
        ["pt-br"] = new(
            "janeiro|fevereiro|marco|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro",
            "segunda-feira,segunda|terca-feira,terca|quarta-feira,quarta|quinta-feira,quinta|sexta-feira,sexta|sabado|domingo",
            "um,uma|dois,duas|tres|quatro|cinco|seis|sete|oito|nove|dez|onze|doze",
            "depois de amanha=the day after tomorrow|anteontem=the day before yesterday|da manha,de manha=in the morning|da tarde=in the afternoon|"
                + "da noite=in the evening|amanha=tomorrow|hoje a noite=tonight|hoje=today|ontem=yesterday|agora=now|meio-dia,meio dia=noon|meia-noite,meia noite=midnight|"
                + "as=at|e meia=~30|e quinze=~15|em,daqui a=in|atras=ago|de=of|proximo,proxima=next|este,esta=this|passado,passada=last|o=|a=",
            "segundo,segundos=second|minuto,minutos=minute|hora,horas=hour|dia,dias=day|semana,semanas=week|mes,meses=month|ano,anos=year|fim de semana=weekend"),
        ["nl-nl"] = new(
            "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december",
            "maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag",
            "een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf",
            "overmorgen=the day after tomorrow|eergisteren=the day before yesterday|'s ochtends,s ochtends,in de ochtend=in the morning|"
                + "'s middags,s middags,in de middag=in the afternoon|'s avonds,s avonds=in the evening|vanavond=tonight|morgen=tomorrow|vandaag=today|gisteren=yesterday|"
                + "nu=now|middernacht=midnight|half=~half|kwart over=quarter past|kwart voor=quarter to|om=at|uur=o'clock|over=in|geleden=ago|"
                + "volgende=next|deze=this|vorige=last|op=",
            "seconde,seconden=second|minuut,minuten=minute|uren=hour|dag,dagen=day|week,weken=week|maand,maanden=month|jaar,jaren=year|weekend=weekend"),
    }.ToFrozenDictionary();

    /// <summary>The text in English where it speaks of time, or null when the language is not known here.</summary>
    public static string? InEnglish(string text, string locale) =>
        Languages.GetValueOrDefault(PromptCultureModels.MapToNearestLanguage(locale) ?? "")?.Translate(text);

    // "at three ~30", "at nine ~15", "at five ~45": minutes that are said after the hour, or taken from it.
    private static string Minutes(string english) => MinutesOfHour().Replace(english, match =>
    {
        var hour = SmallNumber.Read(match.Groups["hour"].Value);
        return match.Groups["minutes"].Value switch
        {
            "30" => $"half past {hour}",
            "15" => $"quarter past {hour}",
            _ => $"quarter to {hour}",
        };
    });

    [GeneratedRegex(@"\b(?<hour>" + SmallNumber.Pattern + @")\s*~(?<minutes>30|15|45)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MinutesOfHour();

    [GeneratedRegex(@"~half\s+(?<hour>" + SmallNumber.Pattern + @")\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HalfTo();

    [GeneratedRegex(@"\bago\s+(?<count>" + SmallNumber.Pattern + @")\s+(?<unit>\w+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AgoBefore();

    [GeneratedRegex(@"\b(?<unit>week|month|year|weekend|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\s+(?<which>next|last)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WhichAfter();

    [GeneratedRegex(@"(?<day>\b\d{1,2})\.\s*(?=[a-z])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DayWithPoint();

    [GeneratedRegex(@"\bat\s+(?<hour>\d{1,2})\s?(?:h|hour)\b(?!\s?\d)|(?<!\bin\s+)\b(?<hour>\d{1,2})\s?h\b(?!\s?\d)", RegexOptions.CultureInvariant)]
    private static partial Regex HourOfClock();

    [GeneratedRegex(@"\b(?<hour>\d{1,2})\s+o'clock\s+(?<minute>\d{2})\b", RegexOptions.CultureInvariant)]
    private static partial Regex MinuteAfterHour();

    [GeneratedRegex(@"\bof\s+(?=\d{4}\b)", RegexOptions.CultureInvariant)]
    private static partial Regex OfYear();

    private sealed class Language
    {
        private readonly FrozenDictionary<string, string> _english;
        private readonly Regex _known;

        public Language(string months, string days, string numbers, string phrases, string units)
        {
            var english = new Dictionary<string, string>();
            Add(english, months, Months);
            Add(english, days, Days);
            Add(english, numbers, ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]);
            foreach (var phrase in phrases.Split('|').Concat(units.Split('|')))
            {
                var parts = phrase.Split('=');
                foreach (var variant in parts[0].Split(','))
                {
                    english.TryAdd(variant, parts[1]);
                }
            }

            _english = english.ToFrozenDictionary();
            var longestFirst = english.Keys.OrderByDescending(key => key.Length).Select(Regex.Escape);
            _known = new Regex($@"(?<![\p{{L}}\d])(?:{string.Join('|', longestFirst)})(?![\p{{L}}])", RegexOptions.CultureInvariant);
        }

        public string Translate(string text)
        {
            var english = _known.Replace(SpokenLanguages.Plain(text).Replace('\u2019', '\''), match => _english[match.Value]);
            english = DayWithPoint().Replace(english, "${day} ");
            english = AgoBefore().Replace(english, "${count} ${unit} ago");
            english = WhichAfter().Replace(english, "${which} ${unit}");
            english = OfYear().Replace(english, "");
            english = HourOfClock().Replace(english, "at ${hour}");
            english = MinuteAfterHour().Replace(english, "${hour}:${minute}");
            english = HalfTo().Replace(english, match => $"half past {(SmallNumber.Read(match.Groups["hour"].Value) + 11 - 1) % 12 + 1}");
            return Minutes(english);
        }

        private static void Add(Dictionary<string, string> english, string words, string[] meanings)
        {
            foreach (var (variants, meaning) in words.Split('|').Zip(meanings))
            {
                foreach (var variant in variants.Split(','))
                {
                    english.TryAdd(variant, meaning);
                }
            }
        }
    }
}
