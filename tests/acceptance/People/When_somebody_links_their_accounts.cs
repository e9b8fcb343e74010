using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using VirtualAssistant.Brain.People;
using VirtualAssistant.Testing;
using VirtualAssistant.Testing.Assistants;
using VirtualAssistant.Testing.Emulator;

namespace VirtualAssistant.AcceptanceTests.People;

/// <summary>One person in the web chat and in the Emulator, and others who would like to be them.</summary>
public sealed partial class When_somebody_links_their_accounts(AssistantInProcess assistant, EmulatorConnector connector)
    : IClassFixture<AssistantInProcess>, IClassFixture<EmulatorConnector>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task They_are_one_person_in_both_places_after_saying_yes_and_are_told_in_the_first()
    {
        await using var here = await Chat.StartAsync(assistant);
        using var there = new EmulatorConversation(assistant.Address, connector);
        await here.AskAsync("call me Zenobia");
        await here.AskAsync("remind me tomorrow at 9 to water the plants");
        await there.AskAsync("remind me tomorrow at 10 to feed the cat", Cancellation);

        var question = await WriteCodeAsync(there, await AskForCodeAsync(here));
        var joined = await there.AskLastAsync("yes", Cancellation);
        var notice = Assert.Single(await here.RepliesAsync());

        Assert.Equal(
            "This code was asked for in the web chat a moment ago. If that was you, I will treat you as one person here and there: reminders, and what you told me. Shall I?",
            question);
        Assert.Equal("Done: here and in the web chat you are one person to me now.", joined.Text);
        Assert.Equal(
            "Your code was used: you are now one person to me here and in the Emulator. If that was not you, say \"unlink Emulator\".", notice.Text);
        var (fromHere, fromThere) = (await here.AskAsync("what are my reminders?"), (await there.AskLastAsync("what are my reminders?", Cancellation)).Text);
        Assert.All([fromHere, fromThere], list => Assert.Contains("water the plants", list, StringComparison.Ordinal));
        Assert.All([fromHere, fromThere], list => Assert.Contains("feed the cat", list, StringComparison.Ordinal));
        assistant.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("You are Zenobia. You write to me in the Emulator and in the web chat.", (await there.AskLastAsync("who am I?", Cancellation)).Text);
    }

    [Fact]
    public async Task A_code_works_once_and_tells_nobody_else_anything()
    {
        await using var here = await Chat.StartAsync(assistant);
        using var there = new EmulatorConversation(assistant.Address, connector);
        using var other = new EmulatorConversation(assistant.Address, connector);
        await here.AskAsync("call me Zenobia");
        await here.AskAsync("remind me tomorrow at 9 to water the plants");
        var code = await AskForCodeAsync(here);
        await WriteCodeAsync(there, code);
        await there.AskLastAsync("yes", Cancellation);

        var refused = await other.AskAsync(code, Cancellation);
        var reminders = await other.AskLastAsync("what are my reminders?", Cancellation);
        var name = await other.AskLastAsync("who am I?", Cancellation);

        Assert.StartsWith("That code does not hold", refused.Text, StringComparison.Ordinal);
        Assert.Contains("no reminders", reminders.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Zenobia", name.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_linked_after_a_no_and_the_code_still_holds()
    {
        await using var here = await Chat.StartAsync(assistant);
        using var there = new EmulatorConversation(assistant.Address, connector);
        await here.AskAsync("remind me tomorrow at 9 to water the plants");
        var code = await AskForCodeAsync(here);

        await WriteCodeAsync(there, code);
        var asked = await there.AskLastAsync("perhaps", Cancellation);
        var refused = await there.AskLastAsync("no", Cancellation);
        var reminders = await there.AskLastAsync("what are my reminders?", Cancellation);

        Assert.EndsWith("Shall I? For example: \"yes\" or \"no\".", asked.Text, StringComparison.Ordinal);
        Assert.Equal("All right, nothing is linked.", refused.Text);
        Assert.Contains("no reminders", reminders.Text, StringComparison.Ordinal);
        Assert.Contains("Shall I?", await WriteCodeAsync(there, code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_ends_after_ten_minutes_even_while_the_question_is_open()
    {
        await using var here = await Chat.StartAsync(assistant);
        using var there = new EmulatorConversation(assistant.Address, connector);
        await WriteCodeAsync(there, await AskForCodeAsync(here));
        assistant.Time.Advance(TimeSpan.FromMinutes(11));

        var late = await there.AskLastAsync("yes", Cancellation);

        Assert.StartsWith("That code does not hold", late.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_codes_are_not_tried_out_for_long()
    {
        await using var here = await Chat.StartAsync(assistant);
        using var guesser = new EmulatorConversation(assistant.Address, connector);
        var code = await AskForCodeAsync(here);
        for (var i = 2; i < 7; i++)
        {
            Assert.StartsWith("That code does not hold", (await guesser.AskLastAsync($"AAA{i}-BBBB", Cancellation)).Text, StringComparison.Ordinal);
        }

        Assert.StartsWith("That were too many wrong codes", (await guesser.AskLastAsync(code, Cancellation)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Codes_are_given_only_so_often()
    {
        await using var here = await Chat.StartAsync(assistant);
        for (var i = 0; i < 5; i++)
        {
            await AskForCodeAsync(here);
        }

        Assert.Equal("You have asked for several codes already. Please try again in an hour.", await here.AskAsync("link my account"));
        assistant.Time.Advance(TimeSpan.FromMinutes(61));
        await AskForCodeAsync(here);
    }

    [Fact]
    public async Task Ones_own_code_changes_nothing()
    {
        await using var here = await Chat.StartAsync(assistant);

        Assert.StartsWith("That is your own code", await here.AskAsync(await AskForCodeAsync(here)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_unlinking_the_other_account_is_a_strangers_and_its_reminders_are_heard_here()
    {
        await using var here = await Chat.StartAsync(assistant);
        using var there = new EmulatorConversation(assistant.Address, connector);
        await here.AskAsync("call me Zenobia");
        await WriteCodeAsync(there, await AskForCodeAsync(here));
        await there.AskLastAsync("yes", Cancellation);
        await here.RepliesAsync();
        await there.AskLastAsync("remind me in 30 minutes to feed the cat", Cancellation);

        var question = await here.AskAsync("unlink the Emulator");
        var parted = await here.AskAsync("yes");
        var reminders = await there.AskLastAsync("what are my reminders?", Cancellation);
        var name = await there.AskLastAsync("who am I?", Cancellation);
        var repeated = await there.AskLastAsync("undo", Cancellation);
        var announced = await here.AfterAsync(TimeSpan.FromMinutes(30));
        await assistant.IdleAsync(Cancellation);

        Assert.Contains("Shall I?", question, StringComparison.Ordinal);
        Assert.Equal("Done: in the Emulator I do not know you any more.", parted);
        Assert.Contains("no reminders", reminders.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Zenobia", name.Text, StringComparison.Ordinal);
        Assert.Equal("There is nothing I could take back.", repeated.Text);
        Assert.Contains("feed the cat", announced.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(there.Replies, reply => reply.Text.StartsWith("Reminder", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reminder_is_heard_where_the_person_last_said_something()
    {
        await using var here = await Chat.StartAsync(assistant);
        using var there = new EmulatorConversation(assistant.Address, connector);
        await here.AskAsync("remind me in 30 minutes to water the plants");
        await WriteCodeAsync(there, await AskForCodeAsync(here));
        assistant.Time.Advance(TimeSpan.FromSeconds(1));
        await there.AskLastAsync("yes", Cancellation);
        await here.RepliesAsync();
        var before = there.Replies.Count;

        assistant.Time.Advance(TimeSpan.FromMinutes(30));
        await Until.TrueAsync(() => there.Replies.Count > before, () => "nothing is announced", Cancellation);
        var done = await there.AskLastAsync("done", Cancellation);

        Assert.Contains("water the plants", there.Replies[before].Text, StringComparison.Ordinal);
        Assert.Empty(await here.RepliesAsync());
        Assert.Contains("water the plants", done.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_delivered_on_one_channel_is_told_on_the_other()
    {
        await using var here = await Chat.StartAsync(assistant);
        using var there = new EmulatorConversation(assistant.Address, connector);
        await JoinAndAskThereAsync(here, there);
        connector.Next(new ConnectorAnswer.Refuse(403));

        var told = await here.AfterAsync(TimeSpan.FromMinutes(30));

        Assert.Equal("I could not reach you in the Emulator, so I tell you here: Reminder: water the plants", told.Text);
    }

    [Fact]
    public async Task A_reminder_whose_channel_stays_away_is_told_on_the_other()
    {
        await using var here = await Chat.StartAsync(assistant);
        using var there = new EmulatorConversation(assistant.Address, connector);
        await JoinAndAskThereAsync(here, there);
        connector.Next(new ConnectorAnswer.Refuse(503), times: 5);

        assistant.Time.Advance(TimeSpan.FromMinutes(30));
        var told = await Until.FoundAsync(
            async () =>
            {
                assistant.Time.Advance(TimeSpan.FromSeconds(1)); // Each try waits longer than the one before.
                return (await here.Client.ReadNewAsync(Cancellation)).FirstOrDefault(activity => activity.IsReply);
            },
            () => "nothing is told",
            Cancellation);

        Assert.Equal("I could not reach you in the Emulator, so I tell you here: Reminder: water the plants", told.Text);
    }

    [Fact]
    public async Task A_question_left_open_in_one_place_is_asked_again_in_the_other_and_answered_once()
    {
        await using var here = await Chat.StartAsync(assistant);
        using var there = new EmulatorConversation(assistant.Address, connector);
        await WriteCodeAsync(there, await AskForCodeAsync(here));
        await there.AskLastAsync("yes", Cancellation);
        await here.RepliesAsync();
        var asked = await here.AskAsync("remind me to water the plants");

        var again = await there.AskLastAsync("let's continue here", Cancellation);
        var told = Assert.Single(await here.RepliesAsync());
        var made = await there.AskLastAsync("tomorrow at 9", Cancellation);
        var late = await here.AskAsync("tomorrow at 8");
        var list = await here.AskAsync("what are my reminders?");

        Assert.Equal(asked, again.Text);
        Assert.Equal("We go on in the Emulator.", told.Text);
        Assert.Contains("at 09:00 to water the plants", made.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("plants", late, StringComparison.Ordinal);
        Assert.Contains("You have 1 reminder", list, StringComparison.Ordinal);
        Assert.StartsWith("There is nothing open", (await there.AskLastAsync("continue", Cancellation)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_looks_into_it_later_finds_who_became_whom_and_where()
    {
        await using var here = await Chat.StartAsync(assistant);
        using var there = new EmulatorConversation(assistant.Address, connector);
        var before = ReadTrail().Count;

        var code = await AskForCodeAsync(here);
        await there.AskLastAsync("K7QF-9XWD", Cancellation); // Nobody's.
        await WriteCodeAsync(there, code);
        await there.AskLastAsync("yes", Cancellation);
        await there.AskLastAsync("unlink the Emulator", Cancellation);
        await there.AskLastAsync("yes", Cancellation);

        var trail = ReadTrail()[before..];
        Assert.Equal([LinkEvent.Offered, LinkEvent.WrongCode, LinkEvent.Joined, LinkEvent.Parted], trail.Select(happened => happened.Kind));
        Assert.Equal(["directline", "emulator", "emulator", "emulator"], trail.Select(happened => happened.Where.Split(':')[0]));
        Assert.Equal(trail[0].Person, trail[2].Other); // Whoever asked for the code is who the other became.
        Assert.Equal((trail[0].Person, "emulator"), (trail[3].Person, trail[3].Channel));
    }

    [Fact]
    public async Task The_only_account_cannot_be_unlinked()
    {
        await using var here = await Chat.StartAsync(assistant);

        Assert.StartsWith("There is nothing to unlink", await here.AskAsync("unlink the web chat"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_that_was_unlinked_can_be_linked_again()
    {
        await using var here = await Chat.StartAsync(assistant);
        using var there = new EmulatorConversation(assistant.Address, connector);
        await here.AskAsync("remind me tomorrow at 9 to water the plants");
        for (var i = 0; i < 2; i++)
        {
            await WriteCodeAsync(there, await AskForCodeAsync(here));
            Assert.StartsWith("Done", (await there.AskLastAsync("yes", Cancellation)).Text, StringComparison.Ordinal);
            await here.RepliesAsync();
            Assert.Contains("water the plants", (await there.AskLastAsync("what are my reminders?", Cancellation)).Text, StringComparison.Ordinal);
            await there.AskLastAsync("unlink the Emulator", Cancellation);
            Assert.Equal("Done: here I do not know you any more.", (await there.AskLastAsync("yes", Cancellation)).Text);
        }
    }

    [Fact]
    public async Task Nothing_of_it_is_done_where_others_read_along()
    {
        using var room = new EmulatorConversation(assistant.Address, connector);
        var message = room.Message("@Bot link my account");
        message["conversation"]!["isGroup"] = true;
        message["entities"] = new System.Text.Json.Nodes.JsonArray(new System.Text.Json.Nodes.JsonObject
        {
            ["type"] = "mention",
            ["text"] = "@Bot",
            ["mentioned"] = message["recipient"]!.DeepClone(),
        });

        using var response = await room.PostAsync(message, Cancellation);

        Assert.Equal("Let us do that where nobody else reads along: write to me directly.", (await room.NextReplyAsync(Cancellation)).Text);
    }

    /// <summary>Makes them one person, who then asks for a reminder in 30 minutes in the other place.</summary>
    private async Task JoinAndAskThereAsync(Chat here, EmulatorConversation there)
    {
        await WriteCodeAsync(there, await AskForCodeAsync(here));
        assistant.Time.Advance(TimeSpan.FromSeconds(1));
        await there.AskLastAsync("yes", Cancellation);
        await there.AskLastAsync("remind me in 30 minutes to water the plants", Cancellation);
        await here.RepliesAsync();
    }

    private List<(LinkEvent Kind, string Person, string? Other, string? Channel, string Where)> ReadTrail()
    {
        using var database = new SqliteConnection($"Data Source={Path.Combine(assistant.DataDirectory, "assistant.db")};Mode=ReadOnly;Pooling=False");
        database.Open();
        using var command = database.CreateCommand();
        command.CommandText = "SELECT kind, hex(person_id), hex(other_id), channel, conversation_id FROM link_events ORDER BY event_id";
        using var row = command.ExecuteReader();
        var trail = new List<(LinkEvent, string, string?, string?, string)>();
        while (row.Read())
        {
            trail.Add(((LinkEvent)row.GetInt32(0), row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2), row.IsDBNull(3) ? null : row.GetString(3), row.GetString(4)));
        }

        return trail;
    }

    private static async Task<string> AskForCodeAsync(Chat chat)
    {
        var reply = await chat.AskAsync("link my account");
        Assert.StartsWith("Write this code to me on the other channel within 10 minutes", reply, StringComparison.Ordinal);
        return Code().Match(reply).Value;
    }

    private static async Task<string> WriteCodeAsync(EmulatorConversation chat, string code) => (await chat.AskLastAsync(code, Cancellation)).Text;

    [GeneratedRegex("[A-Z0-9]{4}-[A-Z0-9]{4}")]
    private static partial Regex Code();
}
