using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using VirtualAssistant.Brain.Turns;
using VirtualAssistant.Channels;

namespace VirtualAssistant.Testing.Assistants;

/// <summary>An assistant that takes its time to answer, and shows what it has so far: each piece when the test says so.</summary>
/// <remarks>It does so the way of whoever writes long answers: pieces go to the channel, the whole goes into the decision.</remarks>
public sealed class SlowStory(Lazy<IEnumerable<IChannel>> channels) : IPrefrontalCortex, IDisposable
{
    private readonly SemaphoreSlim mayGoOn = new(0);

    public static IReadOnlyList<string> Pieces { get; } = ["Once upon", "Once upon a time there was", "Once upon a time there was **a bot**."];

    /// <summary>Set for an answer that is never written to its end.</summary>
    public bool Fails { get; set; }

    /// <summary>Puts it where the dialogs are.</summary>
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(provider => new SlowStory(new Lazy<IEnumerable<IChannel>>(provider.GetServices<IChannel>)));
        services.AddSingleton<IPrefrontalCortex>(provider => provider.GetRequiredService<SlowStory>());
    }

    /// <summary>Lets it write the next piece, or the whole after the last one.</summary>
    public void GoOn() => mayGoOn.Release();

    public async Task<Decision> DecideAsync(Situation situation, CancellationToken cancellationToken)
    {
        if (situation.Utterance.Kind != ActivityTypes.Message)
        {
            return new Decision(situation);
        }

        var asked = ActivityJson.Read(situation.Claim.Entry.Activity.Span);
        var channel = channels.Value.First(channel => channel.Serves(asked.ChannelId));
        if (channel.CapabilitiesOf(asked.ChannelId).Streaming)
        {
            foreach (var piece in Pieces.SkipLast(1))
            {
                await mayGoOn.WaitAsync(cancellationToken);
                await channel.SendAsync(Reply(situation, asked, ActivityTypes.Typing, piece), cancellationToken);
            }
        }

        await mayGoOn.WaitAsync(cancellationToken);
        return Fails
            ? new Decision(situation)
            : new Decision(situation) { Replies = [new Reply(ActivityTypes.Message, ActivityJson.Write(Reply(situation, asked, ActivityTypes.Message, Pieces[^1])))] };
    }

    public void Dispose() => mayGoOn.Dispose();

    private static Activity Reply(Situation situation, Activity asked, string type, string text) => new()
    {
        Type = type,
        Text = text,
        ChannelId = asked.ChannelId,
        Conversation = asked.Conversation,
        From = new ChannelAccount { Id = asked.Recipient.Id, Name = asked.Recipient.Name, Role = RoleTypes.Bot },
        Recipient = asked.From,
        ReplyToId = situation.Claim.Entry.ActivityId,
    };
}
