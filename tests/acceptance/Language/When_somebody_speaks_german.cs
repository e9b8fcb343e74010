using VirtualAssistant.Testing.Assistants;

namespace VirtualAssistant.AcceptanceTests.Language;

public sealed class When_somebody_speaks_german(AssistantInProcess assistant) : IClassFixture<AssistantInProcess>
{
    [Fact]
    public async Task They_are_answered_in_german_from_the_question_to_the_outcome()
    {
        await using var chat = await Chat.StartAsync(assistant);

        Assert.StartsWith("Wann soll ich dich an den Zahnarzt erinnern?", await chat.AskAsync("erinnere mich an den Zahnarzt"), StringComparison.Ordinal);
        Assert.StartsWith("Ich erinnere dich morgen, ", await chat.AskAsync("morgen um halb neun"), StringComparison.Ordinal);
        Assert.StartsWith("Du hast 1 Erinnerung:", await chat.AskAsync("welche Erinnerungen habe ich?"), StringComparison.Ordinal);
        Assert.StartsWith("Geändert: Ich erinnere dich ", await chat.AskAsync("lieber um 10"), StringComparison.Ordinal);
        Assert.StartsWith("Zurückgenommen: ", await chat.AskAsync("mach das rückgängig"), StringComparison.Ordinal);
        Assert.Equal("Gelöscht: „den Zahnarzt“.", await chat.AskAsync("lösche die Erinnerung an den Zahnarzt"));
    }

    [Fact]
    public async Task The_language_is_remembered_where_the_words_do_not_tell_it()
    {
        await using var chat = await Chat.StartAsync(assistant);

        await chat.AskAsync("wie spät ist es?");

        Assert.StartsWith("Gerade habe ich dich nichts gefragt", await chat.AskAsync("ok"), StringComparison.Ordinal);
        Assert.StartsWith("It is ", await chat.AskAsync("what time is it?"), StringComparison.Ordinal);
        Assert.StartsWith("There is nothing I asked you", await chat.AskAsync("ok"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_remembered_in_their_other_conversations_too()
    {
        var user = $"dl_{Guid.NewGuid():N}";
        await using (var first = await Chat.StartAsync(assistant, userId: user))
        {
            await first.AskAsync("Erinnere mich morgen um 9 daran, Luis anzurufen");
        }

        await using var second = await Chat.StartAsync(assistant, userId: user);
        Assert.StartsWith("Gerade habe ich dich nichts gefragt", await second.AskAsync("ok"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_they_tell_is_said_back_explained_and_forgotten_in_german()
    {
        await using var chat = await Chat.StartAsync(assistant);

        Assert.Equal("Ich merke mir: deine Schwester hat am 3. Mai Geburtstag.", await chat.AskAsync("Meine Schwester hat am 3. Mai Geburtstag"));
        Assert.Equal("Deine Schwester hat am 3. Mai Geburtstag.", await chat.AskAsync("Wann hat meine Schwester Geburtstag?"));
        Assert.Matches("^Das hast du mir heute .* in diesem Gespräch gesagt: „Meine Schwester hat am 3. Mai Geburtstag“$", await chat.AskAsync("Woher weißt du das?"));
        assistant.Time.Advance(TimeSpan.FromDays(2));
        Assert.Matches("^Das hast du mir am [A-Z][a-z]+, \\d+\\. [A-Z][a-z]+, um \\d\\d:\\d\\d Uhr in diesem Gespräch gesagt", await chat.AskAsync("Woher weißt du das?"));
        Assert.Equal("Ich weiß nicht, wo dein Bruder wohnt: Das hast du mir nicht gesagt.", await chat.AskAsync("Wo wohnt mein Bruder?"));
        Assert.Equal("Ich nenne dich Mara.", await chat.AskAsync("Nenn mich Mara"));
        Assert.EndsWith(" Ich merke mir, dass du in Berlin wohnst.", await chat.AskAsync("Ich wohne jetzt in Berlin"), StringComparison.Ordinal);
        Assert.StartsWith("Du bist Mara. Das hast du mir am ", await chat.AskAsync("Wie heiße ich?"), StringComparison.Ordinal);
        Assert.StartsWith("Das hast du mir erzählt:", await chat.AskAsync("Was weißt du über mich?"), StringComparison.Ordinal);
        Assert.StartsWith("Erledigt: Ich habe eine Sache über dich vergessen", await chat.AskAsync("Vergiss den Geburtstag meiner Schwester"), StringComparison.Ordinal);
        Assert.StartsWith("Ich weiß nicht, wann deine Schwester Geburtstag hat", await chat.AskAsync("Wann hat meine Schwester Geburtstag?"), StringComparison.Ordinal);
        Assert.StartsWith("You are Mara.", await chat.AskAsync("what is my name?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bare_moment_after_a_deed_corrects_it()
    {
        await using var chat = await Chat.StartAsync(assistant);

        await chat.AskAsync("remind me tomorrow at 9 to call Luis");

        Assert.StartsWith("Changed: I will remind you", await chat.AskAsync("Friday"), StringComparison.Ordinal);
        Assert.StartsWith("Changed: I will remind you today", await chat.AskAsync("make it 45 minutes"), StringComparison.Ordinal);
    }
}
