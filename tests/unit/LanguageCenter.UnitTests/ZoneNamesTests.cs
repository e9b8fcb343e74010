using NodaTime;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Zones;

namespace VirtualAssistant.LanguageCenter.UnitTests;

public sealed class ZoneNamesTests
{
    [Theory]
    [InlineData("Europe/Berlin", "Europe/Berlin")]
    [InlineData("europe/berlin", "Europe/Berlin")]
    [InlineData("Berlin", "Europe/Berlin")]
    [InlineData("berlin ", "Europe/Berlin")]
    [InlineData("Germany", "Europe/Berlin")]
    [InlineData("München", "Europe/Berlin")]
    [InlineData("Zürich", "Europe/Zurich")]
    [InlineData("new york", "America/New_York")]
    [InlineData("San Francisco", "America/Los_Angeles")]
    [InlineData("São Paulo", "America/Sao_Paulo")]
    [InlineData("Tokyo", "Asia/Tokyo")]
    [InlineData("Japan", "Asia/Tokyo")]
    [InlineData("India", "Asia/Kolkata")]
    [InlineData("Mumbai", "Asia/Kolkata")]
    [InlineData("UK", "Europe/London")]
    [InlineData("Spain", "Europe/Madrid")]
    [InlineData("New Zealand", "Pacific/Auckland")]
    [InlineData("W. Europe Standard Time", "Europe/Berlin")]
    [InlineData("CET", "Europe/Berlin")]
    [InlineData("EST", "America/New_York")]
    [InlineData("PST", "America/Los_Angeles")]
    [InlineData("Pacific", "America/Los_Angeles")]
    [InlineData("Eastern Standard Time", "America/New_York")]
    [InlineData("UTC", "Etc/UTC")]
    [InlineData("UTC+2", "Etc/GMT-2")]
    [InlineData("GMT-5", "Etc/GMT+5")]
    [InlineData("GMT +1", "Etc/GMT-1")]
    [InlineData("UTC+5:30", "UTC+05:30")]
    [InlineData("+02:00", "Etc/GMT-2")]
    [InlineData("Asia/Calcutta", "Asia/Kolkata")]
    public void Finds_the_zone(string name, string zone) => Assert.Equal([zone], ZoneNames.Find(name));

    [Theory]
    [InlineData("US")]
    [InlineData("Canada")]
    [InlineData("Australia")]
    [InlineData("Russia")]
    [InlineData("IST")]
    [InlineData("Texas")]
    public void Gives_several_where_the_name_leaves_it_open(string name) => Assert.True(ZoneNames.Find(name).Length > 1);

    [Theory]
    [InlineData("")]
    [InlineData("Atlantis")]
    [InlineData("a meeting")]
    [InlineData("UTC+25")]
    [InlineData("\uD83D")]
    [InlineData("+")]
    public void Finds_none_for_what_is_no_place(string name) => Assert.Empty(ZoneNames.Find(name));

    [Theory]
    [InlineData("Berlin", "Europe/Berlin")]
    [InlineData("in Berlin", "Europe/Berlin")]
    [InlineData("Berlin time", "Europe/Berlin")]
    [InlineData("I'm in New York time", "America/New_York")]
    [InlineData("my time zone is UTC+2", "Etc/GMT-2")]
    [InlineData("my timezone is Europe/Paris", "Europe/Paris")]
    [InlineData("I live in San Francisco", "America/Los_Angeles")]
    [InlineData("it's Pacific time", "America/Los_Angeles")]
    [InlineData("UTC", "Etc/UTC")]
    [InlineData("what time is it in Tokyo?", "Asia/Tokyo")]
    [InlineData("New York, please", "America/New_York")]
    public void Is_found_in_what_a_person_says(string text, string zone)
    {
        var entity = Said.Understood(text).First<TimeZoneEntity>();

        Assert.Equal(zone, entity?.Zones[0]);
    }

    [Theory]
    [InlineData("remind me to call the Berlin office tomorrow")]
    [InlineData("I like New York")]
    public void Leaves_places_in_other_sentences_alone(string text) => Assert.Null(Said.Understood(text).First<TimeZoneEntity>());

    [Fact]
    public void Every_zone_found_is_known_to_the_time_zone_database()
    {
        foreach (var (name, _) in Places.Own)
        {
            var zones = ZoneNames.Find(name);
            Assert.NotEmpty(zones);
            Assert.All(zones, zone => Assert.NotNull(DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone)));
        }
    }
}
