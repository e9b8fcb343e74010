#nullable disable
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace BotBuilder.UnitTests.Probe;

/// <summary>Adapters given requests and answers that are no more than a test set up: everything else is null.</summary>
public sealed class HttpProbe
{
    public static TheoryData<IBotFrameworkHttpAdapter> Adapters =>
    [
        new CloudAdapter(BotFrameworkAuthenticationFactory.Create()),
        new BotFrameworkHttpAdapter(),
    ];

    [Theory]
    [MemberData(nameof(Adapters))]
    public async Task A_message_is_a_turn_and_200(IBotFrameworkHttpAdapter adapter)
    {
        var (request, response, bot) = (new Request(new Activity { Type = ActivityTypes.Message, ServiceUrl = "https://x.test", Conversation = new ConversationAccount(id: "c") }), new Response(), new Bot());

        await adapter.ProcessAsync(request, response, bot, TestContext.Current.CancellationToken);

        Assert.Equal((1, 200), (bot.Turns, response.StatusCode));
    }

    [Theory]
    [MemberData(nameof(Adapters))]
    public async Task An_invoke_is_answered(IBotFrameworkHttpAdapter adapter)
    {
        var body = new MemoryStream();
        var (request, response, bot) = (new Request(new Activity { Type = ActivityTypes.Invoke, ServiceUrl = "https://x.test" }), new Response { Body = body }, new Bot());

        await adapter.ProcessAsync(request, response, bot, TestContext.Current.CancellationToken);

        Assert.Equal(201, response.StatusCode);
        Assert.Equal("made as asked", Encoding.UTF8.GetString(body.ToArray()).Trim('"'));
    }

    [Theory]
    [MemberData(nameof(Adapters))]
    public async Task What_is_no_activity_is_400(IBotFrameworkHttpAdapter adapter)
    {
        var (response, bot) = (new Response(), new Bot());

        await adapter.ProcessAsync(new Request("no JSON at all"), response, bot, TestContext.Current.CancellationToken);
        Assert.Equal((0, 400), (bot.Turns, response.StatusCode));

        await adapter.ProcessAsync(new Request(new Activity { Text = "no type" }), response, bot, TestContext.Current.CancellationToken);
        Assert.Equal((0, 400), (bot.Turns, response.StatusCode));
    }

    [Theory]
    [MemberData(nameof(Adapters))]
    public async Task Other_methods_are_405(IBotFrameworkHttpAdapter adapter)
    {
        var response = new Response();

        await adapter.ProcessAsync(new Request("{}") { Method = HttpMethods.Get }, response, new Bot(), TestContext.Current.CancellationToken);

        Assert.Equal(405, response.StatusCode);
    }

    [Fact]
    public async Task A_request_without_a_token_says_so_with_null()
    {
        var authentication = new AuthenticationOfABot(connector: null);
        var request = new Request(new Activity { Type = ActivityTypes.Message, ServiceUrl = "https://x.test", Conversation = new ConversationAccount(id: "c") });

        await new CloudAdapter(authentication).ProcessAsync(request, new Response(), new Bot(), TestContext.Current.CancellationToken);

        Assert.Null(authentication.AuthHeader);
    }

    private sealed class Bot : IBot
    {
        public int Turns { get; private set; }

        public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            Turns++;
            if (turnContext.Activity.Type == ActivityTypes.Invoke)
            {
                await turnContext.SendActivityAsync(
                    new Activity { Type = ActivityTypesEx.InvokeResponse, Value = new InvokeResponse { Status = 201, Body = "made as asked" } }, cancellationToken);
            }
        }
    }

    private sealed class Request(string body) : HttpRequest
    {
        public Request(Activity activity)
            : this(JsonConvert.SerializeObject(activity, new JsonSerializerSettings { NullValueHandling = NullValueHandling.Ignore }))
        {
        }

        public override HttpContext HttpContext => null;

        public override string Method { get; set; } = HttpMethods.Post;

        public override string Scheme { get; set; }

        public override bool IsHttps { get; set; }

        public override HostString Host { get; set; }

        public override PathString PathBase { get; set; }

        public override PathString Path { get; set; }

        public override QueryString QueryString { get; set; }

        public override IQueryCollection Query { get; set; }

        public override string Protocol { get; set; }

        public override IHeaderDictionary Headers { get; } = new HeaderDictionary();

        public override IRequestCookieCollection Cookies { get; set; }

        public override long? ContentLength { get; set; }

        public override string ContentType { get; set; }

        public override Stream Body { get; set; } = new MemoryStream(Encoding.UTF8.GetBytes(body));

        public override bool HasFormContentType => false;

        public override IFormCollection Form { get; set; }

        public override Task<IFormCollection> ReadFormAsync(CancellationToken cancellationToken = default) => Task.FromResult<IFormCollection>(null);
    }

    private sealed class Response : HttpResponse
    {
        public override HttpContext HttpContext => null;

        public override int StatusCode { get; set; }

        public override IHeaderDictionary Headers => null;

        public override Stream Body { get; set; }

        public override long? ContentLength { get; set; }

        public override string ContentType { get; set; }

        public override IResponseCookies Cookies => null;

        public override bool HasStarted => false;

        public override void OnStarting(Func<object, Task> callback, object state)
        {
        }

        public override void OnCompleted(Func<object, Task> callback, object state)
        {
        }

        public override void Redirect(string location, bool permanent)
        {
        }
    }
}
