using System.Globalization;
using CsCheck;
using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.LanguageCenter.UnitTests;

/// <summary>Amounts written the way a language writes them are read back to the same value, wherever they stand.</summary>
public sealed class EntityPropertyTests
{
    private static readonly Gen<decimal> AnyAmount = Gen.Int[0, 99_999_999].Select(hundredths => hundredths / 100m);
    private static readonly Gen<string> AnyUnit = OneOf("km", "kg", "ml", "GB", "m²", "km/h", "°C", "miles", "pounds of", "cups");

    public static TheoryData<string> Languages => new("en", "de");

    [Theory]
    [MemberData(nameof(Languages))]
    public void An_amount_of_money(string language) => Gen.Select(AnyAmount, OneOf("EUR", "USD", "CHF")).Sample((amount, currency) =>
    {
        var text = $"{Opening(language)} {Written(amount, language)} {currency} {Closing(language)}";
        var money = Said.Understood(text, locale: language).First<MoneyEntity>();

        Assert.True((amount, currency) == (money?.Amount, money?.Currency), $"{text}: {money}");
        Assert.Equal($"{Written(amount, language)} {currency}", money!.Span.In(text).ToString());
    }, iter: 1_000);

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_percentage(string language) => AnyAmount.Sample(amount =>
    {
        var text = $"{Opening(language)} {Written(amount, language)} % {Closing(language)}";

        Assert.True(amount == Said.Understood(text, locale: language).First<PercentageEntity>()?.Value, text);
    }, iter: 1_000);

    [Fact]
    public void A_quantity() => Gen.Select(AnyAmount, AnyUnit).Sample((amount, unit) =>
    {
        var text = $"{Opening("en")} {Written(amount, "en")} {unit} it";

        Assert.True(amount == Said.Understood(text).First<QuantityEntity>()?.Amount, text);
    }, iter: 1_000);

    [Fact]
    public void Each_small_number_in_english_words() => Assert.All(Enumerable.Range(0, 1_100), IsReadInWords);

    [Fact]
    public void A_number_in_english_words() => Gen.Int[0, 999_999].Sample(IsReadInWords, iter: 1_000);

    private static void IsReadInWords(int number) =>
        Assert.True(number == Said.Understood($"that makes {InWords(number)} apples").First<NumberEntity>()?.Value, InWords(number));

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    private static string Opening(string language) => language == "de" ? "das sind" : "this is";

    private static string Closing(string language) => language == "de" ? "für mich" : "for me";

    private static string Written(decimal amount, string language) =>
        amount.ToString("#,0.##", CultureInfo.GetCultureInfo(language == "de" ? "de-DE" : "en-US"));

    private static string InWords(int number) =>
        number >= 1000 ? $"{InWords(number / 1000)} thousand{(number % 1000 == 0 ? "" : $" {InWords(number % 1000)}")}"
        : number >= 100 ? $"{InWords(number / 100)} hundred{(number % 100 == 0 ? "" : $" and {InWords(number % 100)}")}"
        : number >= 20 ? $"{Tens[number / 10]}{(number % 10 == 0 ? "" : $"-{Small[number % 10]}")}"
        : Small[number];

    private static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
        "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
}
