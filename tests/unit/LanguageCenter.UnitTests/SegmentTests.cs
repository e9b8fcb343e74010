using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.LanguageCenter.UnitTests;

public sealed class SegmentTests
{
    [Theory]
    [InlineData("add milk and lemons to shopping, and when is Anna's birthday?", "add milk and lemons to shopping|when is Anna's birthday?")]
    [InlineData("remind me to call Tom at 5 and what time is it", "remind me to call Tom at 5|what time is it")]
    [InlineData("what are my reminders? Cancel the dentist one.", "what are my reminders|Cancel the dentist one.")]
    [InlineData("cancel my dentist reminder and remind me tomorrow at 9 to call them", "cancel my dentist reminder|remind me tomorrow at 9 to call them")]
    [InlineData("what time is it, what are my reminders and who are you", "what time is it|what are my reminders|who are you")]
    [InlineData("hi! remind me at 5 to eat and then show me my reminders, thanks", "hi! remind me at 5 to eat|show me my reminders, thanks")]
    [InlineData("add eggs to my shopping list and call Tom", "add eggs to my shopping list|call Tom")]
    [InlineData("set a timer for 5 minutes and play some jazz", "set a timer for 5 minutes|play some jazz")]
    [InlineData("REMIND ME TO EAT AT NOON AND WHAT TIME IS IT", "REMIND ME TO EAT AT NOON|WHAT TIME IS IT")]
    [InlineData("what's the time; what's the date", "what's the time|what's the date")]
    [InlineData("remind me at 5 to eat 🍕 and also tell me the date", "remind me at 5 to eat 🍕|tell me the date")]
    [InlineData("put milk on the shopping list oh and remind me to call mum tonight", "put milk on the shopping list|remind me to call mum tonight")]
    public void Cuts_requests_apart(string text, string pieces) =>
        Assert.Equal(pieces.Split('|'), Said.Understood(text).Segments.Select(segment => segment.Span.In(text).ToString()));

    [Theory]
    [InlineData("call Tom and Jerry")]
    [InlineData("remind me to call Tom and Jerry at 5")]
    [InlineData("remind me to call Tom and buy milk tomorrow")]
    [InlineData("remind me to check the oven and set the table at 6")]
    [InlineData("add milk and lemons to shopping")]
    [InlineData("add milk, eggs and bread to my shopping list")]
    [InlineData("remind me to tell Anna that we meet and to bring cake")]
    [InlineData("I have a dentist appointment, remind me tomorrow at 9")]
    [InlineData("hello, what can you do for me?")]
    [InlineData("thanks, remind me at 5 to eat")]
    [InlineData("remind me at 5 to eat. Thanks!")]
    [InlineData("no, not at 8, at 9")]
    [InlineData("remind me to read \"what is it, and when is it due\" at 5")]
    [InlineData("delete reminders 1 and 3")]
    [InlineData("wake me at 7 and not later")]
    [InlineData("remind me to ask Dr. Weiss. Thank you")]
    [InlineData("tell me who he is and what he does")]
    [InlineData("remind me to pay rent and the phone bill on the 1st")]
    [InlineData("remind me to call Tom at 5 and tell him that we meet at 6")]
    [InlineData("show my list and the door")]
    [InlineData("add salt and pepper to my shopping list")]
    [InlineData("set an alarm for 7 and be nice")]
    public void Leaves_one_request_in_one_piece(string text) => Assert.Empty(Said.Understood(text).Segments);

    [Fact]
    public void Understands_each_piece_alone()
    {
        const string text = "remind me to call Tom tomorrow at 5 pm and cancel the dentist reminder, and what time is it?";
        var understanding = Said.Understood(text);

        Assert.Equal(
            [Intents.ReminderCreate, Intents.ReminderCancel, Intents.TimeAsk],
            understanding.Segments.Select(segment => segment.Understanding.Best?.Name));
        Assert.Equal("call Tom", understanding.Segments[0].Understanding.Subject.Text);
        Assert.Equal("dentist", understanding.Segments[1].Understanding.Subject.Text);
        Assert.Equal("2026-11-24 17:00", Said.Shown(understanding.Segments[0].Understanding.When!.Resolve(Said.Now, Said.Berlin).Chosen?.Moment));
        Assert.Equal(Intents.ReminderCreate, understanding.Best?.Name);
    }

    [Theory]
    [InlineData("remind me at 5 pm to call Tom and at 6 pm to buy milk")]
    [InlineData("remind me to call Tom at 5 pm and to buy milk at 6 pm")]
    public void Goes_on_with_the_words_before(string text)
    {
        var segments = Said.Understood(text).Segments;

        Assert.Equal(["call Tom", "buy milk"], segments.Select(segment => segment.Understanding.Subject.Text));
        Assert.Equal(
            ["2026-11-23 17:00", "2026-11-23 18:00"],
            segments.Select(segment => Said.Shown(segment.Understanding.When!.Resolve(Said.Now, Said.Berlin).Chosen?.Moment)));
        Assert.Equal("remind me ".Length, segments[1].Carried);
    }

    [Theory]
    [InlineData("set an alarm for 7 and one for 8", "set an alarm for 7|set an alarm for 8")]
    [InlineData("set an alarm for 7am, 8am and 9am", "set an alarm for 7am|set an alarm for 8am|set an alarm for 9am")]
    [InlineData("set a timer for 5 minutes and a timer for 10 minutes", "set a timer for 5 minutes|set a timer for 10 minutes")]
    [InlineData("set a timer for 5 minutes and 10 minutes", "set a timer for 5 minutes|set a timer for 10 minutes")]
    [InlineData("remind me to buy milk at 5 and eggs at 6", "remind me to buy milk at 5|remind me about eggs at 6")]
    [InlineData("remind me to call Tom at 5 and buy milk at 6", "remind me to call Tom at 5|remind me to buy milk at 6")]
    [InlineData("show my reminders and my lists", "show my reminders|show my lists")]
    [InlineData("show me my shopping list and my packing list", "show me my shopping list|show me my packing list")]
    [InlineData("add eggs to my shopping list and a hammer to my tools list", "add eggs to my shopping list|add a hammer to my tools list")]
    [InlineData("what time is it in Tokyo and in New York", "what time is it in Tokyo|what time is it in New York")]
    [InlineData("what time is it in Tokyo and London", "what time is it in Tokyo|what time is it in London")]
    public void A_request_goes_on_with_what_it_leaves_out(string text, string requests) =>
        Assert.Equal(requests.Split('|'), Said.Understood(text).Segments.Select(segment => segment.Understanding.Utterance.Text));

    [Fact]
    public void Positions_of_a_piece_count_from_its_beginning()
    {
        const string text = "what time is it and remind me at 5 to eat";
        var segment = Said.Understood(text).Segments[1];
        var moment = segment.Understanding.First<TemporalEntity>()!;

        Assert.Equal("5", moment.Span.In(segment.Understanding.Utterance.Text).ToString());
        Assert.Equal("remind me at 5 to eat", segment.Understanding.Utterance.Text);
    }

    [Fact]
    public void No_text_falls_into_more_than_a_few_pieces() =>
        Assert.InRange(Said.Understood(string.Join(" and ", Enumerable.Repeat("what time is it", 200))).Segments.Length, 2, 5);

    [Theory]
    [InlineData("remind me to water the plants every day at 8am and 6pm", "remind me to water the plants every day at 8am|remind me to water the plants every day at 6pm")]
    [InlineData("remind me to take my pills at 8am and 8:30pm every day", "remind me to take my pills at 8am every day|remind me to take my pills at 8:30pm every day")]
    [InlineData("remind me at 8 and 20:00 on weekdays to stretch", "remind me at 8 on weekdays to stretch|remind me at 20:00 on weekdays to stretch")]
    [InlineData("erinnere mich um 8 und 20 Uhr jeden Tag an die Tabletten", "erinnere mich um 8 jeden Tag an die Tabletten|erinnere mich um 20 Uhr jeden Tag an die Tabletten")]
    [InlineData("remind me at 8 and at 18:00 to take my pills", "remind me at 8 to take my pills|remind me at 18:00 to take my pills")]
    [InlineData("remind me tomorrow at 9, 12 and 3pm to drink water", "remind me tomorrow at 9 to drink water|remind me tomorrow at 12 to drink water|remind me tomorrow at 3pm to drink water")]
    [InlineData("remind me on Monday and Thursday at 9 to call Tom", "remind me on Monday at 9 to call Tom|remind me on Thursday at 9 to call Tom")]
    [InlineData("erinnere mich um 8 und um 18 Uhr an die Tabletten", "erinnere mich um 8 an die Tabletten|erinnere mich um 18 Uhr an die Tabletten")]
    public void A_wish_for_several_moments_is_several_wishes(string text, string wishes)
    {
        var segments = Said.Understood(text).Segments;

        Assert.Equal(wishes.Split('|'), segments.Select(segment => segment.Understanding.Utterance.Text));
        Assert.All(segments, segment => Assert.Equal(Intents.ReminderCreate, segment.Understanding.Best?.Name));
        Assert.All(segments, segment => Assert.True(segment.Understanding.When is not null || segment.Understanding.Repeats is not null));
    }

    [Theory]
    [InlineData("remind me every Monday and Thursday at 9 to send the report")]
    [InlineData("remind me at 5 to buy 3 apples and 6 pears")]
    [InlineData("remind me to call Tom and Jerry at 5")]
    public void What_only_looks_like_several_moments_is_one_wish(string text) => Assert.Empty(Said.Understood(text).Segments);
}
