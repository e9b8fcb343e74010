using System.Globalization;
using Microsoft.Bot.Builder.Dialogs.Recognizers;

namespace BotBuilder.Dialogs.UnitTests;

public sealed class NumberRecognizerTests
{
    [Theory]
    [InlineData("42", "en-us", "42")]
    [InlineData("I have 1,234.5 of them", "en-us", "1234.5")]
    [InlineData("1.234,5", "de-de", "1234.5")]
    [InlineData("3,14", "nl-nl", "3.14")]
    [InlineData("1 and 2", "en-us", "1 2")]
    [InlineData("1,2", "en-us", "1 2")]
    [InlineData("-5", "en-us", "-5")]
    [InlineData("between 5-3", "en-us", "5 3")]
    [InlineData("minus five", "en-us", "-5")]
    [InlineData("twenty-one", "en-us", "21")]
    [InlineData("one hundred and twenty three", "en-us", "123")]
    [InlineData("two thousand nineteen", "en-us", "2019")]
    [InlineData("a hundred", "en-us", "100")]
    [InlineData("3 million", "en-us", "3000000")]
    [InlineData("1.5k", "en-us", "1500")]
    [InlineData("two dozen", "en-us", "24")]
    [InlineData("three point one four", "en-us", "3.14")]
    [InlineData("two and a half", "en-us", "2.5")]
    [InlineData("half", "en-us", "0.5")]
    [InlineData("three quarters", "en-us", "0.75")]
    [InlineData("1/2", "en-us", "0.5")]
    [InlineData("one two three", "en-us", "1 2 3")]
    [InlineData("zero", "en-us", "0")]
    [InlineData("room12 abc3d", "en-us", "")]
    [InlineData("someone", "en-us", "")]
    [InlineData("drei", "de-de", "")]
    [InlineData("٣", "ar-sa", "3")]
    [InlineData("99999999999999999999999999999999999999", "en-us", "")]
    public void Reads(string text, string locale, string expected) =>
        Assert.Equal(expected, string.Join(' ', NumberRecognizer.RecognizeNumbers(text, locale).Select(number => number.Value.ToString("0.####", CultureInfo.InvariantCulture))));

    [Theory]
    [InlineData("$500", "500")]
    [InlineData("5km", "5")]
    [InlineData("it is 32C", "32")]
    [InlineData("42yo", "42")]
    [InlineData("5xyz", "")]
    public void Reads_numbers_with_units(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', NumberRecognizer.RecognizeQuantities(text, "en-us").Select(number => number.Value)));

    [Theory]
    [InlineData("the first one", "1")]
    [InlineData("3rd", "3")]
    [InlineData("twenty first", "21")]
    [InlineData("the twentieth", "20")]
    [InlineData("first and third", "1 3")]
    [InlineData("the last one", "10")]
    [InlineData("second to last", "9")]
    [InlineData("three", "")]
    public void Reads_ordinals(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', NumberRecognizer.RecognizeOrdinals(text, "en-us").Select(number => number.Position(10))));

    [Fact]
    public void Tells_where_the_number_stands()
    {
        var number = Assert.Single(NumberRecognizer.RecognizeNumbers("about twenty-one of them", "en-us"));
        Assert.Equal((6, 15, "twenty-one"), (number.Start, number.End, number.Text));
    }
}
