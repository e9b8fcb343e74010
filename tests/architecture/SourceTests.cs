using System.Text.RegularExpressions;

namespace VirtualAssistant.Architecture;

public sealed partial class SourceTests
{
    private static readonly string[] Unfinished =
        ["TO" + "DO", "FIX" + "ME", "Thread" + ".Sleep", "[Fact" + "(Skip", "[Theory" + "(Skip"];

    [Fact]
    public void A_namespace_equals_its_folder()
    {
        var projects = House.Projects.ToDictionary(project => Directory(project.Path), project => project.Name);
        string[] strays =
        [
            .. House.Sources.Where(path =>
                !path.StartsWith("botbuilder/", StringComparison.Ordinal) && // There the public API of the Bot Framework gives the names.
                Namespace().Match(House.Read(path)) is { Success: true } found &&
                found.Groups[1].Value != Expected(path, projects)),
        ];

        Assert.Empty(strays);
    }

    [Fact]
    public void Nothing_is_left_unfinished_or_skipped() =>
        Assert.DoesNotContain(House.Sources.Concat(House.Tests), path => Unfinished.Any(House.Read(path).Contains));

    [Fact]
    public void Only_the_public_api_of_the_bot_framework_may_say_not_implemented() =>
        Assert.DoesNotContain(
            House.Sources.Where(path => !path.StartsWith("botbuilder/", StringComparison.Ordinal)).Concat(House.Tests),
            path => House.Read(path).Contains("NotImplemented" + "Exception", StringComparison.Ordinal));

    private static string Expected(string path, Dictionary<string, string> projects)
    {
        var home = Directory(path);
        while (!projects.ContainsKey(home))
        {
            home = Directory(home);
        }

        return projects[home] + Directory(path)[home.Length..].Replace('/', '.');
    }

    private static string Directory(string path) => path[..path.LastIndexOf('/')];

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
