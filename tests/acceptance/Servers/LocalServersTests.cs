using System.Net.Sockets;
using System.Text.RegularExpressions;
using VirtualAssistant.Testing;
using VirtualAssistant.Testing.Servers;

namespace VirtualAssistant.AcceptanceTests.Servers;

public sealed partial class LocalServersTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_killed_server_comes_back_on_its_port()
    {
        await using var servers = await LocalServers.StartPrivateAsync(Server.Redis);
        var port = int.Parse(Port().Match(servers.Redis).Value, System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(await AnswersAsync(port));

        await servers.KillAsync(Server.Redis, Cancellation);
        await Until.FoundAsync(
            async () => await AnswersAsync(port) ? null : "silence", () => "the port is still open", Cancellation); // A child that writes a snapshot holds it a moment longer.

        await servers.StartAsync(Server.Redis);
        Assert.True(await AnswersAsync(port));
    }

    [Fact]
    public async Task The_shared_servers_are_not_for_stopping()
    {
        var servers = await LocalServers.SharedAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => servers.KillAsync(Server.Redis, Cancellation));
    }

    private static async Task<bool> AnswersAsync(int port)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", port, Cancellation);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"\d+$")]
    private static partial Regex Port();
}
