using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using VirtualAssistant.Channels.Slack;

namespace VirtualAssistant.Channels.UnitTests.Slack;

public sealed class SlackSealTests : IDisposable
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("slack-seal-");

    [Fact]
    public void What_was_sealed_opens_for_its_purpose_alone()
    {
        var text = Seal().Seal("secret"u8, "token");

        Assert.Equal("secret", Encoding.UTF8.GetString(Seal().Open(text, "token")!));
        Assert.Null(Seal().Open(text, "button"));
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_changed_does_not_open()
    {
        var text = Seal().Seal("secret"u8, "token");

        for (var i = 0; i < text.Length - 1; i++)
        {
            Assert.Null(Seal().Open($"{text[..i]}{(text[i] == 'A' ? 'B' : 'A')}{text[(i + 1)..]}", "token"));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("not base64!")]
    public void What_was_never_sealed_does_not_open(string? text) => Assert.Null(Seal().Open(text, "token"));

    [Fact]
    public void The_key_is_kept_where_only_this_user_reads_it()
    {
        Seal().Seal("secret"u8, "token");

        var key = new FileInfo(Path.Combine(data.FullName, "slack.key"));
        Assert.Equal(SlackSeal.KeyLength, key.Length);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, key.UnixFileMode);
        }
    }

    public void Dispose() => data.Delete(recursive: true);

    private SlackSeal Seal() => new(
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["DataDirectory"] = data.FullName }).Build(), Options.Create(new SlackOptions()));
}
