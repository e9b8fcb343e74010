using System.Reflection;

namespace VirtualAssistant.ArchitectureTests;

/// <summary>Hosts know everything, adapters know the brain, the brain knows nobody.</summary>
public sealed class ArrowTests
{
    private const string Host = "VirtualAssistant.Bot";
    private const string Brain = "VirtualAssistant.Brain";
    private const string Hosting = "VirtualAssistant.Hosting";

    /// <summary>A tool that makes a file of the product and is no part of it.</summary>
    private const string Training = "VirtualAssistant.LanguageCenter.Training";

    [Fact]
    public void Every_project_of_the_house_is_found() =>
        Assert.Superset(
            new HashSet<string> { Brain, Host, "VirtualAssistant.LanguageCenter", "VirtualAssistant.Dialogs", "VirtualAssistant.Messaging", "Microsoft.Bot.Builder" },
            House.Projects.Keys.ToHashSet());

    [Fact]
    public void Every_reference_of_a_project_points_inward()
    {
        var wrong = from project in House.Projects
                    where project.Key != Host
                    from reference in project.Value
                    where !MayKnow(project.Key, reference)
                    select $"{project.Key} → {reference}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void No_assembly_uses_what_its_project_may_not_know()
    {
        var wrong = new List<string>();
        foreach (var project in House.Projects.Keys.Where(project => project is not (Host or Training)))
        {
            var path = Path.Combine(AppContext.BaseDirectory, project + ".dll");
            Assert.True(File.Exists(path), $"{project} is not built into the host.");
            var known = Assembly.LoadFrom(path).GetReferencedAssemblies().Select(name => name.Name!);
            wrong.AddRange(known.Where(name => House.Projects.ContainsKey(name) && !MayKnow(project, name)).Select(name => $"{project} → {name}"));
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void The_brain_needs_no_network_no_database_and_no_web_server()
    {
        string[] barred = ["System.Net.Http", "System.Net.Sockets", "System.Data.Common", "Microsoft.Data.Sqlite", "Microsoft.AspNetCore", "Microsoft.Bot"];
        string[] brain = [Brain, "VirtualAssistant.LanguageCenter"];
        var used = from name in brain
                   from reference in Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, name + ".dll")).GetReferencedAssemblies()
                   where barred.Any(start => reference.Name!.StartsWith(start, StringComparison.Ordinal))
                   select $"{name} → {reference.Name}";
        Assert.Empty(used);
    }

    [Fact]
    public void Projects_refer_to_each_other_without_cycles() =>
        Assert.Empty(Cycles.Find(House.Projects.ToDictionary(project => project.Key, project => project.Value.Where(House.Projects.ContainsKey).ToHashSet())));

    private static bool MayKnow(string project, string reference) => project switch
    {
        _ when project.StartsWith("Microsoft.Bot.", StringComparison.Ordinal) => reference.StartsWith("Microsoft.Bot.", StringComparison.Ordinal),
        Brain => false,
        "VirtualAssistant.LanguageCenter" => reference == Brain,
        Training => reference is Brain or "VirtualAssistant.LanguageCenter",
        "VirtualAssistant.Dialogs" => reference == Brain || reference.StartsWith("Microsoft.Bot.", StringComparison.Ordinal),
        "VirtualAssistant.Messaging" => reference == Brain,
        _ when project.StartsWith("VirtualAssistant.Messaging.", StringComparison.Ordinal) => reference is Brain or "VirtualAssistant.Messaging",
        _ when project.StartsWith("VirtualAssistant.Storage.", StringComparison.Ordinal) => reference == Brain,
        "VirtualAssistant.Channels" => reference == Brain || reference.StartsWith("Microsoft.Bot.", StringComparison.Ordinal),
        _ when project.StartsWith("VirtualAssistant.Channels.", StringComparison.Ordinal) =>
            reference is Brain or "VirtualAssistant.Channels" || reference.StartsWith("Microsoft.Bot.", StringComparison.Ordinal),
        Hosting => reference == Brain || reference.StartsWith("VirtualAssistant.Messaging", StringComparison.Ordinal) ||
            reference.StartsWith("VirtualAssistant.Storage.", StringComparison.Ordinal),
        "VirtualAssistant.ActionExecutor" or "VirtualAssistant.MemoryConsolidator" =>
            reference is Brain or Hosting or "VirtualAssistant.Messaging" or "VirtualAssistant.Dialogs" or "VirtualAssistant.LanguageCenter",
        _ => false, // A new project needs a line here before it needs a reference.
    };
}
