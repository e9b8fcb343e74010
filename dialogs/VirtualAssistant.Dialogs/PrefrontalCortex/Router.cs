using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using VirtualAssistant.Brain.Actions;
using VirtualAssistant.Brain.Inbox;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.People;
using VirtualAssistant.Dialogs.Skills;
using VirtualAssistant.Dialogs.Skills.SmallTalk;

namespace VirtualAssistant.Dialogs.PrefrontalCortex;

/// <summary>Decides who answers: the open question, an interruption of it, a skill, or an honest sentence.</summary>
/// <remarks><code>
/// event of the house ─► the skill it belongs to, then what waits for it
/// message ─► question open? ─yes─► leave it · interrupt it and ask again · answer it
///                  │ no
///                  └─► the skill that claims it, the skill of the best intent, or "I did not understand"
/// </code>A message with several requests is answered in their order. Where one asks a question or has a deed done, the rest waits for the
/// answer or the outcome, so that "what are my reminders?" behind "remind me ..." knows of it.</remarks>
internal sealed class Router(IReadOnlyList<ISkill> skills, ILanguageCenter language, IPeople people)
{
    private const int MostKeptForLater = 8;

    /// <summary>The activity of a request that waited: the button that its message may have come from has been heard already.</summary>
    private static readonly byte[] NothingPressed = [.. "{}"u8];

    /// <summary>Below this an intent is a guess, and nothing is done on a guess.</summary>
    private const double Sure = 0.5;

    /// <returns>Who answered, for the trace.</returns>
    public async Task<string> RouteAsync(SkillTurn turn, CancellationToken cancellationToken)
    {
        switch (turn.Utterance.Kind)
        {
            case ActivityTypes.Message:
                return await RouteRequestsAsync(turn, cancellationToken);
            case ActivityTypes.Event:
                var heard = await RouteEventAsync(turn, turn.Context.Activity.Name ?? "", cancellationToken);
                return await GoOnAsync(turn, heard, cancellationToken);
            case ActivityTypes.ConversationUpdate when SomebodyJoined(turn.Context.Activity):
            case ActivityTypes.InstallationUpdate when turn.Context.Activity.Action is "add" or "add-upgrade":
                return await GreetOnceAsync(turn, cancellationToken);
            case ActivityTypes.Invoke:
                return await AnswerInvokeAsync(turn, cancellationToken);
            case ActivityTypes.EndOfConversation:
                await turn.Dialogs.CancelAllDialogsAsync(cancellationToken);
                return "nobody";
            default:
                return "nobody";
        }
    }

    private static bool SomebodyJoined(Activity activity) =>
        activity.MembersAdded is { } members && members.Any(member => member.Id != activity.Recipient?.Id);

    private async Task<string> GreetOnceAsync(SkillTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Memory.Greeted)
        {
            return "nobody";
        }

        turn.Memory.Greeted = true;
        if (IsOneChatForGood(turn))
        {
            turn.Meets = true;
            if (await people.HasMetAsync(turn.Person, cancellationToken))
            {
                return "nobody"; // The app was removed and is back: they know it.
            }
        }

        await turn.SayAsync(SmallTalkText.Welcome(turn, skills), cancellationToken, SmallTalkText.Suggestions(turn));
        return "greeting";
    }

    /// <summary>Whether a person has one chat with the assistant here. Elsewhere a conversation begins with an empty window, and is welcomed in each.</summary>
    private static bool IsOneChatForGood(SkillTurn turn) =>
        !turn.Situation.Claim.IsGroup && turn.Conversation.Channel is not (Channels.Webchat or Channels.Directline or Channels.Emulator);

    /// <remarks>Whoever calls with what nobody knows is told so by the channel's entrance.</remarks>
    private async Task<string> AnswerInvokeAsync(SkillTurn turn, CancellationToken cancellationToken)
    {
        foreach (var skill in skills)
        {
            if (await skill.AnswerAsync(turn, turn.Context.Activity.Name ?? "", cancellationToken) is { } answer)
            {
                if (answer != InvokeAnswer.WithOutcome)
                {
                    await turn.AnswerAsync(answer, cancellationToken);
                }

                return skill.Name;
            }
        }

        return "nobody";
    }

    private async Task<string> RouteEventAsync(SkillTurn turn, string name, CancellationToken cancellationToken)
    {
        if (!IsOfTheHouse(turn))
        {
            return "nobody";
        }

        if (name == HouseEvent.Outcome && HouseEvent.ReadValue(turn.Utterance.Activity, ActionJson.Default.Receipt) is { } receipt)
        {
            turn.Caller = turn.Memory.Callers.Remove(receipt.Id.Value, out var caller) ? caller : null;
            var owner = skills.First(skill => receipt.Action.StartsWith(skill.Name + ".", StringComparison.Ordinal));
            turn.SaysInOneMessage = turn.Dialogs.ActiveDialog is not null;
            await owner.TellAsync(turn, receipt, cancellationToken);
            await AskAgainAsync(turn, cancellationToken);
            return $"{owner.Name} (outcome)";
        }

        foreach (var skill in skills)
        {
            if (await skill.HearAsync(turn, name, cancellationToken))
            {
                return skill.Name;
            }
        }

        return "nobody";
    }

    /// <summary>Anybody can send an event with any name; what the house tells itself is known by its author.</summary>
    private static bool IsOfTheHouse(SkillTurn turn) => turn.Situation.Claim.Entry.Author == Brain.ConversationLog.Author.House;

    private async Task<string> RouteRequestsAsync(SkillTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Understanding.Segments is [var first, .. var rest] && !skills.Any(skill => skill.Claims(turn)))
        {
            turn.Memory.Later.InsertRange(0, rest.Select(segment => segment.Understanding.Utterance.Text));
            turn.Memory.Later = [.. turn.Memory.Later.Take(MostKeptForLater)];
            turn.Attend(first.Understanding);
        }

        turn.Memory.Topic = null; // Of several requests in one message, the last one that has a topic leaves it.
        var answeredBy = await RouteMessageAsync(turn, cancellationToken);
        return await GoOnAsync(turn, answeredBy, cancellationToken);
    }

    /// <summary>Answers what waits, until something has to be waited for again.</summary>
    private async Task<string> GoOnAsync(SkillTurn turn, string answeredBy, CancellationToken cancellationToken)
    {
        while (turn.Memory.Later is [var next, ..] && turn.Dialogs.ActiveDialog is null && turn.Requests.Count == 0)
        {
            turn.Memory.Later.RemoveAt(0);
            turn.Attend(Understand(turn, next));
            answeredBy = $"{answeredBy}, {await RouteMessageAsync(turn, cancellationToken)}";
        }

        return answeredBy;
    }

    private Understanding Understand(SkillTurn turn, string text) =>
        language.Understand(turn.Utterance with { Kind = ActivityTypes.Message, Text = text, Activity = NothingPressed });

    private async Task<string> RouteMessageAsync(SkillTurn turn, CancellationToken cancellationToken)
    {
        turn.Meets = !turn.Memory.Greeted && IsOneChatForGood(turn);
        turn.Memory.Greeted = true; // Whoever speaks first needs no welcome any more.
        if (await AnswerProposalAsync(turn, cancellationToken))
        {
            return "nobody (left what was proposed)";
        }

        var best = turn.Understanding is { IsGuess: false, Best: { Confidence: >= Sure } sure } ? sure.Name : null;
        var claiming = skills.FirstOrDefault(candidate => candidate.Claims(turn));
        if (best is null && claiming is null && turn.Utterance.Focus.Expects != Expected.Text && await ServeNamedAsync(turn, cancellationToken) is { } named)
        {
            return named;
        }

        if (turn.Dialogs.ActiveDialog is not { } open)
        {
            return await ServeAsync(turn, claiming, best, cancellationToken);
        }

        if (best == Intents.Leave && claiming is null)
        {
            turn.Memory.Later.Clear();
            await turn.Dialogs.CancelAllDialogsAsync(cancellationToken);
            await turn.SayAsync(turn.Text(SmallTalkText.Left), cancellationToken);
            return $"{open.Id} (left)";
        }

        if ((claiming ?? Find(best)) is { } skill && (skill == claiming || skill.MayInterrupt(turn, best!)))
        {
            turn.SaysInOneMessage = true;
            await skill.HandleAsync(turn, cancellationToken);
            await AskAgainAsync(turn, cancellationToken);
            return $"{skill.Name} (interrupting {open.Id})";
        }

        await turn.Dialogs.ContinueDialogAsync(cancellationToken);
        return open.Id;
    }

    /// <summary>Asks the open question again that something came between: behind what was told, and where a deed is yet to be told of, behind that.</summary>
    private static async Task AskAgainAsync(SkillTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Dialogs.ActiveDialog is not null && !turn.HasAsked && turn.Requests.Count == 0 && turn.Caller is null)
        {
            await turn.Dialogs.RepromptDialogAsync(cancellationToken);
        }
    }

    /// <summary>"Did you mean ...?" is answered by the next message or by none: "yes" is as if it had been said.</summary>
    /// <returns>Whether all was said.</returns>
    private async Task<bool> AnswerProposalAsync(SkillTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Memory.Proposed is not { } proposed)
        {
            return false;
        }

        turn.Memory.Proposed = null;
        if (turn.Dialogs.ActiveDialog is not null || !(turn.Understanding.Is(Intents.Affirm) || turn.Understanding.Is(Intents.Deny)))
        {
            return false;
        }

        if (turn.Understanding.Is(Intents.Deny))
        {
            await turn.SayAsync(turn.Text(SmallTalkText.Left), cancellationToken);
            return true;
        }

        var meant = Understand(turn, proposed);
        if (meant.Is(Intents.FactTell))
        {
            await turn.SayAsync(turn.Text(SmallTalkText.InYourWords, ("saying", proposed)), cancellationToken, proposed); // A memory quotes who told it.
            return true;
        }

        turn.Attend(meant);
        return false;
    }

    private async Task<string> ServeAsync(SkillTurn turn, ISkill? claiming, string? intent, CancellationToken cancellationToken)
    {
        if ((claiming ?? Find(intent)) is { } skill)
        {
            await skill.HandleAsync(turn, cancellationToken);
            return skill.Name;
        }

        if (turn.Understanding.Proposal is { } proposal)
        {
            await ProposeAsync(turn, [proposal], cancellationToken);
            return "nobody (proposed something)";
        }

        if (Guess.Of(turn.Understanding, Find) is { } guess)
        {
            return await ServeGuessAsync(turn, guess, cancellationToken);
        }

        await turn.SayAsync(SmallTalkText.NotUnderstood(turn, skills), cancellationToken);
        return "nobody";
    }

    /// <summary>"move the dentist to Friday", "cancel the vitamins": a request where there is a thing of that name, and only there.</summary>
    /// <returns>Who answered; null when there is none.</returns>
    private async Task<string?> ServeNamedAsync(SkillTurn turn, CancellationToken cancellationToken)
    {
        var said = turn.Understanding;
        if (said.IfThereIs is { } named)
        {
            turn.Attend(said with { Intents = [new Intent(named.Intent, Sure)], IsGuess = false, Subject = named.Subject });
        }

        if (!turn.Understanding.IsGuess && Find(turn.Understanding.Best?.Name) is { } skill)
        {
            var open = turn.Dialogs.ActiveDialog;
            turn.SaysInOneMessage = open is not null;
            if (await skill.TryHandleUnsureAsync(turn, cancellationToken))
            {
                await AskAgainAsync(turn, cancellationToken);
                return open is null ? skill.Name : $"{skill.Name} (interrupting {open.Id})";
            }

            turn.SaysInOneMessage = false;
        }

        if (said.IfThereIs is not null)
        {
            turn.Attend(said);
        }

        return null;
    }

    /// <summary>A likely question is answered; everything else is asked about, once, with words that leave no doubt.</summary>
    private static async Task<string> ServeGuessAsync(SkillTurn turn, Guess guess, CancellationToken cancellationToken)
    {
        if (guess.MayBeServed)
        {
            await guess.Skill.HandleAsync(turn, cancellationToken);
            return $"{guess.Skill.Name} (guessed)";
        }

        await ProposeAsync(turn, guess.Sayings, cancellationToken);
        return "nobody (asked what was meant)";
    }

    private static Task ProposeAsync(SkillTurn turn, IReadOnlyList<string> sayings, CancellationToken cancellationToken)
    {
        turn.Memory.Proposed = sayings is [var only] && !turn.Situation.Claim.IsGroup ? only : null; // Among others "yes" may be somebody else's.
        return turn.SayAsync(SmallTalkText.DidYouMean(turn, sayings), cancellationToken, sayings);
    }

    private ISkill? Find(string? intent) => intent is null ? null : skills.FirstOrDefault(skill => skill.Handles(intent));
}
