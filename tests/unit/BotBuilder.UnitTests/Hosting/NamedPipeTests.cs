using System.Globalization;
using System.IO.Pipes;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.DependencyInjection;

namespace BotBuilder.UnitTests.Hosting;

/// <summary>A channel on the same machine, at the other ends of two named pipes.</summary>
public sealed class NamedPipeTests : IDisposable
{
    private const string Message =
        """{"type":"message","id":"in","text":"hi","channelId":"directline","serviceUrl":"urn:botframework:namedpipe:bot","conversation":{"id":"c"}}""";

    private readonly string _name = $"bot-{Guid.NewGuid():N}";
    private readonly NamedPipeClientStream _toBot;
    private readonly NamedPipeClientStream _fromBot;

    public NamedPipeTests()
    {
        _toBot = new NamedPipeClientStream(".", $"{_name}.incoming", PipeDirection.Out, PipeOptions.Asynchronous);
        _fromBot = new NamedPipeClientStream(".", $"{_name}.outgoing", PipeDirection.In, PipeOptions.Asynchronous);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _toBot.Dispose();
        _fromBot.Dispose();
    }

    [Fact]
    public Task The_cloud_adapter_answers_over_the_pipes() =>
        AnswersAsync(bot => new CloudAdapter().ConnectNamedPipeAsync(_name, bot, "app", "audience", "caller"));

    [Fact]
    public async Task The_adapter_before_it_answers_over_the_pipes()
    {
        using var adapter = new BotFrameworkHttpAdapter(new SimpleCredentialProvider());
        await AnswersAsync(bot => adapter.ConnectNamedPipeAsync(_name, bot));
    }

    [Fact]
    public Task An_application_serves_pipes_with_the_adapter_that_is_registered() => InApplicationAsync(
        new CloudAdapter(), application => application.UseNamedPipes(_name, "app", "audience", "caller"));

    [Fact]
    public async Task An_application_serves_pipes_with_the_adapter_before_it()
    {
        using var adapter = new BotFrameworkHttpAdapter(new SimpleCredentialProvider());
        await InApplicationAsync(adapter, application => application.UseNamedPipes(_name));
    }

    [Fact]
    public async Task Pipes_need_an_adapter_that_serves_them()
    {
        await using var services = new ServiceCollection().AddSingleton<IBotFrameworkHttpAdapter>(new CloudAdapter()).BuildServiceProvider();
        var application = new ApplicationBuilder(services);

        Assert.Throws<InvalidOperationException>(() => application.UseNamedPipes(_name));
        Assert.Throws<ArgumentNullException>(() => application.UseNamedPipes(" ", "app", null, null));
        Assert.Throws<ArgumentNullException>(() => ((IApplicationBuilder)null!).UseNamedPipes());
    }

    [Fact]
    public async Task A_name_and_a_bot_are_needed()
    {
        using var adapter = new BotFrameworkHttpAdapter(new SimpleCredentialProvider());
        await Assert.ThrowsAsync<ArgumentNullException>(() => new CloudAdapter().ConnectNamedPipeAsync(null!, new Echo(), "app", "audience", null));
        await Assert.ThrowsAsync<ArgumentNullException>(() => new CloudAdapter().ConnectNamedPipeAsync(_name, null!, "app", "audience", null));
        await Assert.ThrowsAsync<ArgumentNullException>(() => adapter.ConnectNamedPipeAsync(_name, null!));
    }

    private async Task InApplicationAsync(IBotFrameworkHttpAdapter adapter, Action<IApplicationBuilder> use)
    {
        await using var services = new ServiceCollection().AddSingleton(adapter).AddScoped<IBot, Echo>().BuildServiceProvider();
        await AnswersAsync(_ =>
        {
            use(new ApplicationBuilder(services));
            return Task.CompletedTask;
        });
    }

    private async Task AnswersAsync(Func<IBot, Task> connect)
    {
        var connection = connect(new Echo());
        await Task.WhenAll(_toBot.ConnectAsync(Cancellation), _fromBot.ConnectAsync(Cancellation));
        var turn = Guid.NewGuid();
        var body = Guid.NewGuid();
        await SendAsync('A', turn, $$"""{"verb":"POST","path":"/api/messages","streams":[{"id":"{{body}}","type":"application/json","length":{{Message.Length}}}]}""");
        await SendAsync('S', body, Message);

        var (asked, reply) = await ReceiveAsync('A');
        Assert.Contains("/v3/conversations/c/activities/in", reply, StringComparison.Ordinal);
        Assert.Contains("\"echo hi\"", (await ReceiveAsync('S')).Content, StringComparison.Ordinal);
        await SendAsync('B', asked, """{"statusCode":200}""");
        var (answered, answer) = await ReceiveAsync('B');
        Assert.Equal(turn, answered);
        Assert.Contains("200", answer, StringComparison.Ordinal);

        await _toBot.DisposeAsync();
        await connection;
    }

    private async Task SendAsync(char type, Guid id, string content) =>
        await _toBot.WriteAsync(Encoding.ASCII.GetBytes($"{type}.{content.Length:D6}.{id}.1\n{content}"), Cancellation);

    private async Task<(Guid Id, string Content)> ReceiveAsync(char type)
    {
        var header = new byte[48];
        await _fromBot.ReadExactlyAsync(header, Cancellation);
        var text = Encoding.ASCII.GetString(header);
        Assert.Equal(type, text[0]);
        var content = new byte[int.Parse(text[2..8], CultureInfo.InvariantCulture)];
        await _fromBot.ReadExactlyAsync(content, Cancellation);
        return (Guid.Parse(text[9..45]), Encoding.UTF8.GetString(content));
    }

    private sealed class Echo : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
            turnContext.SendActivityAsync($"echo {turnContext.Activity.Text}", cancellationToken: cancellationToken);
    }
}
