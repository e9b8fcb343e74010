using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;
using VirtualAssistant.Channels.BotFramework;

namespace VirtualAssistant.Channels.UnitTests.BotFramework;

/// <summary>What a name stands for is looked at when the connection is made, and a redirect leads nowhere.</summary>
public sealed class GuardedConnectionsTests
{
    private const string Name = "connector.example.org";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.0.0.8")]
    [InlineData("169.254.169.254")]
    [InlineData("::1")]
    [InlineData("::ffff:192.168.1.1")]
    [InlineData("fd00::1")]
    public async Task A_name_that_stands_for_a_private_address_is_not_connected_to(string address)
    {
        using var server = new Server();
        using var http = Client(address);

        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(server.At(Name), Cancellation));

        Assert.Equal(HttpRequestError.ConnectionError, refused.HttpRequestError);
        Assert.False(server.WasCalled);
    }

    [Fact]
    public async Task A_host_that_the_operator_has_named_may_be_in_the_own_network()
    {
        using var server = new Server();
        using var http = Client("127.0.0.1", ("PrivateServiceHosts:0", Name));

        using var answer = await http.GetAsync(server.At(Name), Cancellation);

        Assert.Equal(HttpStatusCode.TemporaryRedirect, answer.StatusCode);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        using var inside = new Server();
        using var server = new Server(leadsTo: inside.At("127.0.0.1"));
        using var http = Client("127.0.0.1", ("PrivateServiceHosts:0", Name));

        using var answer = await http.GetAsync(server.At(Name), Cancellation);

        Assert.Equal(HttpStatusCode.TemporaryRedirect, answer.StatusCode);
        Assert.False(inside.WasCalled);
    }

    private static HttpClient Client(string address, params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Append(("MicrosoftAppId", "an-app")).Select(setting => KeyValuePair.Create(setting.Item1, (string?)setting.Item2)))
            .Build();
        var handler = GuardedConnections.CreateHandler(new ServiceUrlGuard(configuration), (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse(address)]));
        handler.UseProxy = false;
        return new HttpClient(handler);
    }

    /// <summary>Sends whoever comes somewhere else.</summary>
    private sealed class Server : IDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);
        private readonly string answer;

        public Server(Uri? leadsTo = null)
        {
            answer = $"HTTP/1.1 307 Temporary Redirect\r\nLocation: {leadsTo ?? new Uri("http://127.0.0.1/")}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
            listener.Start();
            _ = ServeAsync();
        }

        public bool WasCalled { get; private set; }

        public Uri At(string host) => new($"http://{host}:{((IPEndPoint)listener.LocalEndpoint).Port}/");

        public void Dispose() => listener.Dispose();

        private async Task ServeAsync()
        {
            try
            {
                using var client = await listener.AcceptTcpClientAsync();
                WasCalled = true;
                await using var stream = client.GetStream();
                _ = await stream.ReadAtLeastAsync(new byte[4096], minimumBytes: 1);
                await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(answer));
            }
            catch (Exception over) when (over is SocketException or ObjectDisposedException or OperationCanceledException)
            {
                // Nobody came.
            }
        }
    }
}
