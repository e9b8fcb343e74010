using System.Net;
using System.Text;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Connector.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using Microsoft.Rest.TransientFaultHandling;

namespace BotBuilder.UnitTests.Connector;

/// <summary>What stands in the way of the calls of the three clients, and what they say they are.</summary>
public sealed class ClientTests
{
    private static readonly Uri Service = new("https://channel.test/base");

    [Fact]
    public async Task Handlers_stand_in_the_way_of_calls()
    {
        var handler = new Answering("""{"id":"1"}""");
        using var client = new ConnectorClient(Service, (Microsoft.Rest.ServiceClientCredentials)MicrosoftAppCredentials.Empty, handler);

        var sent = await client.Conversations.SendToConversationAsync("c", new Activity(ActivityTypes.Message), TestContext.Current.CancellationToken);

        Assert.Equal("1", sent.Id);
        Assert.Equal(["https://channel.test/base/v3/conversations/c/activities"], handler.Addresses);
    }

    [Fact]
    public async Task Handlers_stand_in_the_way_of_calls_to_Teams_and_the_token_service()
    {
        var teamsHandler = new Answering("""{"id":"19:team","memberCount":2}""");
        var tokenHandler = new Answering("""{"token":"t","connectionName":"c"}""");
        using var teams = new TeamsConnectorClient(Service, MicrosoftAppCredentials.Empty, teamsHandler);
        using var tokens = new OAuthClient(Service, (Microsoft.Rest.ServiceClientCredentials)MicrosoftAppCredentials.Empty, tokenHandler);

        var team = await teams.Teams.FetchTeamDetailsAsync("19:team", TestContext.Current.CancellationToken);
        var token = await tokens.UserToken.GetTokenAsync("u", "c", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal((2, "t"), (team.MemberCount, token.Token));
    }

    [Fact]
    public async Task A_client_says_what_it_is()
    {
        var handler = new Answering("{}");
        using var http = new HttpClient(handler);
        using var client = new ConnectorClient(Service, MicrosoftAppCredentials.Empty, http);
        using var second = new ConnectorClient(Service, MicrosoftAppCredentials.Empty, http);

        await client.Conversations.GetConversationsAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal($"Microsoft-BotFramework/3.1 (BotBuilder .Net/{ConnectorClient.GetClientVersion(client)})", Assert.Single(handler.UserAgents));
    }

    [Fact]
    public void Says_what_it_is_once_beside_what_the_bot_says()
    {
        using var bare = new HttpClient();
        using var own = new HttpClient();
        own.DefaultRequestHeaders.UserAgent.ParseAdd("MyBot/2");
        foreach (var client in new[] { bare, own, bare, own })
        {
            ConnectorClient.AddDefaultRequestHeaders(client);
        }

        Assert.Single(bare.DefaultRequestHeaders.UserAgent, product => product.Product?.Name == "Microsoft-BotFramework");
        Assert.Equal(["MyBot", "Microsoft-BotFramework", null], own.DefaultRequestHeaders.UserAgent.Select(product => product.Product?.Name));
    }

    [Fact]
    public void An_attachment_has_an_address()
    {
        using var client = new ConnectorClient(Service, "id", "password");

        Assert.Equal("https://channel.test/base/v3/attachments/a%2F1/views/original", new Attachments(client).GetAttachmentUri("a/1"));
    }

    [Fact]
    public async Task A_retry_policy_says_what_else_is_tried_again()
    {
        var handler = new Answering("""{"id":"1"}""", HttpStatusCode.InternalServerError, HttpStatusCode.ServiceUnavailable);
        using var client = new ConnectorClient(Service, MicrosoftAppCredentials.Empty, addJwtTokenRefresher: true, handler);
        client.SetRetryPolicy(new RetryPolicy<BotFrameworkHttpStatusCodeErrorDetectionStrategy>(2, TimeSpan.Zero));

        var sent = await client.Conversations.SendToConversationAsync("c", new Activity(ActivityTypes.Message), TestContext.Current.CancellationToken);

        Assert.Equal(("1", 3), (sent.Id, handler.Addresses.Count));
    }

    [Fact]
    public async Task What_a_retry_policy_does_not_take_for_transient_fails_at_once()
    {
        var handler = new Answering("{}", HttpStatusCode.Forbidden);
        using var client = new ConnectorClient(Service, MicrosoftAppCredentials.Empty, addJwtTokenRefresher: true, handler);
        client.SetRetryPolicy(new RetryPolicy<BotFrameworkHttpStatusCodeErrorDetectionStrategy>(2, TimeSpan.Zero));

        await Assert.ThrowsAsync<ErrorResponseException>(
            () => client.Conversations.GetConversationsAsync(cancellationToken: TestContext.Current.CancellationToken));
        Assert.Single(handler.Addresses);
    }

    [Fact]
    public async Task Teams_promises_no_shape_for_its_errors()
    {
        var handler = new Answering("not here", HttpStatusCode.NotFound, HttpStatusCode.NotFound);
        using var client = new TeamsConnectorClient(Service, MicrosoftAppCredentials.Empty, handler);
        using var sender = new TeamsConnectorClient(Service, MicrosoftAppCredentials.Empty, handler);

        var failure = await Assert.ThrowsAsync<HttpOperationException>(
            () => client.Teams.FetchTeamDetailsAsync("19:team", TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<HttpOperationException>(
            () => sender.Teams.CancelOperationAsync("1", TestContext.Current.CancellationToken));

        Assert.Equal((HttpStatusCode.NotFound, HttpMethod.Get), (failure.Response!.StatusCode, failure.Request!.Method));
    }

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests, true)]
    [InlineData(HttpStatusCode.NotFound, false)]
    public void A_status_says_whether_a_failure_is_transient(HttpStatusCode status, bool isTransient)
    {
        var strategy = new BotFrameworkHttpStatusCodeErrorDetectionStrategy();
        using var response = new HttpResponseMessage(status);

        Assert.Equal(isTransient, strategy.IsTransient(new HttpRequestWithStatusException("busy") { StatusCode = status }));
        Assert.Equal(isTransient, strategy.IsTransient(new HttpOperationException { Response = new HttpResponseMessageWrapper(response, null) }));
    }

    [Fact]
    public async Task A_policy_runs_an_action_until_it_has_been_tried_often_enough()
    {
        var tries = 0;
        var policy = new RetryPolicy(new BotFrameworkHttpStatusCodeErrorDetectionStrategy(), 2, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero);

        await Assert.ThrowsAsync<HttpRequestException>(() => policy.ExecuteAsync(() =>
        {
            tries++;
            throw new HttpRequestException(null, null, HttpStatusCode.BadGateway);
        }));

        Assert.Equal(3, tries);
    }

    private sealed class Answering(string body, params HttpStatusCode[] failures) : DelegatingHandler
    {
        private readonly Queue<HttpStatusCode> _failures = new(failures);

        public List<string> Addresses { get; } = [];

        public List<string> UserAgents { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Addresses.Add(request.RequestUri!.AbsoluteUri);
            UserAgents.Add(request.Headers.UserAgent.ToString());
            return Task.FromResult(new HttpResponseMessage(_failures.TryDequeue(out var status) ? status : HttpStatusCode.OK)
            {
                Content = new StringContent(body, Encoding.UTF8, "application/json"),
                RequestMessage = request,
            });
        }
    }
}
