using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Cuts what a transcript store has into pages of 20; the token of the next one is the id of the last item.</summary>
internal static class TranscriptPage
{
    private const int Size = 20;

    /// <summary>What was said at or after <paramref name="startDate"/>, the oldest first.</summary>
    public static PagedResult<IActivity> Of(IEnumerable<IActivity> activities, string? continuationToken, DateTimeOffset startDate) => Of(
        activities.Where(activity => (activity.Timestamp ?? default) >= startDate).OrderBy(activity => activity.Timestamp),
        activity => activity.Id,
        continuationToken);

    /// <summary>Conversations, the oldest first.</summary>
    public static PagedResult<TranscriptInfo> Of(IEnumerable<TranscriptInfo> transcripts, string? continuationToken) =>
        Of(transcripts.OrderBy(transcript => transcript.Created), transcript => transcript.Id, continuationToken);

    private static PagedResult<T> Of<T>(IEnumerable<T> ordered, Func<T, string?> id, string? continuationToken)
    {
        var rest = continuationToken is null ? ordered : ordered.SkipWhile(item => id(item) != continuationToken).Skip(1);
        T[] items = [.. rest.Take(Size)];
        return new PagedResult<T> { Items = items, ContinuationToken = items.Length == Size ? id(items[^1]) : null };
    }
}
