using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using VirtualAssistant.Brain.Outbox;
using VirtualAssistant.Channels;

namespace VirtualAssistant.Contracts.Channels;

/// <summary>What a channel that replies are sent to promises besides: each arrives once, or somebody is told.</summary>
public abstract class SendingChannelContract(ISendingChannelUnderTest channel) : ChannelContract(channel)
{
    [Fact]
    public async Task Never_answers_a_program()
    {
        await channel.SayAsBotAsync("what are my reminders?");

        Assert.Empty(await ShownAsync());
    }

    [Fact]
    public async Task Repeats_a_send_that_was_limited_and_keeps_the_order()
    {
        channel.LimitNext();

        await channel.SayAsync("what are my reminders?", "1");
        await channel.SayAsync("thank you", "2");

        Assert.Equal(["You have no reminders.", "You are welcome."], await ShownAsync());
    }

    [Fact]
    public async Task Admits_a_send_whose_answer_was_lost_instead_of_repeating_it()
    {
        channel.CutNext();

        await channel.SayAsync("what are my reminders?", "1");
        var shown = await ShownAsync();

        Assert.Equal("You have no reminders.", shown[0]);
        Assert.StartsWith("I was interrupted", Assert.Single(shown.Skip(1)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_a_send_that_was_refused_for_good_for_the_operator()
    {
        channel.RefuseNext();

        await channel.SayAsync("what are my reminders?", "1");
        await ShownAsync();

        var letter = Assert.Single(await Assistant.Services.GetRequiredService<IDeadLetters>().ListAsync(10, Cancellation));
        Assert.Equal(Queues.Replies, letter.Queue);
    }

    [Fact]
    public async Task Refuses_a_reply_that_belongs_nowhere() =>
        Assert.IsType<SendResult.Rejected>(await Find().SendAsync(
            new Activity { Type = ActivityTypes.Message, ChannelId = channel.Id, Text = "lost", Conversation = new ConversationAccount { Id = "nowhere" } }, Cancellation));
}
