using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace VirtualAssistant.ArchitectureTests;

/// <summary>The repository as it lies on disk.</summary>
internal static partial class House
{
    public static string Root { get; } = Path.GetFullPath(
        typeof(House).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "RepositoryRoot").Value!);

    /// <summary>Product projects by name, tests left out, with the names of those they refer to.</summary>
    public static IReadOnlyDictionary<string, string[]> Projects { get; } = Directory
        .EnumerateFiles(Root, "*.csproj", SearchOption.AllDirectories)
        .Where(path => !Built().IsMatch(path) && !IsIn(path, "tests"))
        .ToDictionary(path => Path.GetFileNameWithoutExtension(path)!, References);

    /// <summary>C# files of the product.</summary>
    public static IEnumerable<string> Sources => Directory
        .EnumerateFiles(Root, "*.cs", SearchOption.AllDirectories)
        .Where(path => !Built().IsMatch(path) && !IsIn(path, "tests"));

    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static bool IsIn(string path, string folder) => Relative(path).StartsWith(folder + "/", StringComparison.Ordinal);

    private static string[] References(string project) =>
    [
        .. XDocument.Load(project).Descendants()
            .Where(item => item.Name.LocalName is "ProjectReference" or "BotFrameworkReference")
            .Select(item => Path.GetFileNameWithoutExtension(((string)item.Attribute("Include")!).Replace('\\', '/').Split('/')[^1].Replace(".csproj", "", StringComparison.Ordinal) + ".x")),
    ];

    [GeneratedRegex(@"[/\\](bin|obj|node_modules|dist|\.git)[/\\]")]
    private static partial Regex Built();
}
