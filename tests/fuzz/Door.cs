using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Extensions.Configuration;

namespace VirtualAssistant.Fuzz;

/// <summary>The endpoint of a bot that looks at everything it is sent.</summary>
internal sealed class Door
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly CloudAdapter _adapter = new(new ConfigurationBuilder().Build());
    private readonly Curious _bot = new();

    /// <summary>Posts <paramref name="body"/>. A failure is what a server would answer with 500, a hang, or an answer that is not JSON.</summary>
    public async Task<(int Status, string? Failure)> KnockAsync(byte[] body)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = "POST";
        context.Request.ContentType = "application/json";
        context.Request.Body = new MemoryStream(body);
        context.Request.ContentLength = body.Length;
        using var answer = new MemoryStream();
        context.Response.Body = answer;
        try
        {
            await _adapter.ProcessAsync(context.Request, context.Response, _bot).WaitAsync(Patience);
            if (answer.Length > 0)
            {
                JsonDocument.Parse(answer.ToArray()).Dispose();
            }

            return (context.Response.StatusCode, null);
        }
        catch (Exception exception)
        {
            return (500, exception.ToString());
        }
    }

    /// <summary>Reads every part of an activity and says it all again.</summary>
    private sealed class Curious : TeamsActivityHandler
    {
        public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            var activity = turnContext.Activity;
            Look(activity);
            try
            {
                await base.OnTurnAsync(turnContext, cancellationToken);
            }
            catch (Exception exception) when (exception is JsonException or InvalidOperationException or NullReferenceException or ArgumentException or HttpRequestException)
            {
                // A handler of Teams may ask for what this activity lacks: a bot's own error, not the door's.
            }

            if (activity.DeliveryMode == DeliveryModes.ExpectReplies)
            {
                var reply = activity.CreateReply(activity.Text);
                reply.Attachments = activity.Attachments;
                reply.Entities = activity.Entities;
                reply.ChannelData = activity.ChannelData;
                reply.Value = activity.Value;
                await turnContext.SendActivityAsync(reply, cancellationToken);
            }
        }

        private static void Look(Activity activity)
        {
            try
            {
                _ = (activity.Properties.Count, activity.GetMentions().Length, activity.HasContent(), activity.GetConversationReference());
                _ = activity.TryGetChannelData<TeamsChannelData>(out _);
                _ = (activity.TeamsGetTeamInfo(), activity.TeamsGetMeetingInfo(), activity.From?.Properties.Count, activity.Conversation?.Properties.Count);
                foreach (var entity in activity.Entities ?? [])
                {
                    _ = (entity?.Properties.Count, entity?.GetAs<GeoCoordinates>());
                }
            }
            catch (Exception exception) when (exception is JsonException or InvalidOperationException or NullReferenceException)
            {
                // Free-form parts may be of any shape: asking for one shape may fail, the turn may not.
            }
        }
    }
}
