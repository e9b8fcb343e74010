using VirtualAssistant.Testing.Assistants;

namespace VirtualAssistant.AcceptanceTests.Memory;

/// <summary>The person tells, asks, doubts, corrects. The consolidation runs whenever it likes: answers do not depend on it.</summary>
public sealed class When_the_assistant_is_told_something(AssistantInProcess assistant) : IClassFixture<AssistantInProcess>
{
    [Fact]
    public async Task It_answers_and_says_where_it_knows_it_from()
    {
        await using var chat = await Chat.StartAsync(assistant);

        Assert.Equal("I will remember that your sister's birthday is on 3 May.", await chat.AskAsync("my sister's birthday is 3 May"));
        Assert.Equal("Your sister's birthday is on 3 May.", await chat.AskAsync("when is my sister's birthday?"));
        Assert.Matches("^You told me today at \\d\\d:\\d\\d in this conversation: \"my sister's birthday is 3 May\"$", await chat.AskAsync("why do you think so?"));
        Assert.Matches(@"^You told me today at \d\d:\d\d in this conversation\.$", await chat.AskAsync("when did I tell you?"));
    }

    [Fact]
    public async Task It_knows_at_once_what_was_said_in_the_message_before()
    {
        await using var chat = await Chat.StartAsync(assistant);
        var cancellation = TestContext.Current.CancellationToken;

        await chat.Client.SayAsync("my brother's birthday is 9 June", cancellation);
        await chat.Client.SayAsync("when is my brother's birthday?", cancellation);
        await chat.Client.SayAsync("no, it's 10 June", cancellation);
        await chat.Client.SayAsync("when is my brother's birthday?", cancellation);

        Assert.Equal(
            [
                "I will remember that your brother's birthday is on 9 June.",
                "Your brother's birthday is on 9 June.",
                "I will remember that your brother's birthday is on 10 June.",
                "Your brother's birthday is on 10 June.",
            ],
            (await chat.RepliesAsync()).Select(reply => reply.Text));
    }

    [Fact]
    public async Task The_later_of_two_places_is_where_the_person_lives()
    {
        await using var chat = await Chat.StartAsync(assistant);

        await chat.AskAsync("I live in Oslo");
        Assert.Contains("I will remember that you live in Berlin.", await chat.AskAsync("I moved to Berlin"), StringComparison.Ordinal);
        assistant.Time.Advance(TimeSpan.FromDays(1));

        Assert.Equal("You live in Berlin.", await chat.AskAsync("where do I live?"));
        Assert.Contains("You told me yesterday", await chat.AskAsync("how do you know that?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_so_any_more_is_not_told()
    {
        await using var chat = await Chat.StartAsync(assistant);

        await chat.AskAsync("I work for Contoso");
        await chat.AskAsync("I no longer work at Contoso");

        Assert.Equal("I do not know where you work: you have not told me.", await chat.AskAsync("where do I work?"));
    }

    [Fact]
    public async Task A_name_is_known_in_every_conversation_of_the_person()
    {
        await using var first = await Chat.StartAsync(assistant, userId: "dl_mara");
        await first.AskAsync("call me Mara");
        await first.AskAsync("I'm allergic to peanuts and shellfish");

        await using var second = await Chat.StartAsync(assistant, userId: "dl_mara");

        Assert.Contains("Hello Mara!", Assert.Single(second.Greeting).Text, StringComparison.Ordinal);
        Assert.Equal("You are allergic to peanuts and shellfish.", await second.AskAsync("what am I allergic to?"));
        Assert.Equal("Yes, you are allergic to peanuts.", await second.AskAsync("am I allergic to peanuts?"));
        Assert.Contains("in the web chat: \"I'm allergic to peanuts and shellfish\"", await second.AskAsync("why do you think so?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_lists_what_it_knows_and_nothing_of_anybody_else()
    {
        await using var ana = await Chat.StartAsync(assistant, userId: "dl_ana");
        await using var ben = await Chat.StartAsync(assistant, userId: "dl_ben");
        await ana.AskAsync("my wife's name is Carla");
        await ana.AskAsync("remember that the cabin has no heating");

        var listed = await ana.AskAsync("what do you know about me?");
        Assert.Contains("- Your wife's name is Carla.", listed, StringComparison.Ordinal);
        Assert.Contains("- You asked me to remember that the cabin has no heating.", listed, StringComparison.Ordinal);
        Assert.Equal("Your wife's name is Carla.", await ana.AskAsync("who is my wife?"));
        Assert.Equal("I do not know anything about you: you have not told me.", await ben.AskAsync("what do you know about me?"));
    }

    [Fact]
    public async Task Who_is_asked_after_by_name_is_answered_by_name()
    {
        await using var chat = await Chat.StartAsync(assistant);
        await chat.AskAsync("My wife's name is Anna and her birthday is on 12 June");

        Assert.Equal("Anna's birthday is on 12 June.", await chat.AskAsync("when is Anna's birthday?"));
    }

    [Fact]
    public async Task In_german_people_and_things_are_called_as_they_were()
    {
        await using var chat = await Chat.StartAsync(assistant);

        Assert.Equal("Ich merke mir: deine Frau heißt Lena und deine Frau hat am 4. März Geburtstag.", await chat.AskAsync("meine Frau heißt Lena und hat am 4. März Geburtstag"));
        Assert.Equal("Lena hat am 4. März Geburtstag.", await chat.AskAsync("wann hat Lena Geburtstag?"));
        Assert.Equal("Ich merke mir: deine Zimmernummer ist 12b.", await chat.AskAsync("merk dir, dass meine Zimmernummer 12b ist"));
        Assert.Equal("Deine Zimmernummer ist 12b.", await chat.AskAsync("was ist meine Zimmernummer?"));
        Assert.Equal("Ich merke mir, dass dein Fahrrad in der Garage steht.", await chat.AskAsync("merk dir, dass mein Fahrrad in der Garage steht"));
        var listed = await chat.AskAsync("was weißt du über mich?");

        Assert.Contains("- Deine Frau heißt Lena.", listed, StringComparison.Ordinal);
        Assert.Contains("- Du hast mich gebeten, mir zu merken, dass dein Fahrrad in der Garage steht.", listed, StringComparison.Ordinal);
        Assert.Equal("Erledigt: Ich habe eine Sache über dich vergessen und die Worte, aus denen ich sie wusste.", await chat.AskAsync("vergiss das mit dem Fahrrad"));
        Assert.Equal("Ich weiß nicht, was es mit „Kellerschlüssel“ auf sich hat: Das hast du mir nicht gesagt.", await chat.AskAsync("wo liegt mein Kellerschlüssel?"));
    }

    [Fact]
    public async Task It_says_so_when_it_does_not_know()
    {
        await using var chat = await Chat.StartAsync(assistant);

        Assert.Equal("I do not know your mother's birthday: you have not told me.", await chat.AskAsync("when is my mother's birthday?"));
        Assert.Equal("I have not said anything just now that I know from you.", await chat.AskAsync("why do you think so?"));
    }

    [Theory]
    [InlineData("if I moved to Paris I would need a car")]
    [InlineData("do I live in Paris?")]
    [InlineData("my sister asked whether I live in Paris")]
    public async Task It_does_not_take_for_a_fact_what_is_none(string text)
    {
        await using var chat = await Chat.StartAsync(assistant);
        await chat.AskAsync(text);

        Assert.Equal("I do not know where you live: you have not told me.", await chat.AskAsync("where do I live?"));
    }

    [Theory]
    [InlineData("remember that my password is hunter2")]
    [InlineData("remember that my card number is 4111 1111 1111 1111")]
    public async Task It_keeps_no_secrets(string text)
    {
        await using var chat = await Chat.StartAsync(assistant);

        Assert.Contains("I do not keep secrets", await chat.AskAsync(text), StringComparison.Ordinal);
        Assert.Equal("I do not know anything about you: you have not told me.", await chat.AskAsync("what do you know about me?"));
    }

    [Fact]
    public async Task What_was_just_told_is_corrected_in_a_word_and_nothing_older()
    {
        await using var chat = await Chat.StartAsync(assistant);
        await chat.AskAsync("my favourite colour is green");

        Assert.Equal("I will remember that your favourite colour is blue.", await chat.AskAsync("actually it's blue"));
        await chat.AskAsync("hello");
        await chat.AskAsync("thanks");
        await chat.AskAsync("no, it's turquoise");
        Assert.Equal("Your favourite colour is blue.", await chat.AskAsync("what's my favourite colour?"));
        await chat.AskAsync("no, it's fine");
        Assert.Equal("Your favourite colour is blue.", await chat.AskAsync("what's my favourite colour?"));
    }

    [Fact]
    public async Task In_german_a_day_is_corrected()
    {
        await using var chat = await Chat.StartAsync(assistant);
        await chat.AskAsync("meine Schwester hat am 3. Mai Geburtstag");

        Assert.Equal("Ich merke mir: deine Schwester hat am 4. Mai Geburtstag.", await chat.AskAsync("nein, am 4. Mai"));
        Assert.Equal("Deine Schwester hat am 4. Mai Geburtstag.", await chat.AskAsync("wann hat meine Schwester Geburtstag?"));
    }

    [Fact]
    public async Task A_correction_after_a_reminder_moves_the_reminder()
    {
        await using var chat = await Chat.StartAsync(assistant);
        await chat.AskAsync("my sister's birthday is 3 May");
        await chat.AskAsync("remind me to call Luis tomorrow at 10");

        Assert.Contains("11:00", await chat.AskAsync("no, at 11"), StringComparison.Ordinal);
        Assert.Equal("Your sister's birthday is on 3 May.", await chat.AskAsync("when is my sister's birthday?"));
    }

    [Fact]
    public async Task A_note_answers_what_no_fact_does()
    {
        await using var chat = await Chat.StartAsync(assistant);
        Assert.Equal("I will remember that your car is parked on level 3.", await chat.AskAsync("remember that my car is parked on level 3"));

        Assert.Contains("your car is parked on level 3", await chat.AskAsync("where is my car parked?"), StringComparison.Ordinal);
        Assert.Contains("you have not told me", await chat.AskAsync("where is my bicycle parked?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_car_is_and_when_something_is_are_kept_without_asking()
    {
        await using var chat = await Chat.StartAsync(assistant);

        Assert.Equal("I will remember that you parked on level 3.", await chat.AskAsync("I parked on level 3"));
        Assert.Equal("I will remember that your flight is on 3 December.", await chat.AskAsync("my flight is on Dec 3"));

        Assert.Equal("You parked on level 3.", await chat.AskAsync("where did I park?"));
        Assert.Equal("Your flight is on 3 December.", await chat.AskAsync("when is my flight?"));
    }

    [Fact]
    public async Task A_thing_is_found_by_less_or_more_of_its_name()
    {
        await using var chat = await Chat.StartAsync(assistant);
        await chat.AskAsync("remember my locker number is 42");

        Assert.Equal("Your locker number is 42.", await chat.AskAsync("what is my locker?"));
        Assert.Equal("Your locker number is 42.", await chat.AskAsync("what's my locker number?"));
    }

    [Fact]
    public async Task What_is_told_while_a_question_is_open_is_noted_aloud_and_the_question_asked_again()
    {
        await using var chat = await Chat.StartAsync(assistant);
        await chat.AskAsync("remind me to buy flowers");

        Assert.Equal("I will remember that your wife's name is Anna.\n\nWhen shall I remind you to buy flowers?", await chat.AskAsync("my wife's name is Anna"));
        Assert.StartsWith("I will remind you tomorrow", await chat.AskAsync("tomorrow at 9"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_is_found_by_name_and_by_relation()
    {
        await using var chat = await Chat.StartAsync(assistant);
        Assert.Equal(
            "I will remember that your brother lives in Oslo, your brother's name is Tom and your brother's birthday is on 4 June.",
            await chat.AskAsync("my brother Tom lives in Oslo and his birthday is 4 June"));
        await chat.AskAsync("my sister is called Anna");
        await chat.AskAsync("Anna's birthday is 9 July");

        Assert.Equal("Tom's birthday is on 4 June.", await chat.AskAsync("when is Tom's birthday?"));
        Assert.Equal("Anna's birthday is on 9 July.", await chat.AskAsync("when is my sister's birthday?"));
        Assert.Matches("^It is [0-9]+ days? until [A-Z][a-z]+day 9 July [0-9]{4}", await chat.AskAsync("how many days until my sister's birthday?"));
    }

    [Fact]
    public async Task What_is_told_by_name_is_known_of_the_relation_and_the_newer_counts()
    {
        await using var chat = await Chat.StartAsync(assistant);
        await chat.AskAsync("my brother Max lives in Hamburg");

        Assert.Equal("Max lives in Hamburg.", await chat.AskAsync("where does Max live?"));
        Assert.Equal("I will remember that Max lives in Berlin.", await chat.AskAsync("Max moved to Berlin"));
        Assert.Equal("Max lives in Berlin.", await chat.AskAsync("where does my brother live?"));
        Assert.Contains("- Max lives in Berlin.", await chat.AskAsync("what do you know about Max?"), StringComparison.Ordinal);
        Assert.StartsWith("Sorry, I did not understand", await chat.AskAsync("where does Batman live?"), StringComparison.Ordinal);
        Assert.StartsWith("Done: I have forgotten", await chat.AskAsync("forget where Max lives"), StringComparison.Ordinal);
        Assert.StartsWith("I do not know", await chat.AskAsync("where does my brother live?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_age_follows_from_the_day_of_birth()
    {
        await using var chat = await Chat.StartAsync(assistant);
        await chat.AskAsync("my son was born on 4 March 2020");

        Assert.Equal("Your son is 6 years old.", await chat.AskAsync("how old is my son?"));
        Assert.Contains("born on 4 March 2020", await chat.AskAsync("why do you think so?"), StringComparison.Ordinal);
        Assert.StartsWith("I do not know your daughter's age", await chat.AskAsync("how old is my daughter?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_introduces_themselves_is_called_by_that_name_and_the_rest_is_kept_too()
    {
        await using var chat = await Chat.StartAsync(assistant);

        Assert.Equal("I will call you Ana. I will remember that you live in Hamburg and you work at Siemens.", await chat.AskAsync("I'm Ana, I live in Hamburg and work at Siemens"));
        Assert.Equal("You work at Siemens.", await chat.AskAsync("where do I work?"));
    }

    [Fact]
    public async Task A_long_conversation_has_a_summary()
    {
        await using var chat = await Chat.StartAsync(assistant);
        Assert.Equal("We have not talked long enough for a summary.", await chat.AskAsync("what did we talk about?"));
        await chat.AskAsync("my sister's birthday is 3 May");
        for (var i = 0; i < 12; i++)
        {
            await chat.AskAsync("thanks");
        }

        Assert.Equal("This is what we talked about:\n\n- \"my sister's birthday is 3 May\"", await chat.AskAsync("what did we talk about?"));
    }
}
