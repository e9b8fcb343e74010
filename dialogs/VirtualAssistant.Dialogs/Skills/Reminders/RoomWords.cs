using System.Text.RegularExpressions;

namespace VirtualAssistant.Dialogs.Skills.Reminders;

/// <summary>Words by which a reminder is for everybody where it is asked for: "remind us", "erinnere uns".</summary>
internal static partial class RoomWords
{
    public static bool Name(string text) => Everybody().IsMatch(text);

    [GeneratedRegex(
        @"\b(?:remind (?:us|everyone|everybody|all of us|the (?:team|room|group|channel))|erinnere? (?:uns|alle|das team|die gruppe))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Everybody();
}
