using System.Collections.Frozen;
using System.Text.RegularExpressions;
using VirtualAssistant.Brain.LongTermMemory;

namespace VirtualAssistant.LanguageCenter.Statements;

/// <summary>The words for what can be known about somebody.</summary>
internal static partial class Attributes
{
    private static readonly FrozenDictionary<string, string> ByWord = new Dictionary<string, string>
    {
        ["birthday"] = FactAttributes.Birthday, ["bday"] = FactAttributes.Birthday, ["birth day"] = FactAttributes.Birthday,
        ["date of birth"] = FactAttributes.Birthday, ["birthdate"] = FactAttributes.Birthday,
        ["anniversary"] = FactAttributes.Anniversary, ["wedding anniversary"] = FactAttributes.Anniversary,
        ["wedding day"] = FactAttributes.Anniversary,
        ["name"] = FactAttributes.Name, ["first name"] = FactAttributes.Name, ["names"] = FactAttributes.Name,
        ["surname"] = FactAttributes.Surname, ["last name"] = FactAttributes.Surname, ["family name"] = FactAttributes.Surname,
        ["nickname"] = FactAttributes.Nickname, ["pronouns"] = FactAttributes.Pronouns, ["age"] = FactAttributes.Age,
        ["home town"] = FactAttributes.Hometown, ["hometown"] = FactAttributes.Hometown,
        ["home city"] = FactAttributes.City, ["city"] = FactAttributes.City, ["town"] = FactAttributes.City,
        ["address"] = FactAttributes.Address, ["home address"] = FactAttributes.Address,
        ["employer"] = FactAttributes.Employer, ["company"] = FactAttributes.Employer, ["new employer"] = FactAttributes.Employer,
        ["job"] = FactAttributes.Job, ["profession"] = FactAttributes.Job, ["occupation"] = FactAttributes.Job, ["job title"] = FactAttributes.Job,
        ["new job"] = FactAttributes.Job,
        ["diet"] = FactAttributes.Diet, ["car"] = FactAttributes.Car, ["new car"] = FactAttributes.Car, ["shoe size"] = FactAttributes.ShoeSize,
        ["email"] = FactAttributes.Email, ["email address"] = FactAttributes.Email, ["e-mail"] = FactAttributes.Email, ["mail address"] = FactAttributes.Email,
        ["phone"] = FactAttributes.Phone, ["phone number"] = FactAttributes.Phone, ["number"] = FactAttributes.Phone,
        ["mobile"] = FactAttributes.Phone, ["mobile number"] = FactAttributes.Phone, ["telephone number"] = FactAttributes.Phone,
        ["allergy"] = FactAttributes.Allergy, ["allergies"] = FactAttributes.Allergy,
        ["hobby"] = FactAttributes.Hobby, ["hobbies"] = FactAttributes.Hobby,
        ["native language"] = FactAttributes.Language, ["mother tongue"] = FactAttributes.Language, ["languages"] = FactAttributes.Language,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> NotThings = new[]
    {
        "time zone", "timezone", "reminder", "reminders", "alarm", "question", "point", "bad", "mistake", "plan", "idea", "guess", "god", "next", "last",
        "home", "local time", "day", "week", "head", "turn", "life", "pleasure", "goal", "problem", "issue", "first", "data", "information",
        "memory", "list", "meeting", "appointment",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The attribute a word stands for.</summary>
    /// <param name="anything">Whether a thing without an attribute of its own is one: "my locker".</param>
    public static string? Find(string words, bool anything)
    {
        var plain = Spaces().Replace(words.Trim().ToLowerInvariant(), " ");
        plain = plain.StartsWith("own ", StringComparison.Ordinal) ? plain[4..] : plain;
        if (ByWord.TryGetValue(plain, out var attribute))
        {
            return attribute;
        }

        if (FavouriteOf().Match(plain) is { Success: true } favourite)
        {
            return Favourite(favourite.Groups["kind"].Value);
        }

        return anything && !NotThings.Contains(plain) && Thing().IsMatch(plain) ? FactAttributes.Thing + plain : null;
    }

    /// <summary>One word for the kind of thing, however it is spelt.</summary>
    public static string Favourite(string kind) => FactAttributes.Favourite + (kind.ToLowerInvariant() switch
    {
        "color" or "colors" or "colours" => "colour",
        "movie" or "movies" or "films" => "film",
        "dish" or "meal" or "foods" => "food",
        "group" or "music group" or "artist" => "band",
        "books" => "book",
        var other => other,
    });

    public static string? OppositeOf(string attribute) => attribute switch
    {
        FactAttributes.Likes => FactAttributes.Dislikes,
        FactAttributes.Dislikes => FactAttributes.Likes,
        _ => null,
    };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(?:absolute |all-time )?favou?rite (?<kind>\w+(?: \w+)?)$")]
    private static partial Regex FavouriteOf();

    [GeneratedRegex(@"^\w[\w-]*(?: [\w-]+){0,3}$")]
    private static partial Regex Thing();
}
