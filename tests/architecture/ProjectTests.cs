namespace VirtualAssistant.Architecture;

public sealed class ProjectTests
{
    private const string Brain = "VirtualAssistant.Brain";
    private const string Messaging = "VirtualAssistant.Messaging";
    private const string Dialogs = "VirtualAssistant.Dialogs";
    private const string Channels = "VirtualAssistant.Channels";
    private const string BotFramework = "Microsoft.Bot.";
    private const string Host = "VirtualAssistant.Bot";

    public static TheoryData<string> Paths => [.. House.Projects.Select(project => project.Path)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void References_only_what_lies_further_in(string path)
    {
        var project = Find(path);

        Assert.DoesNotContain(project.References, reference => !MayReference(project, reference));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Is_in_the_solution(string path) =>
        Assert.Contains($"\"{path.Replace('/', '\\')}\"", House.Read("VirtualAssistant.sln"), StringComparison.Ordinal);

    [Fact]
    public void The_brain_knows_no_network_database_or_channel()
    {
        string[] outside = ["Microsoft.Bot", "Npgsql", "Microsoft.AspNetCore", "Microsoft.Data", "RabbitMQ", "StackExchange"];

        Assert.DoesNotContain(
            House.Projects.Where(project => project.Folder == "brain").SelectMany(project => project.Packages),
            package => outside.Any(name => package.StartsWith(name, StringComparison.Ordinal)));
    }

    [Fact]
    public void All_of_the_product_is_looked_at() =>
        Assert.Equal(
            ["bot", "botbuilder", "brain", "dialogs", "messaging", "storage", "workers"],
            House.Projects.Select(project => project.Folder).Distinct().Order(StringComparer.Ordinal));

    private static bool MayReference(Project project, string reference) => project.Folder switch
    {
        "brain" => project.Name != Brain && reference == Brain,
        "botbuilder" => reference.StartsWith(BotFramework, StringComparison.Ordinal),
        "storage" => reference == Brain,
        "messaging" => reference is Brain or Messaging,
        "dialogs" => reference == Brain || reference.StartsWith(BotFramework, StringComparison.Ordinal),
        "workers" => reference is Brain or Messaging or Dialogs,
        "bot" when project.Name != Host => reference is Brain or Channels || reference.StartsWith(BotFramework, StringComparison.Ordinal),
        _ => project.Name == Host,
    };

    private static Project Find(string path) => House.Projects.Single(project => project.Path == path);
}
