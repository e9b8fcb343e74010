using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using VirtualAssistant.Testing.Assistants;

namespace VirtualAssistant.AcceptanceTests.Conversation;

public sealed class When_somebody_opens_the_chat(AssistantInProcess assistant) : IClassFixture<AssistantInProcess>
{
    [Fact]
    public async Task They_are_greeted_once_with_what_can_be_asked()
    {
        await using var chat = await Chat.StartAsync(assistant);

        var greeting = Assert.Single(chat.Greeting).Text;
        Assert.Contains("Hello", greeting, StringComparison.Ordinal);
        Assert.Contains("remind me", greeting, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"locale":"de-DE"}""", "en-US")]
    [InlineData("{}", "de-AT,de;q=0.9,en;q=0.8")]
    public async Task They_are_greeted_in_the_language_of_their_client(string start, string accepted)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var http = new HttpClient { BaseAddress = new Uri(assistant.Address, "/v3/directline/") };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", AssistantInProcess.Secret);
        http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(accepted);

        using var body = new StringContent(start, Encoding.UTF8, "application/json");
        using var opened = await http.PostAsync(new Uri("conversations", UriKind.Relative), body, cancellation);
        var id = (string?)JsonNode.Parse(await opened.Content.ReadAsStringAsync(cancellation))!["conversationId"];
        await assistant.IdleAsync(cancellation);
        var said = JsonNode.Parse(await http.GetStringAsync(new Uri($"conversations/{id}/activities", UriKind.Relative), cancellation))!;

        Assert.StartsWith("Hallo! Ich bin dein Assistent.", (string?)Assert.Single(said["activities"]!.AsArray())!["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reconnecting_does_not_greet_again()
    {
        await using var chat = await Chat.StartAsync(assistant);
        await chat.Client.ReconnectAsync("0", TestContext.Current.CancellationToken);
        using var stream = await chat.Client.StreamAsync(TestContext.Current.CancellationToken);

        var first = await stream.NextReplyAsync(TestContext.Current.CancellationToken);
        await chat.AskAsync("help");
        var second = await stream.NextReplyAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith("Hello", first.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hello", second.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_is_one_message_with_examples()
    {
        await using var chat = await Chat.StartAsync(assistant);

        var help = await chat.AskAsync("help");

        Assert.Contains("remind me to call Dr. Weiss", help, StringComparison.Ordinal);
        Assert.Contains("undo", help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what is the capital of France?")]
    [InlineData("asdf qwer zxcv")]
    [InlineData("please order a pizza")]
    public async Task What_is_not_understood_is_said_honestly_with_examples(string text)
    {
        await using var chat = await Chat.StartAsync(assistant);

        var reply = await chat.AskAsync(text);

        Assert.Contains("did not understand", reply, StringComparison.Ordinal);
        Assert.Contains("remind me", reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_echo_comes_before_the_reply_with_the_clients_own_id()
    {
        await using var chat = await Chat.StartAsync(assistant);
        using var stream = await chat.Client.StreamAsync(TestContext.Current.CancellationToken);
        await stream.NextReplyAsync(TestContext.Current.CancellationToken);

        var id = await chat.Client.SayAsync("help", TestContext.Current.CancellationToken, "my-own-id");
        var echo = (await stream.NextAsync(TestContext.Current.CancellationToken))!;
        var reply = (await stream.NextAsync(TestContext.Current.CancellationToken))!;

        Assert.Equal((id, "my-own-id", "help"), (echo.Id, echo.ClientActivityId, echo.Text));
        Assert.True(reply.IsReply);
        Assert.Equal(id, reply.ReplyToId);
    }
}
