using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using VirtualAssistant.Testing;
using VirtualAssistant.Testing.Assistants;
using VirtualAssistant.Testing.DirectLine;

namespace VirtualAssistant.AcceptanceTests.DirectLine;

public sealed class When_an_answer_grows_on_direct_line : IAsyncLifetime
{
    private readonly AssistantInProcess assistant = new() { Change = SlowStory.Add };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private SlowStory Story => assistant.Services.GetRequiredService<SlowStory>();

    public ValueTask InitializeAsync() => assistant.InitializeAsync();

    public ValueTask DisposeAsync() => assistant.DisposeAsync();

    [Fact]
    public async Task It_is_one_stream_that_ends_with_the_message()
    {
        using var chat = await DirectLineConversation.StartAsync(assistant.Address, Cancellation);
        using var stream = await chat.StreamAsync(Cancellation);
        var asked = await chat.SayAsync("tell me a story", Cancellation);

        var pieces = new List<ChatActivity>();
        foreach (var _ in SlowStory.Pieces)
        {
            Story.GoOn();
            pieces.Add(await NextOfTheAssistantAsync(stream));
        }

        Assert.Equal(["typing", "typing", "message"], pieces.Select(piece => piece.Type));
        Assert.Equal(SlowStory.Pieces, pieces.Select(piece => piece.Text));
        Assert.All(pieces, piece => Assert.Equal(asked, piece.ReplyToId));
        Assert.Equal(3, pieces.Select(piece => piece.Id).Distinct().Count());
        foreach (var place in new Func<ChatActivity, JsonNode>[] { piece => piece.Json["channelData"]!, piece => piece.Json["entities"]!.AsArray().Single(entity => (string?)entity!["type"] == "streaminfo")! })
        {
            Assert.Equal(["streaming", "streaming", "final"], pieces.Select(piece => (string?)place(piece)["streamType"]));
            Assert.Equal([null, pieces[0].Id, pieces[0].Id], pieces.Select(piece => (string?)place(piece)["streamId"]));
            Assert.Equal([1, 2, null], pieces.Select(piece => (int?)place(piece)["streamSequence"]));
        }
    }

    [Fact]
    public async Task A_socket_that_is_opened_in_the_middle_begins_a_stream_of_its_own()
    {
        using var chat = await DirectLineConversation.StartAsync(assistant.Address, Cancellation);
        using var early = await chat.StreamAsync(Cancellation);
        await chat.SayAsync("tell me a story", Cancellation);
        Story.GoOn();
        await NextOfTheAssistantAsync(early);
        await chat.ReconnectAsync("0", Cancellation);
        using var late = await chat.StreamAsync(Cancellation);
        Assert.Equal("tell me a story", (await late.NextAsync(Cancellation))!.Text); // It listens now.

        Story.GoOn();
        var first = await NextOfTheAssistantAsync(late);
        Story.GoOn();
        var last = await NextOfTheAssistantAsync(late);

        Assert.Equal((1, null), ((int?)first.Json["channelData"]!["streamSequence"], (string?)first.Json["channelData"]!["streamId"]));
        Assert.Equal(("final", first.Id), ((string?)last.Json["channelData"]!["streamType"], (string?)last.Json["channelData"]!["streamId"]));
    }

    [Fact]
    public async Task Whoever_reads_the_log_finds_the_message_alone()
    {
        using var chat = await DirectLineConversation.StartAsync(assistant.Address, Cancellation);
        await chat.SayAsync("tell me a story", Cancellation);
        foreach (var _ in SlowStory.Pieces)
        {
            Story.GoOn();
        }

        var reply = await chat.NextReplyAsync(Cancellation);

        Assert.Equal(SlowStory.Pieces[^1], reply.Text);
        Assert.Null(reply.Json["channelData"]!["streamType"]);
        Assert.Equal(2, (await chat.ReadAllAsync(Cancellation)).Count);
    }

    [Fact]
    public async Task What_is_never_finished_is_taken_away_by_the_next_answer()
    {
        using var chat = await DirectLineConversation.StartAsync(assistant.Address, Cancellation);
        using var stream = await chat.StreamAsync(Cancellation);
        Story.Fails = true;
        await chat.SayAsync("tell me a story", Cancellation);
        Story.GoOn();
        var shown = await NextOfTheAssistantAsync(stream);
        Story.GoOn();
        await NextOfTheAssistantAsync(stream);
        Story.GoOn();
        await assistant.IdleAsync(Cancellation);
        Story.Fails = false;

        await chat.SayAsync("tell me another one", Cancellation);
        foreach (var _ in SlowStory.Pieces)
        {
            Story.GoOn();
        }

        await stream.NextReplyAsync(Cancellation);
        var ended = await NextOfTheAssistantAsync(stream);

        Assert.Equal(("typing", "", "final", shown.Id), (ended.Type, ended.Text, (string?)ended.Json["channelData"]!["streamType"], (string?)ended.Json["channelData"]!["streamId"]));
    }

    private static async Task<ChatActivity> NextOfTheAssistantAsync(DirectLineStream stream)
    {
        while (await stream.NextAsync(Cancellation) is { } activity)
        {
            if ((string?)activity.Json["from"]?["role"] == "bot")
            {
                return activity;
            }
        }

        throw new InvalidOperationException("The stream was closed.");
    }
}
