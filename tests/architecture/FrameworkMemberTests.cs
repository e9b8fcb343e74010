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

    /// <summary>FrameworkMembers.txt lists what the product uses; each line was looked up in the documentation of the official packages.</summary>
    [Fact]
    public async Task Everything_that_is_used_was_looked_up_in_the_documentation()
    {
        var used = Used.Select(use => use.Member).Where(member => !IsOursAlone(member)).Distinct().Order(StringComparer.Ordinal).ToArray();
        var approved = await File.ReadAllLinesAsync(
            Path.Combine(House.Root, "tests", "architecture", "FrameworkMembers.txt"), TestContext.Current.CancellationToken);
        var received = Path.Combine(AppContext.BaseDirectory, "FrameworkMembers.received.txt");
        await File.WriteAllLinesAsync(received, used, TestContext.Current.CancellationToken);

        var unknown = used.Except(approved).ToArray();
        Assert.True(
            unknown.Length == 0,
            $"The product uses other members of the Bot Framework: {string.Join(" | ", unknown)}. "
            + $"If the documentation of the official packages (4.23) lists them, replace tests/architecture/FrameworkMembers.txt by {received}.");
    }

    private static bool IsOursAlone(string member) =>
        Array.Exists(NotOfficial, start => member.StartsWith(start, StringComparison.Ordinal)) || member.Contains("System.Text.Json.", StringComparison.Ordinal);
}
