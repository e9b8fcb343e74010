using VirtualAssistant.Channels;

namespace VirtualAssistant.Bot.Output;

/// <summary>Finds the channel a conversation is on: the first that serves it, in the order they were added.</summary>
internal sealed class ChannelDirectory(IEnumerable<IChannel> channels)
{
    private readonly IChannel[] channels = [.. channels];

    public IChannel Find(string channelId)
    {
        foreach (var channel in channels)
        {
            if (channel.Serves(channelId))
            {
                return channel;
            }
        }

        throw new InvalidOperationException($"No channel serves '{channelId}'.");
    }
}
