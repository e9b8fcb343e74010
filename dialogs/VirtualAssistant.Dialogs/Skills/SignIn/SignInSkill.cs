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
internal sealed class SignInSkill(ISignInOffer offer) : Skill("signin", Intents.SignIn, Intents.SignOut)
{
    private static readonly TextKey Ask = TextKey.Plain("signin.ask");
    private static readonly TextKey Button = TextKey.Plain("signin.button");
    private static readonly TextKey Alone = TextKey.Plain("signin.alone");
    private static readonly TextKey Elsewhere = TextKey.Plain("signin.elsewhere");
    private static readonly TextKey SignedIn = TextKey.Plain("signin.signedIn");
    private static readonly TextKey SignedOut = TextKey.Plain("signin.signedOut");
    private static readonly TextKey NotOffered = TextKey.Plain("signin.notOffered");
    private static readonly TextKey NotSignedOut = TextKey.Plain("signin.notSignedOut");

    /// <summary>Where the operator offers no sign-in, these words are as unknown as any others.</summary>
    public override bool Handles(string intent) => offer.IsMade && base.Handles(intent);

    public override Task HandleAsync(SkillTurn turn, CancellationToken cancellationToken) =>
        offer.ConnectionOn(turn.Conversation.Channel) is not { } connection ? turn.SayAsync(turn.Text(Elsewhere), cancellationToken)
        : turn.Situation.Claim.IsGroup ? turn.SayAsync(turn.Text(Alone), cancellationToken)
        : turn.Understanding.Best?.Name == Intents.SignOut ? turn.Context.SendActivityAsync(new Activity { Type = ActivityTypes.Event, Name = SignInOrder.SignOut }, cancellationToken)
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
}
