using System.Security.Claims;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Skills;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace BotBuilder.Dialogs.UnitTests;

public sealed class DialogExtensionsTests
{
    private readonly ConversationState _state = new(new MemoryStorage());

    [Fact]
    public async Task Needs_all_it_is_given()
    {
        var turn = new TurnContext(new TestAdapter(), new Activity());
        var accessor = _state.CreateProperty<DialogState>("d");
        await Assert.ThrowsAsync<ArgumentNullException>(() => DialogExtensions.RunAsync(null!, turn, accessor));
        await Assert.ThrowsAsync<ArgumentNullException>(() => new TextPrompt("p").RunAsync(null!, accessor));
        await Assert.ThrowsAsync<ArgumentNullException>(() => new TextPrompt("p").RunAsync(turn, null!));
    }

    [Theory]
    [InlineData(Caller.Person, 0)]
    [InlineData(Caller.Parent, 1)]
    [InlineData(Caller.SkillOfARoot, 0)]
    [InlineData(Caller.SkillOfASkill, 1)]
    public async Task Only_a_parent_is_told_of_the_end(Caller caller, int expected)
    {
        var dialog = new WaterfallDialog("w", [(step, token) => step.EndDialogAsync("result", token)]);
        var replies = await RunAsync(dialog, new Activity(ActivityTypes.Message) { Text = "hi" }, caller);
        Assert.Equal(expected, replies.Count(reply => reply.Type == ActivityTypes.EndOfConversation));
    }

    [Fact]
    public async Task A_parent_is_told_of_a_cancellation()
    {
        var dialog = new WaterfallDialog("w", [(step, token) => step.CancelAllDialogsAsync(token)]);
        var end = (await RunAsync(dialog, new Activity(ActivityTypes.Message) { Text = "hi" }, Caller.Parent)).Single(reply => reply.Type == ActivityTypes.EndOfConversation);
        Assert.Equal(EndOfConversationCodes.UserCancelled, end.Code);
    }

    [Fact]
    public async Task An_error_is_offered_to_the_dialogs_before_the_turn_fails()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync(new Failing(handles: false), new Activity(ActivityTypes.Message) { Text = "hi" }, Caller.Person));
        var dialog = new Failing(handles: true);
        await RunAsync(dialog, new Activity(ActivityTypes.Message) { Text = "hi" }, Caller.Person);
        Assert.Equal(["begin", "error oops", "continue"], dialog.Calls);
    }

    [Fact]
    public async Task A_component_asked_again_reaches_its_innermost_prompt()
    {
        var dialog = new ComponentDialog("root").AddDialog(new ComponentDialog("inner")
            .AddDialog(new WaterfallDialog("w", [(step, token) => step.PromptAsync("p", new PromptOptions { Prompt = MessageFactory.Text("name?"), RetryPrompt = MessageFactory.Text("again?") }, token)]))
            .AddDialog(new TextPrompt("p")));
        await RunAsync(dialog, new Activity(ActivityTypes.Message) { Text = "hi" }, Caller.Parent);
        var replies = await RunAsync(dialog, new Activity(ActivityTypes.Event) { Name = DialogEvents.RepromptDialog }, Caller.Parent);
        Assert.Equal(["name?"], replies.Select(reply => reply.Text));
    }

    [Fact]
    public async Task Asking_again_or_ending_what_never_began_does_nothing()
    {
        Assert.Empty(await RunAsync(new TextPrompt("p"), new Activity(ActivityTypes.Event) { Name = DialogEvents.RepromptDialog }, Caller.Parent));
        Assert.Empty(await RunAsync(new TextPrompt("p"), new Activity(ActivityTypes.EndOfConversation), Caller.Parent));
    }

    public enum Caller
    {
        Person,
        Parent,
        SkillOfARoot,
        SkillOfASkill,
    }

    private async Task<List<Activity>> RunAsync(Dialog dialog, Activity activity, Caller caller)
    {
        var adapter = new TestAdapter();
        await adapter.ProcessActivityAsync(activity, async (turn, token) =>
        {
            if (caller != Caller.Person)
            {
                turn.TurnState.Add(BotAdapter.BotIdentityKey, new ClaimsIdentity(
                [
                    new Claim(AuthenticationConstants.VersionClaim, "2.0"),
                    new Claim(AuthenticationConstants.AudienceClaim, "this-app"),
                    new Claim(AuthenticationConstants.AuthorizedParty, "other-app"),
                ]));
            }

            if (caller is Caller.SkillOfARoot or Caller.SkillOfASkill)
            {
                turn.TurnState.Add(SkillHandler.SkillConversationReferenceKey, new SkillConversationReference
                {
                    OAuthScope = caller == Caller.SkillOfARoot ? AuthenticationConstants.ToChannelFromBotOAuthScope : "parent-app",
                });
            }

            await dialog.RunAsync(turn, _state.CreateProperty<DialogState>("dialogs"), token);
            await _state.SaveChangesAsync(turn, false, token);
        });
        return [.. adapter.ActiveQueue];
    }

    private sealed class Failing(bool handles) : Dialog("failing")
    {
        public List<string> Calls { get; } = [];

        public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
        {
            Calls.Add("begin");
            throw new InvalidOperationException("oops");
        }

        public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
        {
            Calls.Add("continue");
            return Task.FromResult(EndOfTurn);
        }

        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            if (e.Name == DialogEvents.Error)
            {
                Calls.Add($"error {((Exception)e.Value!).Message}");
                return Task.FromResult(handles);
            }

            return Task.FromResult(false);
        }
    }
}
