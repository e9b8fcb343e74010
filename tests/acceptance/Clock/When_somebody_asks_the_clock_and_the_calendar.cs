using VirtualAssistant.Testing.Assistants;

namespace VirtualAssistant.AcceptanceTests.Clock;

public sealed class When_somebody_asks_the_clock_and_the_calendar : IAsyncLifetime
{
    private readonly AssistantInProcess assistant = new();

    public ValueTask InitializeAsync() => assistant.InitializeAsync();

    public ValueTask DisposeAsync() => assistant.DisposeAsync();

    [Fact]
    public async Task The_time_of_another_place_is_told_in_that_place()
    {
        await using var chat = await Chat.StartAsync(assistant, zone: null);
        var there = assistant.Time.GetUtcNow().AddHours(9); // Japan has no summer time.

        Assert.Equal(FormattableString.Invariant($"In Tokyo it is {there:HH:mm} on {there:dddd d MMMM yyyy}."), await chat.AskAsync("what time is it in tokyo?"));
    }

    [Fact]
    public async Task A_country_of_many_zones_is_told_city_by_city()
    {
        await using var chat = await Chat.StartAsync(assistant);

        Assert.Equal(["New York", "Chicago", "Denver", "Los Angeles"], (await chat.AskAsync("what time is it in the US?")).Split('\n').Select(line => line["In ".Length..line.IndexOf(" it is", StringComparison.Ordinal)]));
    }

    [Fact]
    public async Task The_calendar_tells_days_and_how_far_they_are()
    {
        await using var chat = await Chat.StartAsync(assistant);
        var today = TimeZoneInfo.ConvertTime(assistant.Time.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin")).Date;

        Assert.Equal(FormattableString.Invariant($"That is {today.AddDays(1):dddd d MMMM yyyy}."), await chat.AskAsync("what day is tomorrow?"));
        Assert.Equal(FormattableString.Invariant($"It is 3 days until {today.AddDays(3):dddd d MMMM yyyy}."), await chat.AskAsync($"how many days until {today.AddDays(3):yyyy-MM-dd}?"));
        Assert.Equal(FormattableString.Invariant($"It is 21 days until {today.AddDays(21):dddd d MMMM yyyy}, that is 3 weeks."), await chat.AskAsync($"how many days until {today.AddDays(21):yyyy-MM-dd}?"));
        Assert.Equal(FormattableString.Invariant($"That is today, {today:dddd d MMMM yyyy}."), await chat.AskAsync("how many days until today?"));
    }

    [Fact]
    public async Task A_day_that_was_told_is_remembered_and_one_that_was_not_is_no_guess()
    {
        await using var chat = await Chat.StartAsync(assistant);

        Assert.StartsWith("I do not know when your birthday is.", await chat.AskAsync("how many days until my birthday?"), StringComparison.Ordinal);
        await chat.AskAsync("my birthday is 3 May");
        Assert.Matches("^It is [0-9]+ days? until [A-Z][a-z]+day 3 May [0-9]{4}(, that is [0-9]+ weeks)?\\.$", await chat.AskAsync("how many days until my birthday?"));
    }
}
