using System.Reflection;
using System.Text.RegularExpressions;

namespace VirtualAssistant.Channels.UnitTests.Slack;

/// <summary>The manifest that people create the app from asks for what the code needs, and names the addresses it serves.</summary>
public sealed partial class ManifestTests
{
    private static readonly string Root = typeof(ManifestTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "RepositoryRoot").Value!;

    private static readonly string Manifest = File.ReadAllText(Path.Combine(Root, "deploy", "slack", "manifest.yaml"));

    [Fact]
    public void It_asks_for_the_scopes_that_an_installation_asks_for()
    {
        var source = File.ReadAllText(Path.Combine(Root, "bot", "VirtualAssistant.Channels.Slack", "Installations", "InstallEndpoints.cs"));
        var installed = Scopes().Match(source).Groups[1].Value.Split(',');

        Assert.Equal(installed, List("bot"));
    }

    [Theory]
    [InlineData("/api/slack/events")]
    [InlineData("/api/slack/interactivity")]
    [InlineData("/api/slack/commands")]
    [InlineData("/api/slack/oauth/callback")]
    public void It_names_the_addresses(string path) => Assert.Contains($"https://assistant.example.com{path}\n", Manifest, StringComparison.Ordinal);

    [Theory]
    [InlineData("message.im")]
    [InlineData("app_mention")]
    [InlineData("message.channels")]
    [InlineData("app_home_opened")]
    [InlineData("app_uninstalled")]
    [InlineData("tokens_revoked")]
    [InlineData("assistant_thread_started")]
    public void It_subscribes_to_what_is_heard(string name) => Assert.Contains(name, List("bot_events"));

    [Theory]
    [InlineData("name", 35)]
    [InlineData("description", 140)]
    public void Its_words_fit(string field, int length) =>
        Assert.All(Regex.Matches(Manifest, $"^  {field}: (.+)$", RegexOptions.Multiline), match => Assert.InRange(match.Groups[1].Length, 1, length));

    private static IEnumerable<string> List(string name)
    {
        var lines = Manifest.Split('\n');
        return lines.Skip(Array.FindIndex(lines, line => line.Trim() == $"{name}:") + 1)
            .TakeWhile(line => line.TrimStart().StartsWith("- ", StringComparison.Ordinal)).Select(line => line.Trim()[2..]);
    }

    [GeneratedRegex("\"(app_mentions:read,[^\"]+)\"")]
    private static partial Regex Scopes();
}
