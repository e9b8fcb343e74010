using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace VirtualAssistant.Brain.People;

/// <summary>What somebody writes on another channel to be known there as the same person: eight letters and digits, "K7QF-9XWD".</summary>
/// <remarks>Letters and digits that look like one another are left out. One of a million million: it cannot be guessed while it holds.</remarks>
public readonly partial record struct LinkCode
{
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Half = 4;

    private readonly string? letters;

    private LinkCode(string letters) => this.letters = letters;

    public static LinkCode Draw()
    {
        while (true)
        {
            var drawn = new LinkCode(RandomNumberGenerator.GetString(Alphabet, 2 * Half));
            if (LooksLikeOne(drawn.letters!))
            {
                return drawn;
            }
        }
    }

    /// <summary>Reads a message that is a code and nothing else, in small or capital letters, with or without the hyphen.</summary>
    public static LinkCode? Read(string message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return WholeMessage().Match(message) is { Success: true } match && match.Groups[1].Value + match.Groups[2].Value is var letters && LooksLikeOne(letters)
            ? new LinkCode(letters.ToUpperInvariant())
            : null;
    }

    /// <summary>What is stored in the place of the code: who reads the database cannot link anything.</summary>
    public byte[] Hash() => SHA256.HashData(Encoding.ASCII.GetBytes(letters ?? ""));

    public override string ToString() => letters is null ? "" : $"{letters[..Half]}-{letters[Half..]}";

    /// <summary>A word or a number of eight signs is none.</summary>
    private static bool LooksLikeOne(string letters) => letters.Any(char.IsAsciiDigit) && letters.Any(char.IsAsciiLetter);

    [GeneratedRegex(@"^\s*(?:(?:my\s+|mein\s+)?(?:link\s+)?code(?:\s+is|\s+ist|:)?\s+)?([2-9a-hj-km-np-tv-z]{4})[-\s]?([2-9a-hj-km-np-tv-z]{4})\s*[.!]?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WholeMessage();
}
