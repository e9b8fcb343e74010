using System.Text.RegularExpressions;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using VirtualAssistant.Brain.Inbox;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.SignIn;

namespace VirtualAssistant.Dialogs.Skills.SignIn;

/// <summary>Lets people sign in with their company's account and out again, where the operator offers it.</summary>
/// <remarks><code>
/// "sign in"  ─► a card, which the channel completes ─► the person signs in there ─► SignedIn  ─► told
/// "sign out" ─► an order to the channel's service ────────────────────────────────► SignedOut ─► told
/// </code>Who somebody is comes from the service that signs them in; no token of theirs comes this far.</remarks>
internal sealed partial class SignInSkill(ISignInOffer offer) : Skill("signin")
{
    private static readonly TextKey Ask = TextKey.Plain("signin.ask");
    private static readonly TextKey Button = TextKey.Plain("signin.button");
    private static readonly TextKey Alone = TextKey.Plain("signin.alone");
    private static readonly TextKey Elsewhere = TextKey.Plain("signin.elsewhere");
    private static readonly TextKey SignedIn = TextKey.Plain("signin.signedIn");
    private static readonly TextKey SignedOut = TextKey.Plain("signin.signedOut");
    private static readonly TextKey NotOffered = TextKey.Plain("signin.notOffered");
    private static readonly TextKey NotSignedOut = TextKey.Plain("signin.notSignedOut");

    public override bool Claims(SkillTurn turn) => offer.IsMade && (InWords().IsMatch(turn.Utterance.Text) || OutWords().IsMatch(turn.Utterance.Text));

    public override Task HandleAsync(SkillTurn turn, CancellationToken cancellationToken) =>
        offer.ConnectionOn(turn.Conversation.Channel) is not { } connection ? turn.SayAsync(turn.Text(Elsewhere), cancellationToken)
        : turn.Situation.Claim.IsGroup ? turn.SayAsync(turn.Text(Alone), cancellationToken)
        : OutWords().IsMatch(turn.Utterance.Text) ? turn.Context.SendActivityAsync(new Activity { Type = ActivityTypes.Event, Name = SignInOrder.SignOut }, cancellationToken)
        : turn.Context.SendActivityAsync(MessageFactory.Attachment(Card(turn, connection)), cancellationToken);

    public override async Task<bool> HearAsync(SkillTurn turn, string name, CancellationToken cancellationToken)
    {
        if (name != HouseEvent.SignIn || HouseEvent.ReadValue(turn.Utterance.Activity, SignInJson.Default.SignInNews) is not { } news)
        {
            return false;
        }

        turn.Memory.SignedIn = news.Change switch
        {
            SignInChange.SignedIn => true,
            SignInChange.SignedOut => false,
            _ => turn.Memory.SignedIn,
        };
        var told = news.Change switch
        {
            SignInChange.SignedIn => SignedIn,
            SignInChange.SignedOut => SignedOut,
            SignInChange.NotOffered => NotOffered,
            _ => NotSignedOut,
        };
        await turn.SayAsync(turn.Text(told), cancellationToken);
        return true;
    }

    private static Attachment Card(SkillTurn turn, string connection) => new()
    {
        ContentType = OAuthCard.ContentType,
        Content = new OAuthCard
        {
            Text = turn.Text(Ask),
            ConnectionName = connection,
            Buttons = [new CardAction { Type = ActionTypes.Signin, Title = turn.Text(Button) }],
        },
    };

    [GeneratedRegex(
        @"^\s*(?:please\s+|bitte\s+|(?:can|could|may)\s+(?:i|you)\s+|(?:i\s+want|i'd\s+like|i\s+would\s+like)\s+to\s+|ich\s+(?:möchte|will)\s+mich\s+)?(?:(?:sign|log)\s*(?:me\s+)?-?in|melde\s+mich\s+an|(?:mich\s+)?(?:anmelden|einloggen))(?:\s+please|\s+bitte)?\s*[.!?]*\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InWords();

    [GeneratedRegex(
        @"^\s*(?:please\s+|bitte\s+|(?:can|could|may)\s+(?:i|you)\s+|(?:i\s+want|i'd\s+like|i\s+would\s+like)\s+to\s+|ich\s+(?:möchte|will)\s+mich\s+)?(?:(?:sign|log)\s*(?:me\s+)?-?(?:out|off)|melde\s+mich\s+ab|(?:mich\s+)?(?:abmelden|ausloggen))(?:\s+please|\s+bitte)?\s*[.!?]*\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OutWords();
}
