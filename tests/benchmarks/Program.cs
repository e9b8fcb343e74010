using VirtualAssistant.Benchmarks.Sections;

// dotnet run -c Release --project tests/benchmarks -- [section ...]
var sections = typeof(ISection).Assembly.GetTypes()
    .Where(type => type is { IsInterface: false, IsAbstract: false } && type.IsAssignableTo(typeof(ISection)))
    .Select(type => (ISection)Activator.CreateInstance(type)!)
    .OrderBy(section => section.Name, StringComparer.Ordinal)
    .ToArray();

var unknown = args.Except(sections.Select(section => section.Name)).ToArray();
if (unknown.Length > 0)
{
    Console.Error.WriteLine($"There is no section {string.Join(", ", unknown)}. There are: {string.Join(", ", sections.Select(section => section.Name))}.");
    return 1;
}

foreach (var section in sections.Where(section => args.Length == 0 || args.Contains(section.Name)))
{
    Console.WriteLine($"## {section.Name}: {section.About}");
    await section.RunAsync(Console.Out);
    Console.WriteLine();
}

return 0;
