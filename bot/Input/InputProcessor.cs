using Microsoft.Bot.Schema;
using NodaTime;
using NodaTime.TimeZones;
using VirtualAssistant.Brain.ConversationLog;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Inbox;
using VirtualAssistant.Brain.Inspection;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.Outbox;
using VirtualAssistant.Brain.People;
using VirtualAssistant.Brain.ShortTermMemory;
using VirtualAssistant.Brain.Turns;
using VirtualAssistant.Channels;

namespace VirtualAssistant.Bot.Input;

/// <summary>The front door. Everything the cortex hears came in through here.</summary>
/// <remarks><code>
/// AcceptAsync:  Activity   ──► who speaks, which conversation, which idempotency key ──► inbox (durable) ──► 2xx
/// Hear:         TurnClaim  ──► Utterance, when it is this activity's turn
/// </code></remarks>
internal sealed class InputProcessor(
    IInbox inbox,
    SpeakersInTurn speakers,
    IConversationLog log,
    MessageCorrections corrections,
    InlineReplies inlineReplies,
    IFocusReader focus,
    IWorkSignals work,
    IConversationSignals signals,
    IInspection inspection) : IActivityInput, IInputProcessor
{
    /// <summary>Longer texts are turned away: nothing that can be asked here needs them.</summary>
    private const int MaxTextLength = 32_000;

    /// <summary>The event that brings what a sign-in has come to.</summary>
    private const string TokenResponse = "tokens/response";

    public async ValueTask<Acceptance> AcceptAsync(ReceivedActivity received, CancellationToken cancellationToken) =>
        await AdmitAsync(received, isInline: false, cancellationToken) is { } incoming
            ? await TakeInAsync(incoming, cancellationToken)
            : Acceptance.Ignored.Instance;

    public async Task<IReadOnlyList<Activity>?> AnswerAsync(ReceivedActivity received, CancellationToken cancellationToken)
    {
        if (await AdmitAsync(received, isInline: true, cancellationToken) is not { } incoming)
        {
            return null;
        }

        using var replies = inlineReplies.Expect(incoming.Conversation, incoming.Turn); // Before the turn can begin.
        var accepted = (Acceptance.Accepted)await TakeInAsync(incoming, cancellationToken);
        return await replies.AwaitAsync(accepted, incoming.Kind == ActivityTypes.Invoke, cancellationToken);
    }

    /// <returns>Null for an activity that nothing is to be done with.</returns>
    private async ValueTask<IncomingActivity?> AdmitAsync(ReceivedActivity received, bool isInline, CancellationToken cancellationToken)
    {
        var activity = received.Activity;
        var named = ActivityChecks.Check(activity);
        if (activity.Type is ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete)
        {
            await corrections.ApplyAsync(activity, cancellationToken);
            return null;
        }

        if (activity.Type == ActivityTypes.MessageReaction && (string.IsNullOrEmpty(activity.ReplyToId) || await log.FindEndAsync(ConversationOf(activity), cancellationToken) is null))
        {
            return null; // It is about nothing that was said here.
        }

        if (activity is { Type: ActivityTypes.Event, Name: TokenResponse })
        {
            return null; // A person's token for elsewhere: nothing here needs it, and what is accepted is stored.
        }

        activity.Locale = string.IsNullOrEmpty(activity.Locale) ? named.Client?.Locale : activity.Locale;
        var invitation = Invitations.Of(activity, named.Mentions);
        if (!IsHandled(activity.Type) || !await IsInvitedAsync(activity, invitation, cancellationToken))
        {
            return null;
        }

        if (activity.Text?.Length > MaxTextLength)
        {
            throw ChannelRefusedException.BadRequest($"The text is longer than {MaxTextLength} characters.");
        }

        if (work.IsCongested)
        {
            throw ChannelRefusedException.Busy();
        }

        var incoming = Attribute(received, named.Client) with { IsInline = isInline, ClaimIfFree = work.HasRoom(Queues.Input) };
        await speakers.AdmitAsync(incoming, cancellationToken);
        return incoming;
    }

    private async ValueTask<bool> IsInvitedAsync(Activity activity, Invitation invitation, CancellationToken cancellationToken) => invitation switch
    {
        Invitation.IfInThread => await log.FindEndAsync(ConversationOf(activity), cancellationToken) is not null,
        Invitation.IfOwnIsAnswered => await log.IsOwnAsync(ConversationOf(activity), activity.ReplyToId!, cancellationToken),
        _ => invitation == Invitation.Yes,
    };

    /// <returns>How the activity was accepted; whatever else becomes of it is thrown.</returns>
    private async ValueTask<Acceptance> TakeInAsync(IncomingActivity incoming, CancellationToken cancellationToken)
    {
        var acceptance = await inbox.AcceptAsync(incoming, cancellationToken);
        switch (acceptance)
        {
            case Acceptance.UnknownConversation:
                throw ChannelRefusedException.UnknownConversation();
            case Acceptance.Overloaded overloaded:
                throw ChannelRefusedException.Overloaded(overloaded.RetryAfter);
            case Acceptance.Accepted { AlreadyAccepted: false } accepted:
                signals.Raise(incoming.Conversation);
                inspection.ShowReceived(incoming.Conversation, incoming.Activity);
                Wake(accepted, incoming.Conversation);
                break;
        }

        return acceptance;
    }

    private void Wake(Acceptance.Accepted accepted, ConversationId conversation)
    {
        if (accepted.RunsHere)
        {
            work.RaiseHere(Queues.Input, conversation);
        }
        else
        {
            work.Raise(Queues.Input, conversation);
        }
    }

    public Utterance Hear(TurnClaim claim)
    {
        var activity = ActivityJson.Read(claim.Entry.Activity.Span);
        var isMessage = activity.Type == ActivityTypes.Message;
        var mentions = isMessage ? activity.GetMentions() : [];
        var about = focus.Read(claim.Context, claim.Person);
        return new Utterance
        {
            Turn = claim.Turn,
            Conversation = claim.Conversation,
            Position = claim.Entry.Position,
            Person = claim.Person.Id,
            Kind = activity.Type,
            Text = isMessage ? Clean(activity, mentions) : "",
            Locale = string.IsNullOrEmpty(activity.Locale) ? claim.Person.Locale : activity.Locale,
            Zone = claim.Person.Zone,
            Names = NamesIn(activity, mentions, about),
            Focus = about,
            SaidAt = claim.Entry.At,
            Activity = claim.Entry.Activity,
        };
    }

    private static bool IsHandled(string? type) => type is
        ActivityTypes.Message or ActivityTypes.Event or ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate or
        ActivityTypes.Invoke or ActivityTypes.EndOfConversation or ActivityTypes.MessageReaction;

    private static IncomingActivity Attribute(ReceivedActivity received, ClientInfo? client)
    {
        var activity = received.Activity;
        return new IncomingActivity
        {
            Conversation = ConversationOf(activity),
            IdempotencyKey = received.IdempotencyKey ?? (string.IsNullOrEmpty(activity.Id) ? Guid.CreateVersion7().ToString("N") : activity.Id),
            From = new Speaker.Identity(
                new ExternalIdentity(activity.ChannelId, activity.Conversation.TenantId ?? "", SpeakerOf(activity).Id),
                SpeakerOf(activity).Name,
                activity.Locale,
                ZoneOf(activity, client)),
            Kind = activity.Type,
            Activity = ActivityJson.Write(activity),
            ActivityId = received.IdFromLog ? null : activity.Id,
            Author = AuthorOf(received),
            Reference = activity.Type == ActivityTypes.MessageReaction ? null : WriteReference(activity), // Whoever reacts is not who is spoken to.
            IsGroup = activity.Conversation.IsGroup == true,
            OnlyIfKnown = received.OnlyIfKnown,
        };
    }

    private static Author AuthorOf(ReceivedActivity received) =>
        !received.IsOfTheHouse && received.Activity.Type is ActivityTypes.Message or ActivityTypes.Event or ActivityTypes.EndOfConversation ? Author.Person : Author.House;

    private static ConversationId ConversationOf(Activity activity) => ConversationId.On(activity.ChannelId, activity.Conversation.Id);

    /// <summary>The person: for a conversation update that the channel itself sends, the one who joined.</summary>
    private static ChannelAccount SpeakerOf(Activity activity) =>
        activity.Type == ActivityTypes.ConversationUpdate && activity.From.Id == activity.Recipient?.Id
            ? activity.MembersAdded?.FirstOrDefault(member => member.Id != activity.Recipient?.Id) ?? activity.From
            : activity.From;

    private static ReadOnlyMemory<byte> WriteReference(Activity activity)
    {
        var reference = new Activity
        {
            Type = ActivityTypes.Event,
            ChannelId = activity.ChannelId,
            ServiceUrl = activity.ServiceUrl,
            Conversation = activity.Conversation,
            From = SpeakerOf(activity),
            Recipient = activity.Recipient,
            Locale = activity.Locale,
        };
        return ActivityJson.Write(reference);
    }

    /// <summary>The words alone: the assistant's own mention goes, others are their names.</summary>
    private static string Clean(Activity activity, Mention[] mentions)
    {
        var text = activity.Text ?? "";
        foreach (var mention in mentions)
        {
            if (!string.IsNullOrEmpty(mention.Text))
            {
                var isOwn = mention.Mentioned?.Id == activity.Recipient?.Id;
                text = text.Replace(mention.Text, isOwn ? "" : mention.Mentioned?.Name ?? mention.Text, StringComparison.OrdinalIgnoreCase);
            }
        }

        return text.Replace('\u00A0', ' ').Replace("\0", "", StringComparison.Ordinal).Trim();
    }

    /// <summary>The people who are mentioned beside the assistant, and those and the lists that the conversation knows.</summary>
    private static KnownNames NamesIn(Activity activity, Mention[] mentions, Focus about)
    {
        string[] people = [.. from mention in mentions let one = mention.Mentioned where one?.Name is { Length: > 0 } && one.Id != activity.Recipient?.Id select one!.Name];
        return people.Length == 0 && about.People.IsEmpty && about.Lists.IsEmpty
            ? KnownNames.None
            : new KnownNames { People = [.. about.People.Union(people)], Lists = about.Lists };
    }

    private static string? ZoneOf(Activity activity, ClientInfo? client)
    {
        var named = activity.LocalTimezone ?? ChannelDataZone(activity) ?? client?.Timezone;
        if (named is null || DateTimeZoneProviders.Tzdb.GetZoneOrNull(named) is { } zone && zone.Id == named)
        {
            return named;
        }

        return TzdbDateTimeZoneSource.Default.WindowsMapping.PrimaryMapping.TryGetValue(named, out var id) ? id : null;
    }

    private static string? ChannelDataZone(Activity activity) =>
        activity.ChannelData is not null && activity.TryGetChannelData<ClientData>(out var data) ? data?.ClientTimezone : null;
}
