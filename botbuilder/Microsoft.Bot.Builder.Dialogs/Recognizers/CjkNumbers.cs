using System.Globalization;
using System.Text.RegularExpressions;

namespace Microsoft.Bot.Builder.Dialogs.Recognizers;

/// <summary>Finds numbers where words are not set apart, or carry what follows: Chinese, Japanese and Korean.</summary>
internal static partial class CjkNumbers
{
    private const string Numerals = "零〇一二两兩三四五六七八九十百千万萬亿億";
    private const string KoreanNumerals = "영공일이삼사오육칠팔구십백천만억";

    private const string Half = "一半";
    private const string Counters = "개|명|살|번(?!째)|원|년|월|일|시|분";

    private static readonly string[] KoreanOnes = ["하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉", "열"];
    private static readonly string[] KoreanShort = ["첫", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉", "열"];
    private static readonly string[] JapaneseOnes = ["ひと", "ふた", "みっ", "よっ", "いつ", "むっ", "なな", "やっ", "ここの"];

    public static bool Speaks(string locale) =>
        locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase) || locale.StartsWith("ja", StringComparison.OrdinalIgnoreCase)
        || locale.StartsWith("ko", StringComparison.OrdinalIgnoreCase);

    public static List<RecognizedNumber> Cardinals(string text)
    {
        var places = Ordinals(text);
        var found = new List<RecognizedNumber>();
        foreach (Match match in Cardinal().Matches(text))
        {
            if (!places.Exists(place => match.Index >= place.Start && match.Index <= place.End) && Value(match.Groups["number"].Value) is { } value)
            {
                var group = match.Groups["number"];
                found.Add(new RecognizedNumber(match.Index, group.Index + group.Length - 1, text[match.Index..(group.Index + group.Length)],
                    match.Groups["minus"].Success ? -value : value));
            }
        }

        return found;
    }

    public static List<RecognizedNumber> Ordinals(string text)
    {
        var found = new List<RecognizedNumber>();
        foreach (Match match in Ordinal().Matches(text))
        {
            if (match.Groups["last"].Success)
            {
                found.Add(new RecognizedNumber(match.Index, match.Index + match.Length - 1, match.Value, 1, FromEnd: true));
            }
            else if ((match.Groups["first"].Success ? 1 : Value(match.Groups["number"].Value)) is { } value)
            {
                found.Add(new RecognizedNumber(match.Index, match.Index + match.Length - 1, match.Value, value));
            }
        }

        return found;
    }

    /// <summary>What a number in digits, in Chinese numerals or in Korean words stands for.</summary>
    private static decimal? Value(string number)
    {
        if (number == Half)
        {
            return 0.5m;
        }

        if (char.IsAsciiDigit(number[0]) || number[0] is >= '０' and <= '９')
        {
            var digits = new string([.. number.Where(c => c is not (',' or '，')).Select(c => c is >= '０' and <= '９' ? (char)(c - '０' + '0') : c)]);
            return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
        }

        foreach (var words in (string[][])[KoreanOnes, KoreanShort, JapaneseOnes])
        {
            if (Array.IndexOf(words, number) is >= 0 and var one)
            {
                return one + 1;
            }
        }

        var point = number.IndexOf('点', StringComparison.Ordinal);
        if (point < 0)
        {
            return Whole(number);
        }

        var fraction = 0m;
        var weight = 0.1m;
        foreach (var digit in number[(point + 1)..])
        {
            fraction += Digit(digit) * weight;
            weight /= 10;
        }

        return Whole(number[..point]) + fraction;
    }

    private static decimal Whole(string numerals)
    {
        // Digit after digit, as years and telephone numbers are written.
        if (numerals.Length > 1 && numerals.All(c => Factor(c) == 0))
        {
            return numerals.Aggregate(0m, (value, c) => (value * 10) + Digit(c));
        }

        decimal total = 0, section = 0, digit = 0;
        foreach (var c in numerals)
        {
            switch (Factor(c))
            {
                case 0:
                    digit = Digit(c);
                    break;
                case >= 10_000m and var large:
                    total += (section + digit == 0 ? 1 : section + digit) * large;
                    (section, digit) = (0, 0);
                    break;
                case var small:
                    section += (digit == 0 ? 1 : digit) * small;
                    digit = 0;
                    break;
            }
        }

        return total + section + digit;
    }

    private static decimal Factor(char c) => c switch
    {
        '十' or '십' => 10,
        '百' or '백' => 100,
        '千' or '천' => 1000,
        '万' or '萬' or '만' => 10_000,
        '亿' or '億' or '억' => 100_000_000,
        _ => 0,
    };

    private static int Digit(char c) => c switch
    {
        '两' or '兩' => 2,
        '〇' => 0,
        '공' => 0,
        _ => Math.Max("零一二三四五六七八九".IndexOf(c, StringComparison.Ordinal), "영일이삼사오육칠팔구".IndexOf(c, StringComparison.Ordinal)),
    };

    // A Korean numeral is also the start of many words: it counts where a word ends or a counter follows.
    [GeneratedRegex(
        @"(?:百分之)?(?<minus>[-−负負]|マイナス|마이너스\s?)?(?<number>一半|[0-9０-９][0-9０-９,，]*(?:\.[0-9]+)?|[" + Numerals + "]+(?:点[零〇一二三四五六七八九]+)?"
            + "|(?:ひと|ふた|みっ|よっ|いつ|むっ|なな|やっ|ここの)(?=つ)"
            + @"|(?<![\p{L}])(?:하나|둘|셋|넷|다섯|여섯|일곱|여덟|아홉|열)(?![\p{L}])|(?<![\p{L}])(?:두|세|네|다섯|여섯|일곱|여덟|아홉|열)(?=\s?(?:개|명|살|번|시|잔|장|마리))"
            + @"|(?<![\p{L}])(?:[" + KoreanNumerals + @"]{2,}(?=$|[\s.!?]|" + Counters + ")|[" + KoreanNumerals + "](?=$|[.!?]|" + Counters + ")))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Cardinal();

    [GeneratedRegex(
        "第(?<number>[0-9０-９]+|[" + Numerals + "]+)(?:个|個|项|項|位|番目|つ目)?|(?<number>[0-9０-９]+|[" + Numerals + "]+|ひと|ふた|みっ|よっ|いつ|むっ|なな|やっ|ここの)(?:番目|つ目)"
            + "|(?<first>最初|一番最初|首个|首個)|(?<last>最后|最後|마지막|끝)(?:一个|一個|的)?"
            + @"|(?<first>첫째)|(?<number>[0-9]+|첫|두|세|네|다섯|여섯|일곱|여덟|아홉|열)\s?번째",
        RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal();
}
