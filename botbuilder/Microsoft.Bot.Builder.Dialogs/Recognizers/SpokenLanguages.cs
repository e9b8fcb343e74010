using System.Globalization;
using System.Text;
using Microsoft.Bot.Builder.Dialogs.Prompts;

namespace Microsoft.Bot.Builder.Dialogs.Recognizers;

/// <summary>The number words of the languages prompts speak, English aside.</summary>
/// <remarks>
/// Each language spells its numbers up to 999 here, in all the ways they are written, and what was spelled is looked up when an utterance is
/// read. Variants stand apart by commas, numbers by bars. Everything is without accents, as <see cref="Plain"/> leaves it.
/// </remarks>
internal static class SpokenLanguages
{
    private static readonly Dictionary<string, Lazy<SpokenLanguage>> Languages = new()
    {
        ["es-es"] = new(Spanish), ["fr-fr"] = new(French), ["de-de"] = new(German), ["it-it"] = new(Italian), ["pt-br"] = new(Portuguese),
        ["nl-nl"] = new(Dutch), ["sv-se"] = new(Swedish), ["tr-tr"] = new(Turkish), ["bg-bg"] = new(Bulgarian), ["hi-in"] = new(Hindi),
    };

    /// <summary>The language of a locale, or null when its number words are not known here.</summary>
    public static SpokenLanguage? Of(string locale) =>
        Languages.GetValueOrDefault(PromptCultureModels.MapToNearestLanguage(locale) ?? "")?.Value;

    /// <summary>A word in lower case and without accents.</summary>
    public static string Plain(string word)
    {
        if (Ascii.IsValid(word))
        {
            return word.ToLowerInvariant();
        }

        var plain = new StringBuilder(word.Length);
        foreach (var c in word.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            // The marks of Indic scripts are vowels, not accents.
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark || c > '\u0400')
            {
                _ = c switch
                {
                    'ı' => plain.Append('i'),
                    'ß' => plain.Append("ss"),
                    'œ' => plain.Append("oe"),
                    _ => plain.Append(char.ToLowerInvariant(c)),
                };
            }
        }

        return plain.ToString().Normalize(NormalizationForm.FormC);
    }

    private static SpokenLanguage Spanish()
    {
        var ones = List("cero|uno,un,una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieciseis|diecisiete|"
            + "dieciocho|diecinueve|veinte|veintiuno,veintiun,veintiuna|veintidos|veintitres|veinticuatro|veinticinco|veintiseis|veintisiete|"
            + "veintiocho|veintinueve");
        var tens = List("|||treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa");
        return new SpokenLanguage(
            Spell(n => Below(n, ones, tens, (ten, one) => $"{ten} y {one}"), List("cien,ciento|doscientos,doscientas|trescientos,trescientas|"
                + "cuatrocientos,cuatrocientas|quinientos,quinientas|seiscientos,seiscientas|setecientos,setecientas|ochocientos,ochocientas|"
                + "novecientos,novecientas"), "{0} {1}"),
            Scales("mil", "millon,millones", "mil millones"),
            Places("primero,primera,primer|segundo,segunda|tercero,tercera,tercer|cuarto,cuarta|quinto,quinta|sexto,sexta|septimo,septima|"
                + "octavo,octava|noveno,novena|decimo,decima", "ultimo,ultima"),
            articles: "un,una", minus: "menos", points: "coma,punto", and: "y");
    }

    private static SpokenLanguage French()
    {
        var ones = List("zero|un,une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|dix sept|dix huit|dix neuf");
        var tens = List("||vingt|trente|quarante|cinquante|soixante|septante|huitante,octante|nonante");
        return new SpokenLanguage(
            Spell(n => Below(n, ones, tens, (ten, one) => one is "un" or "une" ? $"{ten} et {one}" : $"{ten} {one}").Concat(n switch
            {
                >= 70 and < 80 => ones[n - 60].Select(rest => n == 71 ? $"soixante et {rest}" : $"soixante {rest}"),
                80 => ["quatre vingt", "quatre vingts"],
                > 80 and < 100 => ones[n - 80].Select(rest => $"quatre vingt {rest}"),
                _ => [],
            }), List("cent|deux cent,deux cents|trois cent,trois cents|quatre cent,quatre cents|cinq cent,cinq cents|six cent,six cents|"
                + "sept cent,sept cents|huit cent,huit cents|neuf cent,neuf cents"), "{0} {1}"),
            Scales("mille", "million,millions", "milliard,milliards"),
            Places("premier,premiere|deuxieme,second,seconde|troisieme|quatrieme|cinquieme|sixieme|septieme|huitieme|neuvieme|dixieme", "dernier,derniere"),
            articles: "un,une", minus: "moins", points: "virgule", and: "et");
    }

    private static SpokenLanguage German()
    {
        var ones = List("null|eins,ein,eine,einen,einem,einer|zwei,zwo|drei|vier|funf,fuenf|sechs|sieben|acht|neun|zehn|elf|zwolf,zwoelf|dreizehn|"
            + "vierzehn|funfzehn,fuenfzehn|sechzehn|siebzehn|achtzehn|neunzehn");
        var tens = List("||zwanzig|dreissig|vierzig|funfzig,fuenfzig|sechzig|siebzig|achtzig|neunzig");
        return new SpokenLanguage(
            Spell(n => Below(n, ones, tens, (ten, one) => $"{one}und{ten}"), Hundreds(ones, "hundert"), "{0}{1}", "{0}und{1}", "{0} {1}"),
            Scales("tausend", "million,millionen", "milliarde,milliarden"),
            Places(Endings("erste|zweite|dritte|vierte|funfte|sechste|siebte,siebente|achte|neunte|zehnte", "|r|s|n|m"), Endings("letzte", "|r|s|n|m")),
            articles: "ein,eine,einen,einem,einer", minus: "minus", points: "komma", and: "und", glued: "tausend");
    }

    private static SpokenLanguage Dutch()
    {
        var ones = List("nul|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien");
        var tens = List("||twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig");
        return new SpokenLanguage(
            Spell(n => Below(n, ones, tens, (ten, one) => $"{one}en{ten}"), Hundreds(ones, "honderd"), "{0}{1}", "{0}en{1}", "{0} {1}", "{0} en {1}"),
            Scales("duizend", "miljoen", "miljard"),
            Places("eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende", "laatste"),
            articles: "een", minus: "min", points: "komma", and: "en", glued: "duizend");
    }

    private static SpokenLanguage Swedish()
    {
        var ones = List("noll|ett,en|tva|tre|fyra|fem|sex|sju|atta|nio|tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton");
        var tens = List("||tjugo|trettio|fyrtio|femtio|sextio|sjuttio|attio|nittio");
        return new SpokenLanguage(
            Spell(n => Below(n, ones, tens, (ten, one) => $"{ten}{one}", (ten, one) => $"{ten} {one}"), Hundreds(ones, "hundra"), "{0}{1}", "{0} {1}"),
            Scales("tusen", "miljon,miljoner", "miljard,miljarder"),
            Places("forsta,forste|andra,andre|tredje|fjarde|femte|sjatte|sjunde|attonde|nionde|tionde", "sista,siste"),
            articles: "en,ett", minus: "minus", points: "komma", and: "och", glued: "tusen");
    }

    private static SpokenLanguage Italian()
    {
        var ones = List("zero|uno,un,una|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici|tredici|quattordici|quindici|sedici|"
            + "diciassette|diciotto|diciannove");
        var tens = List("||venti|trenta|quaranta|cinquanta|sessanta|settanta|ottanta|novanta");
        return new SpokenLanguage(
            Spell(n => Below(n, ones, tens, (ten, one) => one[0] is 'u' or 'o' ? ten[..^1] + one : ten + one), Hundreds(ones, "cento"), "{0}{1}", "{0} {1}"),
            Scales("mille,mila", "milione,milioni", "miliardo,miliardi"),
            Places("primo,prima|secondo,seconda|terzo,terza|quarto,quarta|quinto,quinta|sesto,sesta|settimo,settima|ottavo,ottava|nono,nona|decimo,decima",
                "ultimo,ultima"),
            articles: "un,una", minus: "meno", points: "virgola", and: "e", glued: "mila,mille");
    }

    private static SpokenLanguage Portuguese()
    {
        var ones = List("zero|um,uma|dois,duas|tres|quatro|cinco|seis,meia|sete|oito|nove|dez|onze|doze|treze|catorze,quatorze|quinze|dezesseis,dezasseis|"
            + "dezessete,dezassete|dezoito|dezenove,dezanove");
        var tens = List("||vinte|trinta|quarenta|cinquenta|sessenta|setenta|oitenta|noventa");
        return new SpokenLanguage(
            Spell(n => Below(n, ones, tens, (ten, one) => $"{ten} e {one}"), List("cem,cento|duzentos,duzentas|trezentos,trezentas|quatrocentos,quatrocentas|"
                + "quinhentos,quinhentas|seiscentos,seiscentas|setecentos,setecentas|oitocentos,oitocentas|novecentos,novecentas"), "{0} e {1}"),
            Scales("mil", "milhao,milhoes", "bilhao,bilhoes"),
            Places("primeiro,primeira|segundo,segunda|terceiro,terceira|quarto,quarta|quinto,quinta|sexto,sexta|setimo,setima|oitavo,oitava|nono,nona|"
                + "decimo,decima", "ultimo,ultima"),
            articles: "um,uma", minus: "menos", points: "virgula,ponto", and: "e");
    }

    private static SpokenLanguage Turkish()
    {
        var ones = List("sifir|bir|iki|uc|dort|bes|alti|yedi|sekiz|dokuz");
        var tens = List("|on|yirmi|otuz|kirk|elli|altmis|yetmis|seksen|doksan");
        var hundreds = Hundreds(ones, "yuz").Zip(Hundreds(ones, " yuz"), (glued, apart) => glued.Concat(apart.Select(word => word.Trim())).Distinct().ToArray()).ToArray();
        return new SpokenLanguage(
            Spell(n => n < 10 ? ones[n] : n % 10 == 0 ? tens[n / 10] : Below(n, ones[..10], tens, (ten, one) => $"{ten} {one}", (ten, one) => ten + one), hundreds, "{0} {1}", "{0}{1}"),
            Scales("bin", "milyon", "milyar"),
            Places("birinci,ilk|ikinci|ucuncu|dorduncu|besinci|altinci|yedinci|sekizinci|dokuzuncu|onuncu", "son,sonuncu"),
            articles: "bir", minus: "eksi", points: "virgul", and: "", glued: "bin");
    }

    private static SpokenLanguage Bulgarian()
    {
        var ones = List("нула|едно,един,една|две,два|три|четири|пет|шест|седем|осем|девет|десет|единадесет,единайсет|дванадесет,дванайсет|"
            + "тринадесет,тринайсет|четиринадесет,четиринайсет|петнадесет,петнайсет|шестнадесет,шестнайсет|седемнадесет,седемнайсет|"
            + "осемнадесет,осемнайсет|деветнадесет,деветнайсет");
        var tens = List("||двадесет,двайсет|тридесет,трийсет|четиридесет,четирийсет|петдесет|шестдесет,шейсет|седемдесет|осемдесет|деветдесет");
        return new SpokenLanguage(
            Spell(n => Below(n, ones, tens, (ten, one) => $"{ten} и {one}"), List("сто|двеста|триста|четиристотин|петстотин|шестстотин|седемстотин|"
                + "осемстотин|деветстотин"), "{0} и {1}", "{0} {1}"),
            Scales("хиляда,хиляди", "милион,милиона", "милиард,милиарда"),
            Places("първи,първия,първият,първа,първата,първо,първото|втори,втория,вторият,втора,втората,второ,второто|трети,третия,третият,трета,третата,третото|"
                + "четвърти,четвъртия,четвъртият,четвърта,четвъртата|пети,петия,петият,пета,петата|шести,шестия,шеста,шестата|седми,седмия,седма,седмата|"
                + "осми,осмия,осма,осмата|девети,деветия,девета,деветата|десети,десетия,десета,десетата", "последен,последния,последният,последна,последната,последното"),
            articles: "един,една", minus: "минус", points: "запетая,точка", and: "и");
    }

    private static SpokenLanguage Hindi()
    {
        var ones = List("शून्य|एक|दो|तीन|चार|पांच,पाँच|छह,छः,छे|सात|आठ|नौ|दस|ग्यारह|बारह|तेरह|चौदह|पंद्रह|सोलह|सत्रह|अठारह|उन्नीस|बीस|इक्कीस|बाईस|तेईस|चौबीस|पच्चीस|छब्बीस|सत्ताईस|"
            + "अट्ठाईस|उनतीस|तीस|इकतीस|बत्तीस|तैंतीस|चौंतीस|पैंतीस|छत्तीस|सैंतीस|अड़तीस|उनतालीस|चालीस|इकतालीस|बयालीस|तैंतालीस|चवालीस|पैंतालीस|छियालीस|सैंतालीस|अड़तालीस|उनचास|"
            + "पचास|इक्यावन|बावन|तिरपन|चौवन|पचपन|छप्पन|सत्तावन|अट्ठावन|उनसठ|साठ|इकसठ|बासठ|तिरसठ|चौंसठ|पैंसठ|छियासठ|सड़सठ|अड़सठ|उनहत्तर|सत्तर|इकहत्तर|बहत्तर|तिहत्तर|चौहत्तर|"
            + "पचहत्तर|छिहत्तर|सतहत्तर|अठहत्तर|उनासी|अस्सी|इक्यासी|बयासी|तिरासी|चौरासी|पचासी|छियासी|सत्तासी|अट्ठासी|नवासी|नब्बे|इक्यानवे|बानवे|तिरानवे|चौरानवे|पचानवे|"
            + "छियानवे|सत्तानवे|अट्ठानवे|निन्यानवे");
        return new SpokenLanguage(
            Spell(n => ones[n], Hundreds(ones, " सौ"), "{0} {1}"),
            Scales("हजार,हज़ार", "दस लाख", "अरब").Append(("लाख", 100_000m)).Append(("करोड़", 10_000_000m)),
            Places("पहला,पहली,पहले|दूसरा,दूसरी,दूसरे|तीसरा,तीसरी,तीसरे|चौथा,चौथी,चौथे|पांचवां,पांचवीं,पाँचवाँ|छठा,छठी,छठे|सातवां,सातवीं|आठवां,आठवीं|नौवां,नौवीं|दसवां,दसवीं",
                "आखिरी,अंतिम"),
            articles: "एक", minus: "ऋण,माइनस", points: "दशमलव", and: "");
    }

    private static string[][] List(string numbers) => [.. numbers.Split('|').Select(variants => variants.Split(',', StringSplitOptions.RemoveEmptyEntries))];

    private static string[][] Hundreds(string[][] ones, string hundred) =>
        [.. Enumerable.Range(1, 9).Select(n => (n == 1 ? ones[1].Select(one => one + hundred).Append(hundred.Trim()) : ones[n].Select(one => one + hundred)).ToArray())];

    private static string Endings(string words, string endings) => string.Join('|', words.Split('|').Select(
        variants => string.Join(',', variants.Split(',').SelectMany(word => endings.Split('|').Select(ending => word + ending)))));

    private static IEnumerable<string> Below(int n, string[][] ones, string[][] tens, params Func<string, string, string>[] ways) =>
        n < ones.Length ? ones[n]
        : n % 10 == 0 ? tens[n / 10]
        : from ten in tens[n / 10] from one in ones[n % 10] from way in ways select way(ten, one);

    /// <summary>All numbers up to 999, in all their ways.</summary>
    private static IEnumerable<(string Words, int Value)> Spell(Func<int, IEnumerable<string>> below100, string[][] hundreds, params string[] join)
    {
        for (var n = 0; n < 100; n++)
        {
            foreach (var words in below100(n))
            {
                yield return (words, n);
            }
        }

        for (var hundred = 1; hundred < 10; hundred++)
        {
            foreach (var start in hundreds[hundred - 1])
            {
                yield return (start, hundred * 100);
                for (var rest = 1; rest < 100; rest++)
                {
                    foreach (var end in below100(rest))
                    {
                        foreach (var format in join)
                        {
                            yield return (string.Format(CultureInfo.InvariantCulture, format, start, end), (hundred * 100) + rest);
                        }
                    }
                }
            }
        }
    }

    private static IEnumerable<(string Word, decimal Factor)> Scales(string thousand, string million, string billion) =>
        thousand.Split(',').Select(word => (word, 1_000m))
            .Concat(million.Split(',').Select(word => (word, 1_000_000m)))
            .Concat(billion.Split(',').Select(word => (word, 1_000_000_000m)));

    private static IEnumerable<(string Word, int Place)> Places(string places, string last) =>
        places.Split('|').SelectMany((variants, index) => variants.Split(',').Select(word => (word, index + 1)))
            .Concat(last.Split(',').Select(word => (word, SpokenLanguage.Last)));
}
