using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace VirtualAssistant.Brain.LongTermMemory;

/// <summary>Knows what must never be remembered: passwords, codes, card numbers, account numbers, keys.</summary>
public static partial class Secrets
{
    /// <summary>Longer texts are not looked into and count as secret: nothing is learned from them anyway.</summary>
    private const int LongestText = 4_000;

    private const int ShortestToken = 20;

    /// <summary>Bits a letter below which a long token is a word and not a key.</summary>
    private const double EntropyOfKeys = 3.5;

    /// <summary>Whether the text holds something that looks like a secret. Rather once too often than once too little.</summary>
    public static bool AreIn(string text) =>
        text.Length > LongestText
        || Named().IsMatch(text)
        || KnownKey().IsMatch(text)
        || LongNumber().EnumerateMatches(text) is var numbers && AnyCard(text, numbers)
        || AnyAccount(text)
        || AnyToken(text);

    private static bool AnyCard(string text, Regex.ValueMatchEnumerator numbers)
    {
        foreach (var number in numbers)
        {
            if (IsCard(text.AsSpan(number.Index, number.Length)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Luhn: every second digit from the right is doubled.</summary>
    private static bool IsCard(ReadOnlySpan<char> number)
    {
        var (sum, digits) = (0, 0);
        for (var i = number.Length - 1; i >= 0; i--)
        {
            if (!char.IsAsciiDigit(number[i]))
            {
                continue;
            }

            var digit = number[i] - '0';
            digit = digits++ % 2 == 0 ? digit : digit * 2;
            sum += digit > 9 ? digit - 9 : digit;
        }

        return digits is >= 13 and <= 19 && sum % 10 == 0;
    }

    /// <summary>IBAN: country and check digits moved to the end, letters as numbers, 1 modulo 97.</summary>
    private static bool AnyAccount(string text)
    {
        foreach (Match account in Account().Matches(text))
        {
            var plain = account.Value.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
            var digits = string.Concat((plain[4..] + plain[..4]).Select(c => char.IsAsciiDigit(c) ? c.ToString() : (c - 'A' + 10).ToString(CultureInfo.InvariantCulture)));
            if (plain.Length is >= 15 and <= 34 && BigInteger.Parse(digits, CultureInfo.InvariantCulture) % 97 == 1)
            {
                return true;
            }
        }

        return false;
    }

    private static bool AnyToken(string text)
    {
        foreach (var token in Token().EnumerateMatches(text))
        {
            var letters = text.AsSpan(token.Index, token.Length);
            if (letters.Length >= ShortestToken && letters.ContainsAnyInRange('0', '9') && letters.IndexOfAnyExceptInRange('0', '9') >= 0
                && Entropy(letters) >= EntropyOfKeys)
            {
                return true;
            }
        }

        return false;
    }

    private static double Entropy(ReadOnlySpan<char> letters)
    {
        Span<int> counts = stackalloc int[128];
        foreach (var letter in letters)
        {
            counts[letter]++;
        }

        var entropy = 0.0;
        foreach (var count in counts)
        {
            if (count > 0)
            {
                var share = (double)count / letters.Length;
                entropy -= share * Math.Log2(share);
            }
        }

        return entropy;
    }

    [GeneratedRegex(
        @"\b(?:pass ?words?|pass ?codes?|pass ?phrases?|passwd|pwd|pins?|pin (?:code|number)|cvv|cvc|cv2|security (?:code|answer)|(?:secret|access|private|api|recovery|activation) (?:key|code|token|word)s?|tokens?|one.time code|otp|(?:credit|debit|bank) ?card(?: number)?|card number|account number|iban|social security(?: number)?|ssn|passport number|tax id|national id(?: number)?|(?:alarm|door|gate|safe|lock|unlock) code)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"-----BEGIN |\b(?:sk|pk|rk)[-_](?:live|test|proj|ant)?[-_]?\w{8,}|\bgh[pousr]_\w{10,}|\bgithub_pat_\w{10,}|\bAKIA[0-9A-Z]{12,}|\bxox[abeoprs]-[\w-]{8,}|\beyJ[\w-]{10,}\.|\bAIza[\w-]{20,}")]
    private static partial Regex KnownKey();

    [GeneratedRegex(@"\d(?:[ -]?\d){12,18}")]
    private static partial Regex LongNumber();

    [GeneratedRegex(@"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Account();

    [GeneratedRegex("[A-Za-z0-9+/_=-]{20,}")]
    private static partial Regex Token();
}
