using VirtualAssistant.Testing.Assistants;

namespace VirtualAssistant.AcceptanceTests.Lists;

public sealed class When_somebody_keeps_a_list : IAsyncLifetime
{
    private readonly AssistantInProcess assistant = new();

    public ValueTask InitializeAsync() => assistant.InitializeAsync();

    public ValueTask DisposeAsync() => assistant.DisposeAsync();

    [Fact]
    public async Task What_is_put_on_is_there_in_order_and_what_is_ticked_off_is_kept_apart()
    {
        await using var chat = await Chat.StartAsync(assistant);

        Assert.Equal("I put milk, 6 eggs and salt and pepper on your shopping list, which is new.", await chat.AskAsync("add milk, 6 eggs and \"salt and pepper\" to my shopping list"));
        Assert.Equal("I put bread on your shopping list. milk was on it already.", await chat.AskAsync("put bread and some milk on the groceries list"));
        Assert.Equal("Ticked off: 6 eggs.", await chat.AskAsync("tick off eggs"));

        Assert.Equal("On your shopping list:\n\n1. milk\n2. salt and pepper\n3. bread\n\nTicked off already: 6 eggs.", await chat.AskAsync("what's on my shopping list?"));
        Assert.Equal("Yes, \"milk\" is on your shopping list.", await chat.AskAsync("is milk on the list?"));
        Assert.Equal("I put eggs on your shopping list.", await chat.AskAsync("and eggs too"));
    }

    [Fact]
    public async Task Them_are_the_things_that_were_just_put_on_or_taken_off()
    {
        await using var chat = await Chat.StartAsync(assistant);
        await chat.AskAsync("add milk and \"salt and pepper\" to shopping");

        Assert.Equal("I put milk and salt and pepper on your list \"camping\", which is new.", await chat.AskAsync("add them to the camping list"));
        Assert.Equal("I took milk and salt and pepper off your shopping list.", await chat.AskAsync("remove them from the shopping list"));
    }

    [Fact]
    public async Task What_was_never_named_is_asked_for()
    {
        await using var chat = await Chat.StartAsync(assistant);

        Assert.DoesNotContain("them", await chat.AskAsync("add them to shopping"), StringComparison.Ordinal);
        Assert.StartsWith("You have no lists.", await chat.AskAsync("show my shopping list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_can_be_taken_back_and_what_was_done_since_stays()
    {
        await using var chat = await Chat.StartAsync(assistant);
        await chat.AskAsync("add milk and eggs to shopping");
        Assert.StartsWith("I emptied your shopping list: 2 things taken off.", await chat.AskAsync("clear my shopping list"), StringComparison.Ordinal);

        Assert.Equal("Taken back: your shopping list is as it was before.", await chat.AskAsync("undo"));
        Assert.Equal("Taken back: your shopping list is gone again.", await chat.AskAsync("undo"));
        await chat.AskAsync("add bread to shopping");
        await chat.AskAsync("add a tent to the camping list");
        await chat.AskAsync("delete the camping list");
        await chat.AskAsync("undo");

        Assert.Equal("On your list \"camping\":\n\n1. tent", await chat.AskAsync("what is on the camping list?"));
        Assert.Equal("On your shopping list:\n\n1. bread", await chat.AskAsync("show my shopping list"));
    }

    [Fact]
    public async Task Things_are_meant_by_their_place()
    {
        await using var chat = await Chat.StartAsync(assistant);
        await chat.AskAsync("add milk, eggs, bread, butter, salt, rice and 2 lemons to shopping");

        Assert.Equal("I took rice and 2 lemons off your shopping list.", await chat.AskAsync("delete the last two"));
        Assert.Equal("I took salt off your shopping list.", await chat.AskAsync("take the last one off my shopping list"));
        Assert.Equal("Ticked off: eggs.", await chat.AskAsync("tick off number 2"));
        Assert.Equal("I took milk and bread off your shopping list.", await chat.AskAsync("remove the first two items from my shopping list"));
        Assert.StartsWith("I do not find", await chat.AskAsync("remove number -99999999999999 from my shopping list"), StringComparison.Ordinal);
        Assert.StartsWith("I do not find fifth one on your shopping list.", await chat.AskAsync("remove the fifth one from my shopping list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_is_not_said_to_be_done()
    {
        await using var chat = await Chat.StartAsync(assistant);
        Assert.StartsWith("You have no lists.", await chat.AskAsync("remove milk from my shopping list"), StringComparison.Ordinal);
        await chat.AskAsync("add milk to shopping");

        Assert.Equal("I do not find cheese on your shopping list. Nothing was changed.", await chat.AskAsync("remove cheese from shopping"));
        Assert.Equal("There is no list called \"gifts\", only shopping.", await chat.AskAsync("empty the gifts list"));
        Assert.Equal("milk is on your shopping list already.", await chat.AskAsync("add milk to shopping"));
        Assert.Equal("I took milk off your shopping list. I do not find cheese on it.", await chat.AskAsync("remove milk and cheese from shopping"));
        Assert.Equal("There was nothing on your shopping list.", await chat.AskAsync("clear the shopping list"));
    }

    [Fact]
    public async Task It_asks_which_list_is_meant_when_it_cannot_know()
    {
        await using var chat = await Chat.StartAsync(assistant);
        Assert.Equal("What shall the list be called?", await chat.AskAsync("create a list"));
        Assert.Equal("Done: there is your list \"gifts\" now, and nothing on it yet.", await chat.AskAsync("gifts"));
        assistant.Time.Advance(TimeSpan.FromSeconds(1));
        await chat.AskAsync("add call Tom and Jerry to my to-do list");
        await using var elsewhere = await Chat.StartAsync(assistant, userId: chat.Client.UserId);

        Assert.Equal("Which list do you mean: gifts and to-do?", await elsewhere.AskAsync("put a book on my list"));
        Assert.Equal("I put book on your list \"gifts\".", await elsewhere.AskAsync("the first one"));
        Assert.Equal("Your lists:\n\n- gifts: 1 thing\n- to-do: 1 thing", await elsewhere.AskAsync("what lists do I have?"));
    }

    [Fact]
    public async Task A_list_and_something_else_can_be_asked_for_in_one_message()
    {
        await using var chat = await Chat.StartAsync(assistant);

        var replies = await chat.AskAllAsync("add milk and lemons to shopping, and remind me tomorrow at 9 to call Luis");

        Assert.Equal(["I put milk and lemons on your shopping list, which is new.", "I will remind you tomorrow, Tuesday 24 November, at 09:00 to call Luis."], replies.Select(reply => reply.Text));
    }

    [Fact]
    public async Task It_speaks_german_about_them()
    {
        await using var chat = await Chat.StartAsync(assistant);

        Assert.Equal("Notiert auf der neuen Einkaufsliste: Milch und Eier.", await chat.AskAsync("setz Milch und Eier auf die Einkaufsliste"));
        Assert.Equal("Notiert auf der Einkaufsliste: Brot.", await chat.AskAsync("noch Brot"));
        Assert.Equal("Abgehakt: Milch.", await chat.AskAsync("hak die Milch ab"));
        Assert.Equal("Auf der Einkaufsliste:\n\n1. Eier\n2. Brot\n\nSchon abgehakt: Milch.", await chat.AskAsync("was steht auf der Einkaufsliste?"));
        Assert.Equal("Ja, „Eier“ steht auf der Einkaufsliste.", await chat.AskAsync("steht Eier auf der Einkaufsliste?"));
        Assert.Equal("Zurückgenommen: Die Einkaufsliste ist wieder wie vorher.", await chat.AskAsync("mach das rückgängig"));
    }

    [Fact]
    public async Task A_list_has_an_end_and_so_has_an_item()
    {
        await using var chat = await Chat.StartAsync(assistant);
        for (var i = 0; i < 5; i++)
        {
            await chat.AskAsync($"add {string.Join(", ", Enumerable.Range(i * 40, 40).Select(number => $"thing{number}x"))} to shopping");
        }

        Assert.StartsWith("No more fits on your shopping list", await chat.AskAsync("add milk to shopping"), StringComparison.Ordinal);
        Assert.Contains(new string('m', 200), await chat.AskAsync($"add {new string('m', 300)} to the wish list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_can_be_begun_with_what_is_on_it_and_renamed_and_both_taken_back()
    {
        await using var chat = await Chat.StartAsync(assistant);

        Assert.Equal("I put socks, passport and charger on your packing list, which is new.", await chat.AskAsync("create a packing list with socks, passport and charger"));
        Assert.Equal("Ticked off: passport.", await chat.AskAsync("passport is packed"));
        Assert.Equal("Renamed: your packing list is your list \"summer holiday\" now.", await chat.AskAsync("rename my packing list to summer holiday"));
        Assert.Equal("On your list \"summer holiday\":\n\n1. socks\n2. charger\n\nTicked off already: passport.", await chat.AskAsync("what is on it?"));
        await chat.AskAsync("add milk to shopping");
        Assert.Equal("There is your shopping list already.", await chat.AskAsync("rename my summer holiday list to shopping"));
        Assert.Equal("Taken back: your shopping list is gone again.", await chat.AskAsync("undo"));
        Assert.Equal("Taken back: your packing list is as it was before.", await chat.AskAsync("undo"));
        Assert.Equal("Taken back: your packing list is as it was before.", await chat.AskAsync("undo"));

        Assert.Equal("On your packing list:\n\n1. socks\n2. passport\n3. charger", await chat.AskAsync("show my packing list"));
    }

    [Fact]
    public async Task A_question_can_be_answered_by_a_button()
    {
        await using var chat = await Chat.StartAsync(assistant);

        var question = Assert.Single(await chat.AskAllAsync("put oat milk on the list"));

        Assert.Equal("Which list do you mean?", question.Text);
        Assert.Equal(["shopping", "to-do"], question.Suggestions);
        Assert.Equal("I put oat milk on your shopping list, which is new.", await chat.AskAsync(question.Suggestions[0]));
    }

    [Fact]
    public async Task A_deed_that_comes_between_is_told_before_the_question_is_asked_again()
    {
        await using var chat = await Chat.StartAsync(assistant);
        await chat.AskAsync("remind me to call Luis");

        Assert.Equal(
            "I put milk on your shopping list, which is new.\n\nWhen shall I remind you to call Luis?",
            string.Join("\n\n", (await chat.AskAllAsync("add milk to my shopping list")).Select(reply => reply.Text)));
        Assert.StartsWith("I will remind you tomorrow, ", await chat.AskAsync("tomorrow at 8"), StringComparison.Ordinal);
    }
}
