using System.Xml.Linq;

namespace VirtualAssistant.Architecture;

/// <summary>The source tree this test was built from.</summary>
internal static class House
{
    private static readonly string[] Products = ["botbuilder", "brain", "dialogs", "messaging", "storage", "bot", "workers"];

    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<Project> Projects { get; } = [.. Products.SelectMany(folder => Files(folder, "*.csproj")).Select(Project.Read)];

    public static IEnumerable<string> Sources => Products.SelectMany(folder => Files(folder, "*.cs"));

    public static IEnumerable<string> Tests => Files("tests", "*.cs");

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Paths from the root, with forward slashes, without what a build made.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part is "bin" or "obj" or "node_modules"));

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "VirtualAssistant.sln")))
        {
            directory = directory.Parent ?? throw new DirectoryNotFoundException($"No solution above {AppContext.BaseDirectory}.");
        }

        return directory.FullName;
    }
}

/// <param name="Path">From the root.</param>
/// <param name="References">Names of the projects it references; Bot Framework references by their package name.</param>
internal sealed record Project(string Path, IReadOnlyList<string> References, IReadOnlyList<string> Packages)
{
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public string Folder => Path[..Path.IndexOf('/', StringComparison.Ordinal)];

    public static Project Read(string path)
    {
        var xml = XDocument.Parse(House.Read(path));
        return new Project(
            path,
            [
                .. Includes(xml, "ProjectReference").Select(reference => System.IO.Path.GetFileNameWithoutExtension(reference.Replace('\\', '/'))),
                .. Includes(xml, "BotFrameworkReference"),
            ],
            [.. Includes(xml, "PackageReference"), .. Includes(xml, "FrameworkReference")]);
    }

    private static IEnumerable<string> Includes(XDocument xml, string element) =>
        xml.Descendants(element).Select(reference => reference.Attribute("Include")!.Value);
}
