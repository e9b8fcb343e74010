using System.Text.Json;
using VirtualAssistant.Brain.Actions;
using VirtualAssistant.Brain.Inbox;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.LongTermMemory;
using VirtualAssistant.Brain.People;

namespace VirtualAssistant.Dialogs.Skills.Accounts;

/// <summary>Knows a person as the same one on several channels: gives codes, joins, parts, and says who somebody is to it.</summary>
/// <remarks><code>
/// here: "link my account" ──► code, once, for ten minutes
/// there: the code ──► "asked for in the web chat, 2 minutes ago: is that you?" ──yes──► joined; here is told of it
/// </code>All of it alone with the person: where others read along, a code would be theirs.</remarks>
internal sealed class AccountsSkill(IPeople people) : Skill("accounts", Intents.WhoAmI, Intents.AccountLink, Intents.AccountUnlink)
{
    private readonly JoinQuestion joinQuestion = new();
    private readonly PartQuestion partQuestion = new();

    public override IReadOnlyList<Microsoft.Bot.Builder.Dialogs.Dialog> Dialogs => [joinQuestion, partQuestion];

    public override bool OnlyAnswers(string intent) => intent is Intents.WhoAmI;

    public override bool MayInterrupt(SkillTurn turn, string intent) => intent is Intents.WhoAmI;

    public override string? SayingFor(string intent) => intent switch
    {
        Intents.WhoAmI => "who am I?",
        Intents.AccountLink => "link my account",
        _ => null,
    };

    public override bool Claims(SkillTurn turn) => LinkCode.Read(turn.Utterance.Text) is not null;

    public override Task HandleAsync(SkillTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Understanding.Is(Intents.WhoAmI))
        {
            return TellWhoAsync(turn, cancellationToken);
        }

        if (turn.Situation.Claim.IsGroup)
        {
            return turn.SayAsync(turn.Text(AccountTexts.Alone), cancellationToken);
        }

        if (LinkCode.Read(turn.Utterance.Text) is { } code)
        {
            return HearCodeAsync(turn, code, cancellationToken);
        }

        if (turn.Understanding.Is(Intents.AccountUnlink))
        {
            return PartAsync(turn, cancellationToken);
        }

        turn.Request(OfferLink.ActionName, "{}");
        return Task.CompletedTask;
    }

    public override async Task<bool> HearAsync(SkillTurn turn, string name, CancellationToken cancellationToken)
    {
        if (name != HouseEvent.Undelivered || HouseEvent.ReadValue(turn.Utterance.Activity, UndeliveredJson.Default.Undelivered) is not { } lost)
        {
            return false;
        }

        await turn.SayAsync(
            lost.Channel == turn.Conversation.Channel // In a room, that is.
                ? turn.Text(AccountTexts.UndeliveredInRoom, ("text", lost.Text))
                : turn.Text(AccountTexts.Undelivered, ("on", ChannelWords.On(lost.Channel, turn)), ("text", lost.Text)),
            cancellationToken);
        return true;
    }

    public override Task TellAsync(SkillTurn turn, Receipt receipt, CancellationToken cancellationToken) => turn.SayAsync(
        receipt.Outcome == ActionOutcome.Failed
            ? turn.Text(AccountTexts.Failed, receipt)
            : receipt.Action switch
            {
                OfferLink.ActionName => TellOffer(turn, receipt),
                JoinAccounts.ActionName => TellJoin(turn, receipt),
                _ => TellPart(turn, receipt),
            },
        cancellationToken);

    private async Task TellWhoAsync(SkillTurn turn, CancellationToken cancellationToken)
    {
        var name = turn.Situation.Recall(FactKeys.Name)?.Value ?? turn.Situation.Claim.Person.Name;
        var places = turn.Situation.Claim.IsGroup ? [] : Places(await people.FindDevicesAsync(turn.Person, cancellationToken), turn);
        turn.Memory.LastFacts = [FactKeys.Name];
        turn.Mention(FactKeys.Name);
        var who = (name, places.Count) switch
        {
            (null, 0) => turn.Text(AccountTexts.WhoHereUnnamed),
            (_, 0) => turn.Text(AccountTexts.WhoHere, ("name", name)),
            (null, _) => turn.Text(AccountTexts.WhoUnnamed, ("places", Listed(places, turn)), ("count", places.Count)),
            _ => turn.Text(AccountTexts.Who, ("name", name), ("places", Listed(places, turn)), ("count", places.Count)),
        };
        await turn.SayAsync(turn.Memory.SignedIn ? $"{who} {turn.Text(AccountTexts.WhoSignedIn)}" : who, cancellationToken);
    }

    private async Task HearCodeAsync(SkillTurn turn, LinkCode code, CancellationToken cancellationToken)
    {
        var now = turn.Now.ToDateTimeOffset();
        if (await JoinAccounts.HaveManyFailedAsync(people, turn.Person, now, cancellationToken))
        {
            await turn.SayAsync(turn.Text(AccountTexts.TooManyWrong), cancellationToken);
            return;
        }

        var offer = await people.FindOfferAsync(code, cancellationToken);
        if (offer is null || !offer.HoldsAt(now))
        {
            // It is refused there, and counted.
            turn.Request(JoinAccounts.ActionName, JsonSerializer.Serialize(new JoinArguments(code.ToString()), AccountJson.Default.JoinArguments));
        }
        else if (offer.Person == turn.Person)
        {
            await turn.SayAsync(turn.Text(AccountTexts.Own), cancellationToken);
        }
        else
        {
            var draft = new JoinDraft(code.ToString(), offer.Conversation.Channel, (int)(now - offer.MadeAt).TotalMinutes);
            await turn.Dialogs.BeginDialogAsync(joinQuestion.Id, draft, cancellationToken);
        }
    }

    private async Task PartAsync(SkillTurn turn, CancellationToken cancellationToken)
    {
        var devices = await people.FindDevicesAsync(turn.Person, cancellationToken);
        if (devices.Count < 2)
        {
            await turn.SayAsync(turn.Text(AccountTexts.OnlyOne), cancellationToken);
            return;
        }

        var channels = ChannelWords.Read(turn.Understanding.Subject.Text);
        if (devices.FirstOrDefault(device => channels.Contains(device.Identity.Channel)) is { } named)
        {
            await turn.Dialogs.BeginDialogAsync(partQuestion.Id, new PartDraft(named.Identity), cancellationToken);
        }
        else
        {
            await turn.SayAsync(turn.Text(AccountTexts.NotLinked, ("places", Listed(Places(devices, turn), turn))), cancellationToken);
        }
    }

    private static string TellOffer(SkillTurn turn, Receipt receipt) =>
        receipt.Outcome == ActionOutcome.Done && JsonSerializer.Deserialize(receipt.Details, AccountJson.Default.OfferDetails) is { } offer
            ? turn.Text(AccountTexts.Offered, receipt, ("code", offer.Code))
            : turn.Text(AccountTexts.NotOffered, receipt);

    private static string TellJoin(SkillTurn turn, Receipt receipt)
    {
        if (receipt.Outcome != ActionOutcome.Done || JsonSerializer.Deserialize(receipt.Details, AccountJson.Default.JoinDetails) is not { } joined)
        {
            return turn.Text(AccountTexts.CodeRefused, receipt);
        }

        return receipt.Conversation == turn.Conversation
            ? turn.Text(AccountTexts.Joined, receipt, ("on", ChannelWords.On(joined.AskedOn, turn)))
            : turn.Text(
                AccountTexts.JoinedElsewhere, receipt, ("on", ChannelWords.On(joined.WrittenOn, turn)), ("channel", ChannelWords.Name(joined.WrittenOn)));
    }

    private static string TellPart(SkillTurn turn, Receipt receipt)
    {
        if (receipt.Outcome != ActionOutcome.Done || JsonSerializer.Deserialize(receipt.Details, AccountJson.Default.PartDetails) is not { } parted)
        {
            return turn.Text(AccountTexts.PartRefused, receipt);
        }

        return parted.IsHere
            ? turn.Text(AccountTexts.PartedHere, receipt)
            : turn.Text(AccountTexts.Parted, receipt, ("on", ChannelWords.On(parted.Channel, turn)));
    }

    private static List<string> Places(IReadOnlyList<Device> devices, SkillTurn turn) =>
        [.. devices.Select(device => ChannelWords.On(device.Identity.Channel, turn)).Distinct()];

    private static string Listed(List<string> places, SkillTurn turn) => places.Count < 2
        ? string.Concat(places)
        : $"{string.Join(", ", places[..^1])} {(turn.Understanding.Language == "de" ? "und" : "and")} {places[^1]}";
}
