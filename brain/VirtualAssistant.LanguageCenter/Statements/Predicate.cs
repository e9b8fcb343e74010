using System.Text.RegularExpressions;
using VirtualAssistant.Brain.LongTermMemory;

namespace VirtualAssistant.LanguageCenter.Statements;

/// <summary>A way of saying something about a subject that has been read already: "live(s) in ...".</summary>
/// <param name="Value">The value it stands for where it names none ("got married"); for a denial, that nothing holds any more.</param>
internal sealed record Predicate(string Attribute, Regex Pattern, bool IsDenial, string? Value)
{
    private const string Softly = @"(?:(?:really|absolutely|also|just|do|does|have|has|now|currently|recently|finally|still|simply|totally|always|actually|only|officially)\s+)*";
    private const string Not = @"(?:am not|is not|isn't|do not|don't|does not|doesn't|no longer|am no longer|is no longer)\s+(?:really\s+|currently\s+)?";

    /// <summary>Denials first: "don't like" is not "like".</summary>
    public static Predicate[] All { get; } =
    [
        Denial(FactAttributes.City, Not + @"(?:live|lives|living)(?: any ?more)? in (?<v>.+)"),
        Denial(FactAttributes.Employer, Not + @"(?:work|works|working)(?: any ?more)? (?:at|for) (?<v>.+)"),
        Denial(FactAttributes.Allergy, Not + @"allergic to (?<v>.+)"),
        Denial(FactAttributes.Diet, Not + @"(?:an? )?(?<v>.+)"),
        Denial(FactAttributes.Likes, @"(?:no longer|stopped) (?:like|likes|love|loves|enjoy|enjoys|liking) (?<v>.+)"),
        Gone(FactAttributes.Employer, @"(?:have |has )?(?:quit|left|lost) (?:my|his|her|their|the) job\b.*"),
        Gone(FactAttributes.Car, @"(?:have |has )?sold (?:my|his|her|their|the) car\b.*"),
        Telling(FactAttributes.Dislikes, @"(?:do not|don't|does not|doesn't)(?: really| actually)? (?:like|enjoy|love) (?<v>.+)"),
        Telling(FactAttributes.Dislikes, Softly + @"(?:hate|hates|dislike|dislikes|detest|detests|cannot stand|can't stand|cant stand|can not stand) (?<v>.+)"),
        Telling(FactAttributes.Likes, Softly + @"(?:like|likes|love|loves|enjoy|enjoys|adore|adores) (?<v>.+)"),
        Telling(FactAttributes.Likes, @"(?:am|is) (?:really |also )?(?:a (?:big|huge|great) fan of|fond of|crazy about) (?<v>.+)"),
        Telling(FactAttributes.City, Softly + @"(?:moved|relocated)(?: back| over| house| away)? to (?<v>.+)"),
        Telling(FactAttributes.City, Softly + @"(?:live|lives|reside|resides) (?:now |currently )?in (?<v>.+)"),
        Telling(FactAttributes.City, @"(?:am|is) (?:now |currently )?(?:living|based) (?:now |currently )?in (?<v>.+)"),
        Telling(FactAttributes.Address, Softly + @"(?:live|lives) at (?<v>.+)"),
        Telling(FactAttributes.Hometown, @"(?:am|is|come|comes) (?:originally )?from (?<v>.+)"),
        Telling(FactAttributes.Hometown, @"(?:grew up|was born and raised|was raised|was born) in (?<v>.+)"),
        Telling(FactAttributes.Birthday, @"(?:was|were) born (?:on )?(?<v>.+)"),
        Telling(FactAttributes.Job, Softly + @"(?:work|works|working|am working|is working|got a job|started|started working) as (?:an? )?(?<v>.+)"),
        Telling(FactAttributes.Employer, Softly + @"(?:work|works|am working|is working|started|started working|started a (?:new )?job|have a (?:new )?job) (?:now |currently )?(?:at|for|with) (?<v>.+)"),
        Telling(FactAttributes.Employer, Softly + @"joined (?-i:(?<v>\p{Lu}.+))"),
        Telling(FactAttributes.Allergy, @"(?:am|is) (?:also |very |badly |severely |highly |terribly )*allergic to (?<v>.+)"),
        Telling(FactAttributes.Allergy, @"(?:have|has) an? (?:bad |severe |strong )?(?<v>[\w -]+?) allergy\b.*"),
        Telling(FactAttributes.Diet, @"(?:am|is|became|went|have gone|has gone|turned|have become|eat|eats)(?: now| strictly| a strict)? (?:an? )?(?<v>.+)"),
        Telling(FactAttributes.Age, @"(?:am|is|just turned|turned) (?<v>\d{1,3})(?: years old| years of age| now)?"),
        Telling(FactAttributes.Language, Softly + @"(?:speak|speaks) (?:fluent |some |a little |native )?(?<v>.+)"),
        Telling(FactAttributes.Learning, @"(?:am|is|have been|has been|started) (?:currently |now )?(?:learning|studying|teaching myself) (?:to )?(?<v>.+)"),
        Telling(FactAttributes.Car, Softly + @"(?:drive|drives) an? (?<v>.+)"),
        Telling(FactAttributes.Parked, Softly + @"(?:parked|have parked|am parked|left the car)(?: (?:my|the|our) (?:car|van|bike|truck|motorbike|scooter))? (?<v>.+)"),
        Telling(FactAttributes.Hobby, @"(?:have |has )?(?:taken|took) up (?<v>.+)"),
        Telling(FactAttributes.Status, @"(?:am|is) (?<v>single|married|engaged|divorced|widowed)(?: now)?"),
        Telling(FactAttributes.Status, @"(?:just |recently )?got married\b.*", "married"),
        Telling(FactAttributes.Status, @"(?:just |recently )?got engaged\b.*", "engaged"),
        Telling(FactAttributes.Status, @"(?:just |recently )?got divorced\b.*", "divorced"),
        new(FactAttributes.Job, Compile(@"(?:am|is|became|have been|has been) (?:now |also )?(?:an? )(?<v>.+?)(?: by (?:profession|trade|training)\b.*)?"), false, null) { OnlyProfessions = true },
        new(FactAttributes.Name, Compile(@"(?:is called|is named|goes by) (?-i:(?<v>\p{Lu}.+))"), false, null) { OnlyOthers = true },
        new(FactAttributes.Name, Compile(@"is (?-i:(?<v>\p{Lu}[\p{L}-]+))"), false, null) { OnlyOthers = true },
    ];

    /// <summary>Whether the value must be a profession: "I am a bit tired" is none.</summary>
    private bool OnlyProfessions { get; init; }

    /// <summary>Whether it is said of others only: how the person is called has a rule of its own.</summary>
    private bool OnlyOthers { get; init; }

    /// <summary>The words the value stands in; null when it is not said this way.</summary>
    public string? Matches(string rest, bool own)
    {
        if (own && OnlyOthers)
        {
            return null;
        }

        var match = Pattern.Match(rest);
        if (!match.Success)
        {
            return null;
        }

        var value = match.Groups["v"].Value;
        var fits = Attribute switch
        {
            FactAttributes.Job when OnlyProfessions => Values.IsProfession(value),
            FactAttributes.Diet or FactAttributes.Birthday or FactAttributes.City or FactAttributes.Hometown => !Values.Of(Attribute, value).IsEmpty,
            _ => true,
        };
        return fits ? value : null;
    }

    private static Predicate Telling(string attribute, string pattern, string? value = null) => new(attribute, Compile(pattern), false, value);

    private static Predicate Denial(string attribute, string pattern) => new(attribute, Compile(pattern), true, null);

    private static Predicate Gone(string attribute, string pattern) => new(attribute, Compile(pattern), true, "");

    private static Regex Compile(string pattern) => new(
        $"^(?:{pattern})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline); // Texts are short; hostile ones are cut off.
}
