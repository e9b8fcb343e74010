using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Writes down every activity that comes in, goes out, is changed or is deleted, as it was at that moment; at the end of the turn.</summary>
public class TranscriptLoggerMiddleware : IMiddleware
{
    private readonly ITranscriptLogger _logger;

    public TranscriptLoggerMiddleware(ITranscriptLogger transcriptLogger)
    {
        _logger = transcriptLogger ?? throw new ArgumentNullException(nameof(transcriptLogger), "TranscriptLoggerMiddleware requires a ITranscriptLogger implementation.");
    }

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate nextTurn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(nextTurn);
        var transcript = new Queue<IActivity>();
        if (turnContext.Activity is { } received)
        {
            received.From ??= new ChannelAccount();
            if (string.IsNullOrEmpty(received.From.Role))
            {
                received.From.Role = RoleTypes.User;
            }

            Record(transcript, received);
        }

        turnContext.OnSendActivities(async (_, activities, nextSend) =>
        {
            var responses = await nextSend();
            foreach (var activity in activities)
            {
                Record(transcript, activity);
            }

            return responses;
        });
        turnContext.OnUpdateActivity(async (_, activity, nextUpdate) =>
        {
            var response = await nextUpdate();
            Record(transcript, activity, ActivityTypes.MessageUpdate);
            return response;
        });
        turnContext.OnDeleteActivity(async (_, reference, nextDelete) =>
        {
            await nextDelete();
            var deleted = new Activity(ActivityTypes.MessageDelete) { Id = reference.ActivityId };
            Record(transcript, deleted.ApplyConversationReference(reference));
        });

        try
        {
            await nextTurn(cancellationToken);
        }
        finally
        {
            while (transcript.TryDequeue(out var activity))
            {
                await _logger.LogActivityAsync(activity);
            }
        }
    }

    private static void Record(Queue<IActivity> transcript, Activity activity, string? type = null)
    {
        // The event that continues a conversation is ours, nobody said it.
        if (activity.Type == ActivityTypes.Event && activity.Name == ActivityEventNames.ContinueConversation)
        {
            return;
        }

        var copy = SchemaJson.Deserialize<Activity>(SchemaJson.Serialize(activity))!;
        copy.Type = type ?? copy.Type;
        copy.Timestamp ??= TimeProvider.System.GetUtcNow();
        if (string.IsNullOrEmpty(copy.Id))
        {
            // Some channels give no ids, but a transcript is paged by them.
            copy.Id = $"g_{Guid.NewGuid()}";
        }

        if (copy.From is { Role: null or "" } from)
        {
            from.Role = RoleTypes.Bot;
        }

        transcript.Enqueue(copy);
    }
}
