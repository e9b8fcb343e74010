using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using VirtualAssistant.Brain.LongTermMemory;
using VirtualAssistant.LanguageCenter.Reading;
using VirtualAssistant.LanguageCenter.Recognizers;

namespace VirtualAssistant.LanguageCenter.Statements;

/// <summary>Reads the value of a statement: what is no value of its attribute is none.</summary>
internal static partial class Values
{
    private const int LongestValue = 60;
    private const int LongestNote = 300;
    private const int MostWords = 7;
    private const int MostMembers = 6;
    private const int MostWordsOfCorrection = 3;

    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[..12];

    private static readonly FrozenSet<string> Diets = new[]
    {
        "vegan", "vegetarian", "pescatarian", "pescetarian", "gluten-free", "gluten free", "keto", "halal", "kosher", "lactose intolerant",
        "dairy-free", "dairy free", "paleo", "low-carb", "low carb", "celiac", "coeliac", "lactose-intolerant", "flexitarian",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Professions = new[]
    {
        "nurse", "doctor", "analyst", "teacher", "engineer", "designer", "accountant", "pharmacist", "electrician", "paralegal", "manager",
        "chef", "cook", "librarian", "lawyer", "developer", "programmer", "architect", "scientist", "researcher", "professor", "lecturer",
        "student", "dentist", "vet", "veterinarian", "plumber", "carpenter", "baker", "butcher", "farmer", "gardener", "driver", "pilot",
        "journalist", "writer", "author", "editor", "translator", "interpreter", "artist", "painter", "musician", "singer", "actor",
        "actress", "photographer", "consultant", "salesperson", "cashier", "waiter", "waitress", "barista", "bartender", "secretary",
        "assistant", "administrator", "technician", "mechanic", "welder", "builder", "economist", "psychologist", "therapist",
        "physiotherapist", "surgeon", "paramedic", "firefighter", "soldier", "officer", "judge", "notary", "banker", "broker", "trader",
        "biologist", "chemist", "physicist", "mathematician", "historian", "geologist", "hairdresser", "tailor", "midwife", "carer",
        "caretaker", "cleaner", "courier", "freelancer", "tester", "statistician", "biochemist", "coach", "trainer", "instructor",
        "tutor", "director", "producer", "entrepreneur", "founder", "policeman", "policewoman", "postman", "receptionist", "recruiter",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> NoValues = new[]
    {
        "not", "probably", "maybe", "perhaps", "going", "supposed", "unknown", "none", "nothing", "something", "somewhere", "someone", "here",
        "there", "soon", "coming", "next", "tomorrow", "today", "it", "that", "this", "you", "your", "how", "what", "when", "where", "who", "why",
        "which", "if", "whether", "him", "her", "them", "us", "me", "to", "being", "so", "too", "very", "really", "just", "in", "on", "at", "up",
        "off", "almost", "nearly", "yours", "these", "those", "everything", "anything", "nobody", "everybody", "home", "about", "than", "still",
        "already", "always", "never", "only", "also", "one", "a", "an", "because", "no", "like", "his", "their", "its", "getting", "doing",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> NoCorrections = new[]
    {
        "fine", "ok", "okay", "good", "bad", "great", "right", "wrong", "correct", "incorrect", "true", "false", "all", "alright", "raining", "late", "early",
        "done", "over", "enough", "cold", "hot", "nice", "cool", "perfect", "easy", "hard", "important", "urgent", "possible", "impossible", "fun", "funny",
        "worse", "better", "best", "time", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "noon", "midnight", "tonight", "mine",
        "for", "from", "of", "the", "my", "with", "without", "and", "but", "or", "yes", "sorry", "weird", "strange", "complicated", "different", "broken",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The values of one attribute, as they are kept; empty when there is none.</summary>
    public static ImmutableArray<string> Of(string attribute, string said)
    {
        if (attribute == FactAttributes.Note)
        {
            return said.Length <= LongestNote && said.Contains(' ', StringComparison.Ordinal) ? [said] : [];
        }

        said = Rethought().Match(said) is { Success: true } rethought ? rethought.Groups["v"].Value : said;
        if (Condition().IsMatch(said))
        {
            return [];
        }

        if (attribute.StartsWith(FactAttributes.Thing, StringComparison.Ordinal) && IsOnlyDay(said))
        {
            return [Day(said)!];
        }

        if (FactAttributes.IsDay(attribute))
        {
            return Day(said) is { } day ? [day] : [];
        }

        if (attribute is FactAttributes.Email)
        {
            return Mail().Match(said) is { Success: true } mail ? [mail.Value] : [];
        }

        if (attribute is FactAttributes.Phone)
        {
            return PhoneNumber().Match(said) is { Success: true } phone ? [phone.Value.Trim()] : [];
        }

        if (attribute == FactAttributes.Address)
        {
            return One(attribute, said.Trim(' ', '.', '!')) is { } address ? [address] : [];
        }

        var value = Trimmed(said);
        return FactAttributes.HasMembers(attribute)
            ? [.. List().Split(value).Select(member => One(attribute, member.Trim())).OfType<string>().Take(MostMembers)]
            : (One(attribute, value) ?? One(attribute, value.Split(',')[0])) is { } one ? [one] : [];
    }

    /// <summary>What can take the place of a value that was told, whatever it is of: "blue", "New York", "12b"; null for what says how things are ("fine", "raining").</summary>
    public static string? OfAnything(string said)
    {
        var value = Trimmed(said);
        return value.Split(' ').Length <= MostWordsOfCorrection && !NoCorrections.Contains(value.Split(' ')[0]) && !value.Contains(':', StringComparison.Ordinal) ? Accepted(value) : null;
    }

    /// <summary>A day of the year, with its year when it was said: "3 May", "3 May 1990".</summary>
    public static string? Day(string said)
    {
        var match = DayFirst().Match(said);
        match = match.Success ? match : MonthFirst().Match(said);
        if (match.Success)
        {
            var month = Array.FindIndex(Months, name => name.StartsWith(match.Groups["m"].Value[..3], StringComparison.OrdinalIgnoreCase)) + 1;
            return Shown(match.Groups["d"].Value, month, match.Groups["y"].Value);
        }

        match = IsoDay().Match(said);
        match = match.Success ? match : DottedDay().Match(said);
        return match.Success ? Shown(match.Groups["d"].Value, int.Parse(match.Groups["m"].Value, CultureInfo.InvariantCulture), match.Groups["y"].Value) : null;
    }

    /// <summary>Whether the words name a day of the year and nothing else.</summary>
    private static bool IsOnlyDay(string said)
    {
        var length = said.TrimEnd(' ', '.', '!').Length;
        return Day(said) is not null
            && (DayFirst().Match(said).Length >= length || MonthFirst().Match(said).Length >= length || IsoDay().Match(said).Length >= length || DottedDay().Match(said).Length >= length);
    }

    private static string? Shown(string dayText, int month, string year)
    {
        var day = int.Parse(dayText, CultureInfo.InvariantCulture);
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(2024, month)
            ? string.Create(CultureInfo.InvariantCulture, $"{day} {Months[month - 1]}{(year.Length == 0 ? "" : " ")}{year}")
            : null;
    }

    private static string Trimmed(string said)
    {
        var cut = Clause().Match(said);
        return (cut.Success ? said[..cut.Index] : said).Trim(' ', '.', ',', '!', ';', ':', '-', '(', ')');
    }

    private static string? One(string attribute, string value)
    {
        if (value.Length is 0 or > LongestValue || Words.Of(value) is not { Count: > 0 } words || words.Count > MostWords)
        {
            return null;
        }

        var first = value.Split(' ')[0];
        switch (attribute)
        {
            case FactAttributes.City or FactAttributes.Hometown:
                return Place(value, words);
            case FactAttributes.Employer:
                value = Article().Replace(value, "");
                return char.IsUpper(value, 0) || char.IsDigit(value, 0) ? Accepted(value) : null;
            case FactAttributes.Name or FactAttributes.Surname:
                return ProperName().IsMatch(value) ? value : null;
            case FactAttributes.Nickname:
                return ProperName().IsMatch(value) ? value : null;
            case FactAttributes.Job:
                value = Article().Replace(value, "");
                return Accepted(value);
            case FactAttributes.Diet:
                return Diets.Contains(value) ? value.ToLowerInvariant() : null;
            case FactAttributes.Age:
                return int.TryParse(value, CultureInfo.InvariantCulture, out var years) && years is > 0 and < 125 ? value : null;
            case FactAttributes.Language or FactAttributes.Learning:
                return char.IsUpper(value, 0) || value is "sign language" || (attribute == FactAttributes.Learning && words.Count <= 2) ? Accepted(value) : null;
            case FactAttributes.Allergy:
                return Accepted(Article().Replace(value, ""));
            case FactAttributes.Likes or FactAttributes.Dislikes or FactAttributes.Hobby:
                value = first is "to" && words.Count > 1 ? value : Article().Replace(value, "");
                return first is "to" && words.Count > 1 ? value : Accepted(value);
            case FactAttributes.Car:
                return Make().IsMatch(value) ? Accepted(Article().Replace(value, "")) : null;
            case FactAttributes.Parked:
                return Placed().Match(value) is { Success: true } place && Accepted(value[place.Length..]) is not null ? value : null;
            case FactAttributes.Address:
                return value;
            case var thing when thing.StartsWith(FactAttributes.Thing, StringComparison.Ordinal) && Placed().Match(value) is { Success: true } where:
                return Accepted(value[where.Length..]) is null ? null : value; // "my keys are in the drawer", "my flight is on Dec 3 at 7"
            default:
                return Accepted(value);
        }
    }

    /// <summary>A name behind "my sister": none of the words that are written like one.</summary>
    public static bool IsGivenName(string said) => !Calendar().IsMatch(said);

    /// <summary>Whether somebody is that by profession.</summary>
    public static bool IsProfession(string said)
    {
        var value = Trimmed(said);
        return value.Length <= LongestValue && Professions.Contains(value[(value.LastIndexOf(' ') + 1)..]);
    }

    private static string? Accepted(string value) =>
        value.Length > 0 && !NoValues.Contains(value.Split(' ')[0]) && !Either().IsMatch(value) ? value : null;

    private static string? Place(string value, Words words)
    {
        if (NoValues.Contains(value.Split(' ')[0]) || Either().IsMatch(value.Replace(",", "", StringComparison.Ordinal)) || char.IsDigit(value, 0))
        {
            return null;
        }

        if (ZoneReader.TryName(words, 0, words.Count, out var end, out _) && end == words.Count)
        {
            return CultureInfo.InvariantCulture.TextInfo.ToTitleCase(value);
        }

        return PlaceName().IsMatch(value) ? value : null;
    }

    /// <summary>"blue, actually green", "Oslo, no wait, Bergen".</summary>
    [GeneratedRegex(@"^[^,]{1,60},\s*(?:no,? )?(?:actually|sorry|wait|i mean|i meant|or rather|make that)[\s,]+(?:(?:no|it's|it is|i mean|i meant)[\s,]+)*(?<v>[^,]+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Rethought();

    [GeneratedRegex(@"\b(?:if|unless|in case|provided|would|could|might)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Condition();

    /// <summary>Where what follows is no part of the value any more.</summary>
    [GeneratedRegex(
        @",\s+(?:and|but|so|by|the|it|which|who|where|i|we|he|she|they|my|please|you|not|in case|a|still|mum|dad|otherwise|honestly|too|as|since|because|for|everyone|no|hands)\b|\s+[-–—]\s*|\s*[;(]|\s+(?:and (?:i|my|we|it|he|she|they|the|honestly|feel|am|is|are|was|that|will|so|love|like|hate|work|live|have|would|there|his|her|their|our|everyone|allergic|from|vegan|vegetarian|married|single)\b|as an? |but\b|so\b|because\b|since\b|while\b|which\b|who\b|whom\b|when\b|although\b|though\b|where\b|these days\b|at the moment\b|right now\b|now\b|today\b|yesterday\b|recently\b|last \w+|this (?:week|month|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday|spring|summer|autumn|fall|winter|morning)\b|(?:two|three|four|five|six|a few|some|\d+) (?:days?|weeks?|months?|years?) ago|a (?:week|month|year|while) ago|over the weekend|again$|too$|as well\b|any ?more\b|any longer\b|instead\b|by the way|btw\b|please\b|of course|for (?:now|years|ages|work|a|the|two|three|my|\d)\b|with (?:my|the|a|two|three|his|her)\b|in (?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|20\d\d|19\d\d|the end)\b|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?\b|at (?:least|last|night)\b|more than\b|very much|a lot|so much|the most|best$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Clause();

    [GeneratedRegex("^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december|i|is|ok)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Calendar();

    [GeneratedRegex(@"\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex List();

    [GeneratedRegex(@"\bor\b|[,?""“”]|\b(?:not|never)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Either();

    /// <summary>"a blue Golf", "Tesla": what a car is, not how or where it is.</summary>
    [GeneratedRegex(@"^(?:(?:an?|the|my|our|einen?) )|^(?i:new |old |used )?\p{Lu}")]
    private static partial Regex Make();

    /// <summary>Where or when something is, before what says so.</summary>
    [GeneratedRegex(@"^(?:on|in|at|under|behind|near|by|next to|in front of|opposite|outside|inside|above|below|across from|between)\s+(?:the\s+|my\s+|our\s+|an?\s+)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Placed();

    [GeneratedRegex(@"^(?:an?|the|some)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Article();

    [GeneratedRegex(@"^(?:[Tt]he )?\p{Lu}[\p{L}'’.-]*(?:(?: (?:de|del|la|le|of|the|am|an|der|upon|on|and|do|da|dos|auf|und|sur|in))? \p{Lu}[\p{L}'’.-]*|, \p{Lu}[\p{L}'’.-]*){0,4}$")]
    private static partial Regex PlaceName();

    [GeneratedRegex(@"^\p{Lu}[\p{L}'’.-]*(?: (?:de|van|von|der|la|di|da|del|al|bin|ben)){0,2}(?: \p{Lu}[\p{L}'’.-]*){0,3}$")]
    private static partial Regex ProperName();

    private const string MonthNames = "(?<m>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

    [GeneratedRegex(@"^(?:on |the |of )*(?<d>\d{1,2})(?:st|nd|rd|th)?\.?(?: of)? " + MonthNames + @"\b\.?,?(?: (?<y>\d{4}))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DayFirst();

    [GeneratedRegex("^(?:on |the )*" + MonthNames + @"\b\.?(?: the)? (?<d>\d{1,2})(?:st|nd|rd|th)?\b(?:,? (?<y>\d{4}))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MonthFirst();

    [GeneratedRegex(@"^(?:on )?(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})\b")]
    private static partial Regex IsoDay();

    [GeneratedRegex(@"^(?:on )?(?:the )?(?<d>\d{1,2})\.(?<m>\d{1,2})\b\.?(?<y>\d{4})?")]
    private static partial Regex DottedDay();

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")]
    private static partial Regex Mail();

    [GeneratedRegex(@"^\+?[\d ()/-]{5,20}$")]
    private static partial Regex PhoneNumber();
}
