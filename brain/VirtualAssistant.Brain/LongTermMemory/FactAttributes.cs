using System.Collections.Frozen;

namespace VirtualAssistant.Brain.LongTermMemory;

/// <summary>What can be known about somebody.</summary>
public static class FactAttributes
{
    public const string Name = "name";
    public const string Surname = "surname";
    public const string Nickname = "nickname";
    public const string Pronouns = "pronouns";
    public const string Birthday = "birthday";
    public const string Anniversary = "anniversary";
    public const string Age = "age";
    public const string City = "home.city";
    public const string Address = "home.address";
    public const string Hometown = "home.town";
    public const string Employer = "employer";
    public const string Job = "job";
    public const string Status = "relationship";
    public const string Diet = "diet";
    public const string Car = "car";
    public const string ShoeSize = "shoe.size";

    /// <summary>Where the person has left the car: "on level 3".</summary>
    public const string Parked = "parked";

    public const string Email = "email";
    public const string Phone = "phone";
    public const string Allergy = "allergy";
    public const string Likes = "likes";
    public const string Dislikes = "dislikes";
    public const string Hobby = "hobby";
    public const string Language = "language";
    public const string Learning = "learning";

    /// <summary>Free words the person asked to be kept.</summary>
    public const string Note = "note";

    /// <summary>Before a kind of thing: <c>favourite.colour</c>.</summary>
    public const string Favourite = "favourite.";

    /// <summary>Before a thing of the person's that has no attribute of its own: <c>own.locker</c>.</summary>
    public const string Thing = "own.";

    private static readonly FrozenSet<string> OfOne = new[]
    {
        Name, Surname, Pronouns, Birthday, Anniversary, Age, City, Address, Hometown, Employer, Job, Status, Diet, Car, ShoeSize, Parked, Email, Phone,
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> OfMany =
        new[] { Nickname, Allergy, Likes, Dislikes, Hobby, Language, Learning, Note }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether several can hold at a time; each is then a member of its own.</summary>
    public static bool HasMembers(string attribute) => OfMany.Contains(attribute);

    /// <summary>Whether the value is a day of the year.</summary>
    public static bool IsDay(string attribute) => attribute is Birthday or Anniversary;

    /// <summary>Whether it is kept only when the person asks for it: how to reach somebody.</summary>
    public static bool NeedsWish(string attribute) =>
        attribute is Address or Email or Phone or Note || attribute.StartsWith(Thing, StringComparison.Ordinal);

    /// <summary>Whether another word can take the value's place: what a colour, a city, a thing is.</summary>
    internal static bool MayBeWord(string attribute) =>
        attribute is City or Hometown or Employer or Job or Name or Surname or Car || IsOpen(attribute);

    /// <summary>Whether a number can take the value's place.</summary>
    internal static bool MayBeNumber(string attribute) => attribute is ShoeSize or Age || attribute.StartsWith(Thing, StringComparison.Ordinal);

    private static bool IsOpen(string attribute) =>
        attribute.StartsWith(Favourite, StringComparison.Ordinal) || attribute.StartsWith(Thing, StringComparison.Ordinal);

    internal static bool IsKnown(string attribute) =>
        OfOne.Contains(attribute) || OfMany.Contains(attribute) || IsOpen(attribute);
}
