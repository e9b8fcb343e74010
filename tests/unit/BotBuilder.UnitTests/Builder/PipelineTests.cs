using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace BotBuilder.UnitTests.Builder;

public sealed class PipelineTests
{
    private readonly List<string> _steps = [];

    private Task RunAsync(TestAdapter adapter, BotCallbackHandler? bot = null, string? locale = null) =>
        adapter.ProcessActivityAsync(
            new Activity(ActivityTypes.Message) { Locale = locale },
            bot ?? ((_, _) =>
            {
                _steps.Add("bot");
                return Task.CompletedTask;
            }),
            TestContext.Current.CancellationToken);

    [Fact]
    public async Task Middleware_wraps_the_bot_in_the_order_added()
    {
        await RunAsync(new TestAdapter().Use(new Step("a", _steps)).Use(new Step("b", _steps)));

        Assert.Equal(["a in", "b in", "bot", "b out", "a out"], _steps);
    }

    [Fact]
    public async Task Middleware_that_does_not_go_on_ends_the_turn()
    {
        await RunAsync(new TestAdapter().Use(new Step("a", _steps)).Use(new Step("b", _steps, goesOn: false)).Use(new Step("c", _steps)));

        Assert.Equal(["a in", "b in", "b out", "a out"], _steps);
    }

    [Fact]
    public async Task An_exception_goes_to_the_handler_or_to_the_caller()
    {
        static Task Fail(ITurnContext turn, CancellationToken cancellationToken) => throw new InvalidOperationException("boom");

        await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync(new TestAdapter(), Fail));
        var adapter = new TestAdapter
        {
            OnTurnError = (_, exception) =>
            {
                _steps.Add(exception.Message);
                return Task.CompletedTask;
            },
        };
        await RunAsync(adapter, Fail);
        Assert.Equal(["boom"], _steps);
    }

    [Theory]
    [InlineData("de-AT", "de-AT")]
    [InlineData("not a locale!", null)]
    [InlineData(null, null)]
    public async Task A_turn_runs_in_the_culture_of_its_activity(string? locale, string? culture)
    {
        var before = CultureInfo.CurrentCulture;
        string? during = null;

        await RunAsync(
            new TestAdapter(),
            (_, _) =>
            {
                during = CultureInfo.CurrentCulture.Name;
                return Task.CompletedTask;
            },
            locale);

        Assert.Equal(culture ?? before.Name, during);
        Assert.Equal(before, CultureInfo.CurrentCulture);
    }

    [Fact]
    public async Task Typing_shows_while_the_bot_thinks_and_is_no_response()
    {
        var adapter = new TestAdapter().Use(new ShowTypingMiddleware(delay: 0, period: 50));
        var responded = true;

        await RunAsync(adapter, async (turn, cancellationToken) =>
        {
            Assert.Equal(ActivityTypes.Typing, (await adapter.GetNextReplyAsync(cancellationToken))!.Type);
            responded = turn.Responded;
        });

        Assert.False(responded);
        Assert.Throws<ArgumentOutOfRangeException>(() => new ShowTypingMiddleware(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ShowTypingMiddleware(0, 0));
    }

    [Fact]
    public async Task A_test_flow_fails_when_the_bot_says_something_else()
    {
        var flow = new TestFlow(new TestAdapter(), (turn, cancellationToken) => turn.SendActivityAsync("b", cancellationToken: cancellationToken));

        await flow.Test("a", "b").StartTestAsync();
        await Assert.ThrowsAsync<Exception>(() => flow.Test("a", "c").StartTestAsync());
        await Assert.ThrowsAsync<TimeoutException>(() => flow.Test("a", "b").AssertReply("more", timeout: 10).StartTestAsync());
    }

    [Fact]
    public async Task A_reply_may_be_compared_as_the_test_likes()
    {
        var flow = new TestFlow(new TestAdapter(), (turn, cancellationToken) => turn.SendActivityAsync("HELLO", cancellationToken: cancellationToken));
        var inAnyCase = EqualityComparer<IActivity>.Create((expected, reply) =>
            string.Equals(expected?.AsMessageActivity()?.Text, reply?.AsMessageActivity()?.Text, StringComparison.OrdinalIgnoreCase));

        await flow.Send("a").AssertReply(MessageFactory.Text("hello"), inAnyCase).StartTestAsync();
        await Assert.ThrowsAsync<Exception>(() => flow.Send("a").AssertReply(MessageFactory.Text("bye"), inAnyCase).StartTestAsync());
    }

    [Fact]
    public void Messages_accept_input_unless_they_say_otherwise()
    {
        var message = MessageFactory.Text("t", "<speak/>");
        var choice = MessageFactory.SuggestedActions(["a", "b"], "t", inputHint: InputHints.ExpectingInput, toList: ["u"]);

        Assert.Equal(("t", "<speak/>", InputHints.AcceptingInput), (message.Text, message.Speak, message.InputHint));
        Assert.Equal(InputHints.ExpectingInput, choice.InputHint);
        Assert.Equal(["a", "b"], choice.SuggestedActions!.Actions!.Select(action => action.Value));
        Assert.Equal(AttachmentLayoutTypes.Carousel, MessageFactory.Carousel([new Attachment(), new Attachment()]).AttachmentLayout);
        Assert.Throws<ArgumentNullException>(() => MessageFactory.Attachment((Attachment)null!));
    }

    private sealed class Step(string name, List<string> steps, bool goesOn = true) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            steps.Add($"{name} in");
            if (goesOn)
            {
                await next(cancellationToken);
            }

            steps.Add($"{name} out");
        }
    }
}
