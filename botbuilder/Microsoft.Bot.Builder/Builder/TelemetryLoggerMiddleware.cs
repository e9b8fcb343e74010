using System.Text.Json;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder;

/// <summary>Reports every activity that comes in, goes out, is changed or is deleted. What people said, and their names, only when asked to.</summary>
public class TelemetryLoggerMiddleware : IMiddleware
{
    public TelemetryLoggerMiddleware(IBotTelemetryClient? telemetryClient, bool logPersonalInformation = false)
    {
        TelemetryClient = telemetryClient ?? new NullBotTelemetryClient();
        LogPersonalInformation = logPersonalInformation;
    }

    /// <summary>Whether names, texts and attachments are reported too.</summary>
    public bool LogPersonalInformation { get; }

    public IBotTelemetryClient TelemetryClient { get; }

    public virtual async Task OnTurnAsync(ITurnContext context, NextDelegate nextTurn, CancellationToken cancellationToken)
    {
        BotAssert.ContextNotNull(context);
        if (context.Activity is { } received)
        {
            await OnReceiveActivityAsync(received, cancellationToken);
        }

        context.OnSendActivities(async (_, activities, nextSend) =>
        {
            var responses = await nextSend();
            foreach (var activity in activities)
            {
                await OnSendActivityAsync(activity, cancellationToken);
            }

            return responses;
        });
        context.OnUpdateActivity(async (_, activity, nextUpdate) =>
        {
            var response = await nextUpdate();
            await OnUpdateActivityAsync(activity, cancellationToken);
            return response;
        });
        context.OnDeleteActivity(async (_, reference, nextDelete) =>
        {
            await nextDelete();
            var deleted = new Activity(ActivityTypes.MessageDelete) { Id = reference.ActivityId };
            await OnDeleteActivityAsync(deleted.ApplyConversationReference(reference), cancellationToken);
        });
        if (nextTurn is not null)
        {
            await nextTurn(cancellationToken);
        }
    }

    protected virtual async Task OnReceiveActivityAsync(Activity activity, CancellationToken cancellation) =>
        TelemetryClient.TrackEvent(TelemetryLoggerConstants.BotMsgReceiveEvent, await FillReceiveEventPropertiesAsync(activity));

    protected virtual async Task OnSendActivityAsync(Activity activity, CancellationToken cancellation) =>
        TelemetryClient.TrackEvent(TelemetryLoggerConstants.BotMsgSendEvent, await FillSendEventPropertiesAsync(activity));

    protected virtual async Task OnUpdateActivityAsync(Activity activity, CancellationToken cancellation) =>
        TelemetryClient.TrackEvent(TelemetryLoggerConstants.BotMsgUpdateEvent, await FillUpdateEventPropertiesAsync(activity));

    protected virtual async Task OnDeleteActivityAsync(Activity activity, CancellationToken cancellation) =>
        TelemetryClient.TrackEvent(TelemetryLoggerConstants.BotMsgDeleteEvent, await FillDeleteEventPropertiesAsync(activity));

    /// <summary>The properties of an activity that came in; <paramref name="additionalProperties"/> win over them.</summary>
    protected Task<Dictionary<string, string>> FillReceiveEventPropertiesAsync(
        Activity activity, Dictionary<string, string>? additionalProperties = null)
    {
        BotAssert.ActivityNotNull(activity);
        var properties = new Dictionary<string, string>
        {
            [TelemetryConstants.FromIdProperty] = activity.From?.Id!,
            [TelemetryConstants.ConversationNameProperty] = activity.Conversation?.Name!,
            [TelemetryConstants.LocaleProperty] = activity.Locale!,
            [TelemetryConstants.RecipientIdProperty] = activity.Recipient?.Id!,
            [TelemetryConstants.RecipientNameProperty] = activity.Recipient?.Name!,
        };
        if (LogPersonalInformation)
        {
            AddIfAny(properties, TelemetryConstants.FromNameProperty, activity.From?.Name);
            AddContent(properties, activity);
        }

        AddTeamsProperties(properties, activity);
        return Task.FromResult(Merge(properties, additionalProperties));
    }

    /// <summary>The properties of an activity that went out; <paramref name="additionalProperties"/> win over them.</summary>
    protected Task<Dictionary<string, string>> FillSendEventPropertiesAsync(
        Activity activity, Dictionary<string, string>? additionalProperties = null)
    {
        BotAssert.ActivityNotNull(activity);
        var properties = new Dictionary<string, string>
        {
            [TelemetryConstants.ReplyActivityIDProperty] = activity.ReplyToId!,
            [TelemetryConstants.RecipientIdProperty] = activity.Recipient?.Id!,
            [TelemetryConstants.ConversationNameProperty] = activity.Conversation?.Name!,
            [TelemetryConstants.LocaleProperty] = activity.Locale!,
        };
        if (LogPersonalInformation)
        {
            AddIfAny(properties, TelemetryConstants.RecipientNameProperty, activity.Recipient?.Name);
            AddContent(properties, activity);
        }

        return Task.FromResult(Merge(properties, additionalProperties));
    }

    /// <summary>The properties of an activity that was changed; <paramref name="additionalProperties"/> win over them.</summary>
    protected Task<Dictionary<string, string>> FillUpdateEventPropertiesAsync(
        Activity activity, Dictionary<string, string>? additionalProperties = null)
    {
        BotAssert.ActivityNotNull(activity);
        var properties = new Dictionary<string, string>
        {
            [TelemetryConstants.RecipientIdProperty] = activity.Recipient?.Id!,
            [TelemetryConstants.ConversationIdProperty] = activity.Conversation?.Id!,
            [TelemetryConstants.ConversationNameProperty] = activity.Conversation?.Name!,
            [TelemetryConstants.LocaleProperty] = activity.Locale!,
        };
        if (LogPersonalInformation)
        {
            AddIfAny(properties, TelemetryConstants.TextProperty, activity.Text);
        }

        return Task.FromResult(Merge(properties, additionalProperties));
    }

    /// <summary>The properties of an activity that was deleted; <paramref name="additionalProperties"/> win over them.</summary>
    protected Task<Dictionary<string, string>> FillDeleteEventPropertiesAsync(
        IMessageDeleteActivity activity, Dictionary<string, string>? additionalProperties = null)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var properties = new Dictionary<string, string>
        {
            [TelemetryConstants.RecipientIdProperty] = activity.Recipient?.Id!,
            [TelemetryConstants.ConversationIdProperty] = activity.Conversation?.Id!,
            [TelemetryConstants.ConversationNameProperty] = activity.Conversation?.Name!,
        };
        return Task.FromResult(Merge(properties, additionalProperties));
    }

    private static void AddContent(Dictionary<string, string> properties, Activity activity)
    {
        AddIfAny(properties, TelemetryConstants.TextProperty, activity.Text);
        AddIfAny(properties, TelemetryConstants.SpeakProperty, activity.Speak);
        if (activity.Attachments is { Count: > 0 } attachments)
        {
            properties[TelemetryConstants.AttachmentsProperty] = JsonSerializer.Serialize(attachments, SchemaJson.Options);
        }
    }

    private static void AddIfAny(Dictionary<string, string> properties, string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            properties[name] = value;
        }
    }

    private static void AddTeamsProperties(Dictionary<string, string> properties, Activity activity)
    {
        if (activity.ChannelId != Channels.Msteams)
        {
            return;
        }

        properties["TeamsUserAadObjectId"] = activity.From?.AadObjectId!;
        if (activity.TryGetChannelData<TeamsChannelData>(out var channelData))
        {
            properties["TeamsTenantId"] = channelData!.Tenant?.Id!;
            if (channelData.Team is { } team)
            {
                properties["TeamsTeamInfo"] = JsonSerializer.Serialize(team, SchemaJson.Options);
            }
        }
    }

    private static Dictionary<string, string> Merge(Dictionary<string, string> properties, Dictionary<string, string>? additionalProperties)
    {
        foreach (var (name, value) in additionalProperties ?? [])
        {
            properties[name] = value;
        }

        return properties;
    }
}
