namespace VirtualAssistant.ArchitectureTests;

/// <summary>The product compiles against the official Bot Framework packages too: it uses nothing they do not have.</summary>
public sealed class FrameworkMemberTests
{
    // Of botbuilder/ alone: without a counterpart in the official packages, or with another signature there.
    private static readonly string[] NotOfficial =
    [
        "Microsoft.Bot.Schema.SchemaJson.",
        "Microsoft.Bot.Builder.StorageJson.",
        "Microsoft.Bot.Builder.Integration.AspNet.Core.HttpHelper.get_BotMessageSerializerOptions(",
        "Microsoft.Bot.Builder.Integration.AspNet.Core.ChannelServiceExceptionFilterAttribute.",
        "Microsoft.Bot.Builder.MemoryStorage..ctor(System.Collections.",
        "Microsoft.Bot.Builder.BotState.Get(",
        "Microsoft.Rest.ValidationRules.",
    ];

    // How an activity becomes JSON differs between the two: the one file that says so has a version for each.
    private const string JsonOfActivities = "VirtualAssistant.Channels";

    // A project that is not built into the host is a tool, and knows no bot.
    private static IEnumerable<(string Project, string Member)> Used =>
        from project in House.Projects.Keys
        where !project.StartsWith("Microsoft.Bot.", StringComparison.Ordinal)
        let assembly = Path.Combine(AppContext.BaseDirectory, project + ".dll")
        where File.Exists(assembly)
        from member in FrameworkMembers.UsedBy(assembly)
        select (project, member);

    [Fact]
    public void Nothing_is_used_that_the_official_packages_do_not_have() =>
        Assert.Empty(
            from use in Used
            where IsOursAlone(use.Member) && !(use.Project == JsonOfActivities && use.Member.StartsWith("Microsoft.Bot.Schema.SchemaJson.", StringComparison.Ordinal))
            select $"{use.Project}: {use.Member}");

    [Fact]
    public async Task What_is_used_is_what_was_approved()
    {
        var used = Used.Select(use => use.Member).Where(member => !IsOursAlone(member)).Distinct().Order(StringComparer.Ordinal).ToArray();
        var approved = Path.Combine(House.Root, "tests", "architecture", "FrameworkMembers.txt");
        var expected = File.Exists(approved) ? await File.ReadAllLinesAsync(approved, TestContext.Current.CancellationToken) : [];
        if (!used.SequenceEqual(expected))
        {
            var received = Path.Combine(AppContext.BaseDirectory, "FrameworkMembers.received.txt");
            await File.WriteAllLinesAsync(received, used, TestContext.Current.CancellationToken);
            Assert.Fail(
                $"The product uses other members of the Bot Framework. Gone: {List(expected.Except(used))}. New: {List(used.Except(expected))}. "
                + $"If the documentation of the official packages (4.23) lists the new ones, replace tests/architecture/FrameworkMembers.txt by {received}.");
        }
    }

    private static bool IsOursAlone(string member) =>
        Array.Exists(NotOfficial, start => member.StartsWith(start, StringComparison.Ordinal)) || member.Contains("System.Text.Json.", StringComparison.Ordinal);

    private static string List(IEnumerable<string> lines) => string.Join(" | ", lines.Take(10));
}
