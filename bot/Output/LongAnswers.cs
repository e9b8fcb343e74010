using Microsoft.Bot.Schema;
using VirtualAssistant.Channels;

namespace VirtualAssistant.Bot.Output;

/// <summary>Shows how a long answer begins while the rest of it is on its way, where a channel can: whoever asked begins to read at the top.</summary>
/// <remarks>What is shown may be lost. The message that follows has it all, and it alone goes through the outbox.</remarks>
internal static class LongAnswers
{
    /// <summary>More than a telephone shows at once; what is shorter is there as soon as its beginning would be.</summary>
    private const int Long = 1000;

    /// <summary>How much is shown more with each step.</summary>
    private const int Step = 400;

    public static bool Is(Activity reply) =>
        reply is { Type: ActivityTypes.Message, Text.Length: >= Long, ReplyToId.Length: > 0 } && reply.DeliveryMode != DeliveryModes.Ephemeral;

    public static async Task ShowAsync(IChannel channel, Activity answer, CancellationToken cancellationToken)
    {
        foreach (var beginning in Beginnings(answer.Text!))
        {
            await channel.SendAsync(
                new Activity
                {
                    Type = ActivityTypes.Typing,
                    Text = beginning,
                    ChannelId = answer.ChannelId,
                    ServiceUrl = answer.ServiceUrl,
                    Conversation = answer.Conversation,
                    From = answer.From,
                    Recipient = answer.Recipient,
                    ReplyToId = answer.ReplyToId,
                },
                cancellationToken);
        }
    }

    /// <summary>Each goes on from the one before, to the end of a line or at least of a word.</summary>
    private static IEnumerable<string> Beginnings(string text)
    {
        var shown = 0;
        for (var next = Step; next < text.Length; next = shown + Step)
        {
            var end = text.LastIndexOf('\n', next, Step);
            end = end > shown ? end : text.LastIndexOf(' ', next, Step);
            if (end <= shown)
            {
                yield break; // One endless word: it comes whole.
            }

            shown = end;
            yield return text[..shown].TrimEnd();
        }
    }
}
