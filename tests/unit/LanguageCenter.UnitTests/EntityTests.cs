using System.Globalization;
using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.LanguageCenter.UnitTests;

public sealed class EntityTests
{
    private static readonly KnownNames Names = new()
    {
        People = ["Anna Weiss", "Tom Becker", "Anna Schmidt", "Jean-Luc Picard"],
        Lists = ["shopping", "books to read"],
    };

    [Theory]
    [InlineData("buy 12 eggs", "12", "12")]
    [InlineData("twelve", "twelve", "12")]
    [InlineData("it has one hundred and five pages", "one hundred and five", "105")]
    [InlineData("1,234.5", "1,234.5", "1234.5")]
    [InlineData("two million three hundred thousand", "two million three hundred thousand", "2300000")]
    [InlineData("1.5k followers", "1.5k", "1500")]
    [InlineData("a dozen eggs", "a dozen", "12")]
    [InlineData("that makes one apple", "one", "1")]
    [InlineData("I have one dog", "one", "1")]
    [InlineData("minus five", "minus five", "-5")]
    [InlineData("it is -3 outside", "-3", "-3")]
    [InlineData("three point five", "three point five", "3.5")]
    [InlineData("one and a half pages", "one and a half", "1.5")]
    [InlineData("two thirds of it", "two thirds", "0.6666666666666666666666666667")]
    [InlineData("three quarters", "three quarters", "0.75")]
    [InlineData("one half", "one half", "0.5")]
    [InlineData("a quarter of a million people", "a quarter of a million", "250000")]
    [InlineData("half a dozen eggs", "half a dozen", "6")]
    [InlineData("two and three quarters", "two and three quarters", "2.75")]
    [InlineData("1 1/2", "1 1/2", "1.5")]
    [InlineData("2½", "2½", "2.5")]
    [InlineData("¾ of them", "¾", "0.75")]
    [InlineData("nineteen eighty four", "nineteen eighty four", "1984")]
    [InlineData("twenty twenty six", "twenty twenty six", "2026")]
    [InlineData("1.234.567", "1.234.567", "1234567")]
    [InlineData("1.234,56", "1.234,56", "1234.56")]
    [InlineData("2,5", "2,5", "2.5")]
    [InlineData("1 000 000", "1 000 000", "1000000")]
    [InlineData("negative twelve", "negative twelve", "-12")]
    public void Reads_numbers(string text, string where, string value) =>
        AssertFound<NumberEntity>(text, where, number => Assert.Equal(Number(value), number.Value));

    [Theory]
    [InlineData("the dentist one")]
    [InlineData("that one please")]
    [InlineData("I want one")]
    [InlineData("I have one of them")]
    [InlineData("add one to my list")]
    [InlineData("is one about the car")]
    public void Takes_one_that_stands_for_a_thing_for_no_number(string text) =>
        Assert.Null(Said.Understood(text, Names).First<NumberEntity>());

    [Theory]
    [InlineData("a 15 % tip", "15 %", "15")]
    [InlineData("what is twenty percent of it", "twenty percent", "20")]
    [InlineData("12.5 per cent", "12.5 per cent", "12.5")]
    [InlineData("half a percent", "half a percent", "0.5")]
    [InlineData("5.5 pct", "5.5 pct", "5.5")]
    public void Reads_percentages(string text, string where, string value) =>
        AssertFound<PercentageEntity>(text, where, percentage => Assert.Equal(Number(value), percentage.Value));

    [Theory]
    [InlineData("pay 50 euros", "50 euros", "50", "EUR")]
    [InlineData("it costs $19.99 now", "$19.99", "19.99", "USD")]
    [InlineData("send USD 1,200 to him", "USD 1,200", "1200", "USD")]
    [InlineData("€ 5", "€ 5", "5", "EUR")]
    [InlineData("twenty bucks", "twenty bucks", "20", "USD")]
    [InlineData("3 euros and 50 cents", "3 euros and 50 cents", "3.5", "EUR")]
    [InlineData("2 million yen", "2 million yen", "2000000", "JPY")]
    [InlineData("five swiss francs", "five swiss francs", "5", "CHF")]
    [InlineData("€12,50", "€12,50", "12.5", "EUR")]
    [InlineData("12,50 €", "12,50 €", "12.5", "EUR")]
    [InlineData("3 dollars fifty", "3 dollars fifty", "3.5", "USD")]
    [InlineData("it was 3 euros 20 for both", "3 euros 20", "3.2", "EUR")]
    [InlineData("50p", "50p", "0.5", "GBP")]
    [InlineData("Rs 500", "Rs 500", "500", "INR")]
    [InlineData("half a million dollars", "half a million dollars", "500000", "USD")]
    public void Reads_money(string text, string where, string amount, string currency) =>
        AssertFound<MoneyEntity>(text, where, money => Assert.Equal((Number(amount), currency), (money.Amount, money.Currency)));

    [Theory]
    [InlineData("run 5 km", "5 km", "5", "km", Measure.Length)]
    [InlineData("run 5km", "5km", "5", "km", Measure.Length)]
    [InlineData("three and a half miles", "three and a half miles", "3.5", "mi", Measure.Length)]
    [InlineData("6 feet", "6 feet", "6", "ft", Measure.Length)]
    [InlineData("buy 200 g of butter", "200 g", "200", "g", Measure.Mass)]
    [InlineData("two kilos", "two kilos", "2", "kg", Measure.Mass)]
    [InlineData("1.5 liters of milk", "1.5 liters", "1.5", "l", Measure.Volume)]
    [InlineData("8 fluid ounces", "8 fluid ounces", "8", "fl oz", Measure.Volume)]
    [InlineData("set it to 20 degrees", "20 degrees", "20", "°C", Measure.Temperature)]
    [InlineData("72 °F", "72 °F", "72", "°F", Measure.Temperature)]
    [InlineData("98.6 degrees fahrenheit", "98.6 degrees fahrenheit", "98.6", "°F", Measure.Temperature)]
    [InlineData("80 square meters", "80 square meters", "80", "m²", Measure.Area)]
    [InlineData("130 km/h", "130 km/h", "130", "km/h", Measure.Speed)]
    [InlineData("60 miles per hour", "60 miles per hour", "60", "mph", Measure.Speed)]
    [InlineData("16 GB of memory", "16 GB", "16", "GB", Measure.Data)]
    [InlineData("half a mile", "half a mile", "0.5", "mi", Measure.Length)]
    [InlineData("a quarter mile", "a quarter mile", "0.25", "mi", Measure.Length)]
    [InlineData("1/2 cup sugar", "1/2 cup", "0.5", "cup", Measure.Volume)]
    [InlineData("1 1/2 cups of sugar", "1 1/2 cups", "1.5", "cup", Measure.Volume)]
    [InlineData("6 ft 2 in", "6 ft 2 in", "6.166667", "ft", Measure.Length)]
    [InlineData("six foot two", "six foot two", "6.166667", "ft", Measure.Length)]
    [InlineData("he is 5'11\"", "5'11\"", "5.916667", "ft", Measure.Length)]
    [InlineData("5 pounds 3 ounces", "5 pounds 3 ounces", "5.1875", "lb", Measure.Mass)]
    [InlineData("2 metres 50", "2 metres 50", "2.5", "m", Measure.Length)]
    [InlineData("1.80 m", "1.80 m", "1.8", "m", Measure.Length)]
    [InlineData("30 m2", "30 m2", "30", "m²", Measure.Area)]
    [InlineData("a pound of butter", "a pound", "1", "lb", Measure.Mass)]
    [InlineData("the line gives 10 Mbit/s", "10 Mbit/s", "10", "Mbit/s", Measure.DataRate)]
    [InlineData("copy at 50 MB/s", "50 MB/s", "50", "MB/s", Measure.DataRate)]
    [InlineData("100 megabits per second", "100 megabits per second", "100", "Mbit/s", Measure.DataRate)]
    [InlineData("1.5 Gbps", "1.5 Gbps", "1.5", "Gbit/s", Measure.DataRate)]
    public void Reads_quantities(string text, string where, string amount, string unit, Measure measure) =>
        AssertFound<QuantityEntity>(
            text, where, quantity => Assert.Equal((Number(amount), unit, measure), (quantity.Amount, quantity.Unit.Symbol, quantity.Unit.Measure)));

    [Fact]
    public void Converts_between_units()
    {
        var fahrenheit = Said.Understood("72 °F").First<QuantityEntity>()!.Unit;
        var celsius = Said.Understood("20 °C").First<QuantityEntity>()!.Unit;

        Assert.Equal(22.22m, decimal.Round(celsius.FromBase(fahrenheit.ToBase(72)), 2));
        Assert.Equal(1609.344m, Said.Understood("1 mile").First<QuantityEntity>()!.Unit.ToBase(1));
    }

    [Fact]
    public void Says_what_pounds_are_and_what_they_could_be()
    {
        var money = Assert.IsType<MoneyEntity>(Assert.Single(Said.Understood("10 pounds").Entities));
        var mass = Assert.IsType<QuantityEntity>(Assert.Single(Said.Understood("10 pounds of flour").Entities));

        Assert.Equal("lb", Assert.IsType<QuantityEntity>(Assert.Single(money.Others)).Unit.Symbol);
        Assert.Equal("GBP", Assert.IsType<MoneyEntity>(Assert.Single(mass.Others)).Currency);
        Assert.NotNull(money.Why);
        Assert.NotNull(mass.Why);
    }

    [Theory]
    [InlineData("5 to 10 km", "5 to 10 km", "5 km", "10 km")]
    [InlineData("5-10 people", "5-10", "5", "10")]
    [InlineData("between 20 and 30 euros", "between 20 and 30 euros", "20 EUR", "30 EUR")]
    [InlineData("from 5 to 10 percent", "from 5 to 10 percent", "5 %", "10 %")]
    [InlineData("from 9 to 11 pm", "from 9 to 11 pm", "21:00", "23:00")]
    [InlineData("from 11 to 1 pm", "from 11 to 1 pm", "11:00", "13:00")]
    [InlineData("between Monday and Friday", "between Monday and Friday", "Monday", "Friday")]
    [InlineData("from 9 am until 5 pm", "from 9 am until 5 pm", "09:00", "17:00")]
    [InlineData("10-15 minutes", "10-15 minutes", "PT10M", "PT15M")]
    [InlineData("from 9 till 11", "from 9 till 11", "09:00", "11:00")]
    [InlineData("9:30 - 4", "9:30 - 4", "09:30", "16:00")]
    [InlineData("July 17-20", "July 17-20", "07-17", "07-20")]
    [InlineData("Friday 2pm to 4pm", "Friday 2pm to 4pm", "Friday", "Friday")]
    [InlineData("17-20 July", "17-20 July", "07-17", "07-20")]
    [InlineData("the 17th to the 20th of July", "the 17th to the 20th of July", "07-17", "07-20")]
    [InlineData("from the 3rd to the 5th", "from the 3rd to the 5th", "-03", "-05")]
    [InlineData("between Christmas and New Year", "between Christmas and New Year", "12-25", "01-01")]
    [InlineData("vom 3. bis zum 5. Mai", "vom 3. bis zum 5. Mai", "05-03", "05-05")]
    public void Reads_ranges(string text, string where, string from, string to) =>
        AssertFound<RangeEntity>(text, where, range => Assert.Equal((from, to), (Shown(range.From), Shown(range.To))));

    [Theory]
    [InlineData("move it from 3 to 4 pm")]
    [InlineData("change 2 to 5")]
    public void Sees_no_range_where_something_is_moved(string text) => Assert.Null(Said.Understood(text).First<RangeEntity>());

    [Theory]
    [InlineData("mail anna.weiss@example.com tomorrow", "anna.weiss@example.com")]
    [InlineData("write to mailto:a@b.org.", "mailto:a@b.org")]
    public void Reads_mail_addresses(string text, string where) => AssertFound<EmailEntity>(text, where, mail => Assert.EndsWith(mail.Address, where));

    [Theory]
    [InlineData("open https://example.com/a?b=c.", "https://example.com/a?b=c", "https://example.com/a?b=c")]
    [InlineData("see www.example.org", "www.example.org", "https://www.example.org/")]
    [InlineData("visit example.com today", "example.com", "https://example.com/")]
    [InlineData("docs are at docs.example.org/start.", "docs.example.org/start", "https://docs.example.org/start")]
    public void Reads_web_addresses(string text, string where, string address) =>
        AssertFound<UrlEntity>(text, where, url => Assert.Equal(address, url.Address.AbsoluteUri));

    [Theory]
    [InlineData("call +49 30 123456", "+49 30 123456", "+4930123456")]
    [InlineData("my number is (555) 123-4567", "(555) 123-4567", "5551234567")]
    [InlineData("0171 2345678", "0171 2345678", "01712345678")]
    [InlineData("call 555-1234", "555-1234", "5551234")]
    [InlineData("+1-202-555-0143", "+1-202-555-0143", "+12025550143")]
    public void Reads_phone_numbers(string text, string where, string number) =>
        AssertFound<PhoneEntity>(text, where, phone => Assert.Equal(number, phone.Number));

    [Theory]
    [InlineData("2026-11-24")]
    [InlineData("24.12.2026")]
    [InlineData("at 0830")]
    [InlineData("it costs 1234567")]
    [InlineData("call at 08:30 on 24/12/2026")]
    public void Sees_no_phone_number_where_there_is_none(string text) => Assert.Null(Said.Understood(text).First<PhoneEntity>());

    [Theory]
    [InlineData("ask @anna.weiss about it", "@anna.weiss", "anna.weiss")]
    [InlineData("@tom_2 knows", "@tom_2", "tom_2")]
    public void Reads_mentions(string text, string where, string name) =>
        AssertFound<MentionEntity>(text, where, mention => Assert.Equal(name, mention.Name));

    [Theory]
    [InlineData("call Tom", "Tom", "Tom Becker")]
    [InlineData("what is anna weiss's number", "anna weiss's", "Anna Weiss")]
    [InlineData("when is Anna's birthday", "Anna's", "Anna Weiss|Anna Schmidt")]
    [InlineData("write to jean-luc", "jean-luc", "Jean-Luc Picard")]
    public void Reads_people_it_knows(string text, string where, string names) =>
        AssertFound<PersonEntity>(text, where, person => Assert.Equal(names, string.Join('|', person.Names)));

    [Theory]
    [InlineData("add milk to my shopping list", "shopping", "shopping")]
    [InlineData("what is on the packing list", "packing", "packing")]
    [InlineData("add milk and lemons to shopping", "shopping", "shopping")]
    [InlineData("put it on books to read", "books to read", "books to read")]
    public void Reads_list_names(string text, string where, string name) =>
        AssertFound<ListNameEntity>(text, where, list => Assert.Equal(name, list.Name));

    [Theory]
    [InlineData("what is the weather in Berlin", "Berlin", "Europe/Berlin")]
    [InlineData("a flight to New York", "New York", "America/New_York")]
    [InlineData("the time in tokyo please", "tokyo", "Asia/Tokyo")]
    public void Reads_places(string text, string where, string zone) => AssertFound<PlaceEntity>(text, where, place => Assert.Equal(zone, place.Zones[0]));

    [Theory]
    [InlineData("2", 1, ChoiceReason.Number)]
    [InlineData("number 2 please", 1, ChoiceReason.Number)]
    [InlineData("the second one", 1, ChoiceReason.Ordinal)]
    [InlineData("the last one", 2, ChoiceReason.Ordinal)]
    [InlineData("blue", 1, ChoiceReason.Named)]
    [InlineData("the dark one", 2, ChoiceReason.PartlyNamed)]
    public void Picks_what_an_answer_means(string answer, int index, ChoiceReason why) =>
        Assert.Equal(new Choice(index, why), Choice.Find(Said.Understood(answer), ["red", "blue", "dark green"]));

    [Theory]
    [InlineData("buy 2 apples")]
    [InlineData("remind me in 2 hours")]
    [InlineData("the 2 of us will see")]
    [InlineData("none of them")]
    [InlineData("7")]
    public void Picks_nothing_from_a_sentence_that_only_holds_a_number(string answer) =>
        Assert.Null(Choice.Find(Said.Understood(answer), ["red", "blue", "dark green"]));

    [Fact]
    public void Every_position_is_one_in_the_original_text()
    {
        const string text = "  Hey 👋 please add 2 kg of APPLES and 3 € of salt to my shopping list, mail a@b.org, tomorrow at 5!";
        var shown = Said.Understood(text).Entities.Select(entity => entity.Span.In(text).ToString());

        Assert.Equal(["2 kg", "3 €", "shopping", "a@b.org", "tomorrow at 5"], shown);
    }

    private static void AssertFound<T>(string text, string where, Action<T> check)
        where T : Entity
    {
        var found = Said.Understood(text, Names).Entities.OfType<T>().SingleOrDefault();

        Assert.True(found is not null, $"Nothing found in '{text}'.");
        Assert.Equal(where, found.Span.In(text).ToString());
        check(found);
    }

    private static string Shown(Entity entity) => entity switch
    {
        QuantityEntity quantity => string.Create(CultureInfo.InvariantCulture, $"{quantity.Amount} {quantity.Unit.Symbol}"),
        MoneyEntity money => string.Create(CultureInfo.InvariantCulture, $"{money.Amount} {money.Currency}"),
        PercentageEntity percentage => string.Create(CultureInfo.InvariantCulture, $"{percentage.Value} %"),
        NumberEntity number => number.Value.ToString(CultureInfo.InvariantCulture),
        DurationEntity duration => duration.Length.ToString(),
        TemporalEntity { Expression.Date: CalendarDay day } => string.Create(CultureInfo.InvariantCulture, $"{day.Month:00}-{day.Day:00}"),
        TemporalEntity { Expression.Date: WeekdayBeside day } => day.Day.ToString(),
        TemporalEntity { Expression.Date: NamedWeekday day } => day.Day.ToString(),
        TemporalEntity { Expression.Time: { } time } => string.Create(CultureInfo.InvariantCulture, $"{time.Hour:00}:{time.Minute:00}"),
        _ => entity.ToString(),
    };

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
