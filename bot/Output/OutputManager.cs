using System.Collections.ObjectModel;
using Microsoft.Bot.Schema;
using NodaTime.Extensions;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.Turns;
using VirtualAssistant.Channels;
using VirtualAssistant.Channels.Rendering;

namespace VirtualAssistant.Bot.Output;

/// <summary>Says how each reply reaches the person. Everything a person reads went out through here.</summary>
internal sealed class OutputManager(ChannelDirectory channels, ITexts texts, TimeProvider time) : IOutputManager
{
    private static readonly TextKey Apology = TextKey.Plain("output.apology");

    public IReadOnlyList<RenderedReply> Render(Decision decision)
    {
        var claim = decision.Situation.Claim;
        var capabilities = channels.Find(claim.Conversation.Channel).CapabilitiesOf(claim.Conversation.Channel);
        var isForOne = RoomManners.IsForThePersonAlone(decision);
        var namesOne = RoomManners.NamesWhomItConcerns(decision);
        var rendered = new List<RenderedReply>(decision.Replies.Count);
        foreach (var reply in decision.Replies)
        {
            var delivery = DeliveryOf(reply.Kind, claim, decision.Situation.Utterance.Kind);
            var isVisible = delivery != Delivery.None && IsRead(reply.Kind);
            if (!isVisible || (!isForOne && !namesOne && ReplyRenderer.ShowsEverything(capabilities, reply.Activity.Span)))
            {
                rendered.Add(new RenderedReply(reply.Activity, delivery, isVisible));
                continue;
            }

            var activity = ActivityJson.Read(reply.Activity.Span);
            activity.DeliveryMode = isForOne ? DeliveryModes.Ephemeral : activity.DeliveryMode;
            if (namesOne && activity is { Type: ActivityTypes.Message, Recipient.Id.Length: > 0 })
            {
                RoomMention.Add(activity);
            }

            rendered.AddRange(ReplyRenderer.Render(activity, capabilities).Select(part => new RenderedReply(ActivityJson.Write(part), delivery, isVisible)));
        }

        return rendered;
    }

    public IReadOnlyList<RenderedReply> RenderApology(TurnClaim claim)
    {
        if (claim.Reference.IsEmpty)
        {
            return [];
        }

        var person = ActivityJson.Read(claim.Reference.Span);
        var spoken = ActivityJson.Read(claim.Entry.Activity.Span); // In a room, somebody else may have spoken since.
        var apology = new Activity
        {
            Type = ActivityTypes.Message,
            ChannelId = person.ChannelId,
            ServiceUrl = person.ServiceUrl,
            Conversation = person.Conversation,
            From = person.Recipient,
            Recipient = spoken.From ?? person.From,
            ReplyToId = claim.Entry.ActivityId,
            DeliveryMode = claim.IsGroup ? DeliveryModes.Ephemeral : null, // A room does not hear what went wrong for one of its members.
            Text = texts.Say(Apology, new Voice(claim.Person.Language ?? claim.Person.Locale ?? "en", time.GetUtcNow().ToInstant()), ReadOnlyDictionary<string, object?>.Empty),
        };
        return [new RenderedReply(ActivityJson.Write(apology), DeliveryOf(apology.Type, claim, ActivityTypes.Message), Visible: true)];
    }

    private static bool IsRead(string kind) => kind is ActivityTypes.Message or ActivityTypes.Event or ActivityTypes.EndOfConversation;

    /// <summary>The caller of an invoke waits for its response alone; whatever else is said goes the usual way.</summary>
    private Delivery DeliveryOf(string kind, TurnClaim claim, string answered)
    {
        var channel = claim.Conversation.Channel;
        if (kind == ActivityTypes.Trace && channel != Microsoft.Bot.Connector.Channels.Emulator)
        {
            return Delivery.None; // What the assistant thought is for developers.
        }

        if (kind == ActivityTypes.MessageUpdate)
        {
            return channels.Find(channel).CapabilitiesOf(channel).Updates && !channels.Find(channel).ReadsLog ? Delivery.ThroughOutbox : Delivery.None;
        }

        return claim.IsInline && (answered != ActivityTypes.Invoke || kind == ActivityTypesEx.InvokeResponse) ? Delivery.Inline
            : channels.Find(channel).ReadsLog ? Delivery.ThroughLog
            : Delivery.ThroughOutbox;
    }
}
