using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.People;
using VirtualAssistant.Brain.Turns;
using VirtualAssistant.Dialogs.Skills;

namespace VirtualAssistant.Dialogs.PrefrontalCortex;

/// <summary>Runs the dialog stack over a situation and gathers what the dialogs decide.</summary>
/// <remarks><code>
/// Situation ──► turn context + dialog stack (from the claim) ──► Router ──► skills, dialogs
///                                                                              │ what they send, request, remember
/// Decision  ◄──────────────────────────────────────────────────────────────────┘
/// </code></remarks>
internal sealed class DialogCortex : IPrefrontalCortex
{
    private readonly GatheringAdapter adapter = new();
    private readonly ITexts texts;
    private readonly IPeople people;
    private readonly IActivityFormat format;
    private readonly TimeProvider time;
    private readonly Router router;
    private readonly DialogSet dialogs = new(new DialogStack());

    public DialogCortex(IEnumerable<ISkill> skills, ILanguageCenter language, IPeople people, ITexts texts, IActivityFormat format, TimeProvider time)
    {
        ISkill[] all = [.. skills];
        (this.people, this.texts, this.format, this.time) = (people, texts, format, time);
        router = new Router(all, language, people);
        foreach (var dialog in all.SelectMany(skill => skill.Dialogs))
        {
            dialogs.Add(dialog);
        }
    }

    public async Task<Decision> DecideAsync(Situation situation, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        var memory = ConversationMemory.Read(situation.Claim.Context);
        var said = new List<Activity>();
        using var turnContext = new TurnContext(adapter, await HearAsync(situation, cancellationToken));
        turnContext.TurnState.Add(said);
        turnContext.TurnState.Add(memory.OpenDialogs());

        var turn = new SkillTurn(situation, memory, await dialogs.CreateContextAsync(turnContext, cancellationToken), texts, time.GetUtcNow());
        turnContext.TurnState.Add(turn);
        memory.Remember(situation.Claim.Person.Id, situation.Understanding);
        var answeredBy = await router.RouteAsync(turn, cancellationToken);

        memory.KeepDialogs(turnContext.TurnState.Get<DialogState>()!);
        return Gather(situation, turn, memory, said, answeredBy, began);
    }

    private Decision Gather(Situation situation, SkillTurn turn, ConversationMemory memory, List<Activity> said, string answeredBy, long began)
    {
        var messages = turn.SaysInOneMessage ? OneMessage.Of(said) : said;
        if (messages.LastOrDefault(activity => activity.Type == ActivityTypes.Message && !string.IsNullOrEmpty(activity.Text)) is { } last)
        {
            memory.LastSaid = last.Text;
        }

        memory.Meet(situation, turn.Mentions);
        if (situation.Claim.Conversation.Channel == Microsoft.Bot.Connector.Channels.Emulator && situation.Utterance.Kind != ActivityTypes.Invoke)
        {
            messages = [.. messages, .. TurnTrace.Of(situation, turn, answeredBy, time.GetElapsedTime(began))];
        }

        return new Decision(situation)
        {
            Replies = [.. messages.Select(activity => new Reply(activity.Type, format.Write(activity)))],
            Actions = turn.Requests,
            State = memory.Write(),
            Mentions = turn.Mentions,
            Zone = turn.NewZone,
            Quiet = turn.NewQuiet,
            Meets = turn.Meets,
            Language = situation.Understanding is { IsLanguageTold: true, Language: var spoken } && spoken != situation.Claim.Person.Language ? spoken : null,
        };
    }

    /// <summary>The activity as the dialogs see it. What the house sent itself is addressed by the stored conversation reference.</summary>
    private async ValueTask<Activity> HearAsync(Situation situation, CancellationToken cancellationToken)
    {
        var activity = format.Read(situation.Utterance.Activity);
        activity.Id = situation.Claim.Entry.ActivityId;
        activity.Text = situation.Utterance.Text;
        activity.DeliveryMode = null; // How replies are delivered is not the dialogs' concern: here they are gathered.
        if (activity.Conversation is null && !situation.Claim.Reference.IsEmpty)
        {
            var reference = format.Read(situation.Claim.Reference);
            activity.Id = activity.ReplyToId; // What is said now answers the message that this event follows from.
            activity.ChannelId = reference.ChannelId;
            activity.ServiceUrl = reference.ServiceUrl;
            activity.Conversation = reference.Conversation;
            activity.From = situation.Claim.IsGroup ? await FindInRoomAsync(situation, reference.Conversation.TenantId ?? "", cancellationToken) ?? reference.From : reference.From;
            activity.Recipient = reference.Recipient;
            activity.Locale = reference.Locale;
        }

        return activity;
    }

    /// <summary>The person an event in a room is about: others may have spoken there since.</summary>
    private async ValueTask<ChannelAccount?> FindInRoomAsync(Situation situation, string tenant, CancellationToken cancellationToken)
    {
        var (person, channel) = (situation.Claim.Person, situation.Claim.Conversation.Channel);
        var devices = await people.FindDevicesAsync(person.Id, cancellationToken);
        return devices.FirstOrDefault(device => device.Identity.Channel == channel && device.Identity.Tenant == tenant) is { Identity.Id: var id } ? new ChannelAccount(id, person.Name) : null;
    }
}
