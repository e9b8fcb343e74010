using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Keeps what was said in memory, for tests.</summary>
public class MemoryTranscriptStore : ITranscriptStore
{
    private const int PageSize = 20;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Dictionary<string, List<IActivity>>> _channels = [];

    public Task LogActivityAsync(IActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        lock (_lock)
        {
            if (!_channels.TryGetValue(activity.ChannelId, out var conversations))
            {
                _channels[activity.ChannelId] = conversations = [];
            }

            if (!conversations.TryGetValue(activity.Conversation.Id, out var transcript))
            {
                conversations[activity.Conversation.Id] = transcript = [];
            }

            transcript.Add(activity);
        }

        return Task.CompletedTask;
    }

    public Task<PagedResult<IActivity>> GetTranscriptActivitiesAsync(
        string channelId, string conversationId, string? continuationToken = null, DateTimeOffset startDate = default)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        ArgumentNullException.ThrowIfNull(conversationId);
        lock (_lock)
        {
            var activities = _channels.GetValueOrDefault(channelId)?.GetValueOrDefault(conversationId) ?? [];
            return Task.FromResult(PageOf(
                activities.Where(activity => (activity.Timestamp ?? default) >= startDate).OrderBy(activity => activity.Timestamp),
                activity => activity.Id,
                continuationToken));
        }
    }

    public Task<PagedResult<TranscriptInfo>> ListTranscriptsAsync(string channelId, string? continuationToken = null)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        lock (_lock)
        {
            var transcripts = (_channels.GetValueOrDefault(channelId) ?? []).Select(transcript => new TranscriptInfo
            {
                ChannelId = channelId,
                Id = transcript.Key,
                Created = transcript.Value[0].Timestamp ?? default,
            });
            return Task.FromResult(PageOf(transcripts.OrderBy(transcript => transcript.Created), transcript => transcript.Id, continuationToken));
        }
    }

    public Task DeleteTranscriptAsync(string channelId, string conversationId)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        ArgumentNullException.ThrowIfNull(conversationId);
        lock (_lock)
        {
            _channels.GetValueOrDefault(channelId)?.Remove(conversationId);
        }

        return Task.CompletedTask;
    }

    private static PagedResult<T> PageOf<T>(IEnumerable<T> ordered, Func<T, string?> id, string? continuationToken)
    {
        var rest = continuationToken is null ? ordered : ordered.SkipWhile(item => id(item) != continuationToken).Skip(1);
        T[] items = [.. rest.Take(PageSize)];
        return new PagedResult<T> { Items = items, ContinuationToken = items.Length == PageSize ? id(items[^1]) : null };
    }
}
