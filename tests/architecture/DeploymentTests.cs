using System.Globalization;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace VirtualAssistant.ArchitectureTests;

/// <summary>What the files in deploy/ say about the product is true of it, and what one of them says the others say too.</summary>
public sealed partial class DeploymentTests
{
    /// <summary>Seconds that a process may take to stop: the host's limit, whatever it is asked for.</summary>
    private const int ShutdownTimeout = 10;

    private static readonly string[] OfTheRuntime = ["ASPNETCORE_URLS", "ASPNETCORE_HTTP_PORTS", "ASPNETCORE_FORWARDEDHEADERS_ENABLED", "DOTNET_EnableDiagnostics", "ORT_DISABLE_TELEMETRY"];

    private static readonly string Dockerfile = Read("Dockerfile");
    private static readonly string Compose = Read("compose.yaml");
    private static readonly string Program = Read("helm/templates/_program.tpl");
    private static readonly YamlMappingNode Services = (YamlMappingNode)Parse(Compose)["services"];

    private static IEnumerable<string> Targets => Services.Children.Values.OfType<YamlMappingNode>()
        .Where(service => service.Children.ContainsKey("build")).Select(service => (string)service["build"]["target"]!);

    [Fact]
    public void Every_program_is_built_from_a_project_that_there_is_and_started_by_its_name()
    {
        var published = Publish().Matches(Dockerfile).ToDictionary(match => match.Groups["output"].Value, match => match.Groups["project"].Value);
        foreach (var target in Targets)
        {
            var stage = Stage(target);
            var output = Regex.Match(stage, @"COPY --from=build /out/(\S+) \.").Groups[1].Value;
            var project = Assert.Single(Directory.GetFiles(Path.Combine(House.Root, published[output]), "*.csproj"));
            Assert.Contains($"ENTRYPOINT [\"dotnet\", \"{Path.GetFileNameWithoutExtension(project)}.dll\"]", stage, StringComparison.Ordinal);
            Assert.Contains($"--target {target} ", Dockerfile, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_service_of_the_chart_is_one_that_is_built() =>
        Assert.Equal(Targets.Order(), Regex.Matches(Read("helm/templates/bot.yaml") + Read("helm/templates/workers.yaml"), "program\" \\(dict \"root\" \\. \"name\" \"([^\"]+)\"").Select(match => match.Groups[1].Value).Order());

    [Fact]
    public void Every_setting_that_is_handed_over_is_one_that_the_product_reads()
    {
        var inCompose = Services.Children.Values.OfType<YamlMappingNode>().Where(service => service.Children.ContainsKey("build"))
            .SelectMany(Environment).Append("ConnectionStrings__PostgreSql");
        var inImage = Regex.Matches(Dockerfile, @"^ENV (.+)$", RegexOptions.Multiline).SelectMany(line => line.Groups[1].Value.Split(' ')).Select(pair => pair.Split('=')[0]);
        var inChart = Regex.Matches(Read("helm/values.yaml"), @"\b(ConnectionStrings__\w+|DirectLine__\w+|MicrosoftApp\w+)").Select(match => match.Value);

        var sources = string.Concat(House.Sources.Select(File.ReadAllText));
        Assert.All(inCompose.Concat(inImage).Concat(inChart).Except(OfTheRuntime), key => Assert.True(IsRead(key, sources), key));
    }

    [Fact]
    public void Every_variable_that_is_asked_for_is_in_the_example_and_no_secret_has_a_value()
    {
        var example = Regex.Matches(Read(".env.example"), @"^(\w+)=(.*)$", RegexOptions.Multiline).ToDictionary(line => line.Groups[1].Value, line => line.Groups[2].Value);
        var asked = Variable().Matches(Compose).Select(match => match.Groups["name"].Value).Distinct().ToArray();

        Assert.Equal(asked.Order(), example.Keys.Order());
        Assert.All(example.Values, Assert.Empty);
        Assert.All(Variable().Matches(Compose), match => Assert.Empty(match.Groups["default"].Value));
        var required = Variable().Matches(Compose).Where(match => match.Groups["required"].Success).Select(match => match.Groups["name"].Value);
        Assert.Empty(asked.Where(name => name.EndsWith("_PASSWORD", StringComparison.Ordinal) && !name.StartsWith("MICROSOFT", StringComparison.Ordinal)).Append("DIRECTLINE_SECRET").Except(required));
    }

    [Fact]
    public void Every_file_that_is_mounted_is_there()
    {
        var mounted = Regex.Matches(Compose, @"""\./([^:""]+):").Select(match => match.Groups[1].Value).ToArray();

        Assert.NotEmpty(mounted);
        Assert.All(mounted, file => Assert.True(File.Exists(Path.Combine(House.Root, "deploy", file)), file));
    }

    [Fact]
    public void All_name_one_port()
    {
        var port = Regex.Match(Dockerfile, @"^EXPOSE (\d+)$", RegexOptions.Multiline).Groups[1].Value;

        Assert.Contains($"ASPNETCORE_URLS=http://*:{port} ", Dockerfile, StringComparison.Ordinal);
        Assert.Contains($"/dev/tcp/127.0.0.1/{port} ", Dockerfile, StringComparison.Ordinal);
        Assert.Contains($"http://bot:{port};", Read("proxy.conf"), StringComparison.Ordinal);
        Assert.Contains($"containerPort: {port} ", Program, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_is_killed_before_it_has_stopped()
    {
        Assert.All(Services.Children.Values.OfType<YamlMappingNode>().Where(service => service.Children.ContainsKey("build")), service =>
            Assert.True(Seconds((string)Find(service, "stop_grace_period")!) > ShutdownTimeout));

        var grace = Number(Program, @"terminationGracePeriodSeconds: (\d+)");
        Assert.True(grace > Number(Program, @"""sleep"", ""(\d+)""") + ShutdownTimeout);
        Assert.Contains($"TimeSpan.FromSeconds({ShutdownTimeout})", File.ReadAllText(Path.Combine(House.Root, "hosting/VirtualAssistant.Hosting/ProcessDefaults.cs")), StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_runs_without_rights_on_a_root_file_system_that_it_cannot_write()
    {
        Assert.Contains("\nUSER $APP_UID\n", Stage("base"), StringComparison.Ordinal);
        Assert.All(Targets, target => Assert.DoesNotContain("USER ", Stage(target), StringComparison.Ordinal));
        Assert.All(Services.Children.Values.OfType<YamlMappingNode>().Where(service => service.Children.ContainsKey("build")), service =>
        {
            Assert.Equal("true", (string?)Find(service, "read_only")!);
            Assert.Equal("ALL", (string?)Assert.Single((YamlSequenceNode)Find(service, "cap_drop")!));
        });
        Assert.All(
            ["runAsNonRoot: true", "readOnlyRootFilesystem: true", "allowPrivilegeEscalation: false", "capabilities: { drop: [ALL] }", "automountServiceAccountToken: false"],
            setting => Assert.Contains(setting, Program, StringComparison.Ordinal));
    }

    [Fact]
    public void No_secret_and_nothing_built_elsewhere_goes_into_an_image() =>
        Assert.Empty(new[] { ".git", "**/bin", "**/obj", "**/node_modules", "data", "bot/data", "deploy" }.Except(File.ReadLines(Path.Combine(House.Root, ".dockerignore"))));

    [Fact]
    public void Scaling_looks_at_the_queues_that_there_are()
    {
        var topology = File.ReadAllText(Path.Combine(House.Root, "messaging/VirtualAssistant.Messaging.RabbitMq/Topology/BrokerTopology.cs"));
        string[] kinds = ["input", "actions", "consolidation"];

        var scaling = Read("helm/templates/scaling.yaml");
        Assert.All(kinds, kind =>
        {
            Assert.Contains($"va.{kind}.0", topology, StringComparison.Ordinal);
            Assert.Contains($"\"^va\\\\.{kind}\\\\..*$\"", scaling, StringComparison.Ordinal);
        });

        // Of more processes than there are queues some would have nothing to do.
        var options = File.ReadAllText(Path.Combine(House.Root, "messaging/VirtualAssistant.Messaging.RabbitMq/RabbitMqOptions.cs"));
        Assert.Equal(
            ["InputPartitions", "ActionPartitions", "ConsolidationPartitions"],
            Regex.Matches(Read("helm/values.yaml"), @"maxReplicas: (\d+)").Zip(["InputPartitions", "ActionPartitions", "ConsolidationPartitions"], (replicas, name) =>
                options.Contains($"{name} {{ get; set; }} = {replicas.Groups[1].Value};", StringComparison.Ordinal) ? name : $"{name} is not {replicas.Groups[1].Value}"));
    }

    [Fact]
    public void A_document_of_the_chart_begins_on_a_line_of_its_own() =>
        Assert.All(Directory.GetFiles(Path.Combine(House.Root, "deploy/helm/templates")), file => Assert.DoesNotMatch(@"---\s*\{\{-", File.ReadAllText(file)));

    /// <summary>A section that options are bound from and a property of these, a connection string, or a key that is read by its name.</summary>
    private static bool IsRead(string key, string sources) => key.Split("__") switch
    {
        ["ConnectionStrings", var name] => sources.Contains($"ConnectionStrings:{name}", StringComparison.Ordinal),
        [var section, var property] => sources.Contains($"const string Section = \"{section}\";", StringComparison.Ordinal) &&
            Regex.IsMatch(sources, $@"class {section}Options\b[\s\S]*?\b{property} {{ get; set; }}"),
        _ => sources.Contains($"\"{key}\"", StringComparison.Ordinal),
    };

    private static IEnumerable<string> Environment(YamlMappingNode service) =>
        Find(service, "environment") is YamlMappingNode environment
            ? environment.Children.SelectMany(pair => (string)pair.Key! == "<<" ? ((YamlMappingNode)pair.Value).Children.Keys : [pair.Key]).Select(key => (string)key!)
            : [];

    /// <summary>What a service says, or the mapping that is merged into it.</summary>
    private static YamlNode? Find(YamlMappingNode service, string key) =>
        service.Children.TryGetValue(key, out var own) ? own
        : service.Children.TryGetValue("<<", out var merged) ? Find((YamlMappingNode)merged, key)
        : null;

    private static string Stage(string name) =>
        Dockerfile.Split("\nFROM ").Single(stage => Regex.IsMatch(stage, $@"^\S+ AS {name}\n"));

    private static int Seconds(string duration) => int.Parse(duration.TrimEnd('s'), CultureInfo.InvariantCulture);

    private static int Number(string text, string pattern) => int.Parse(Regex.Match(text, pattern).Groups[1].Value, CultureInfo.InvariantCulture);

    private static YamlMappingNode Parse(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(House.Root, "deploy", file)).ReplaceLineEndings("\n");

    [GeneratedRegex(@"dotnet publish (?<project>\S+) .*-o /out/(?<output>\S+)")]
    private static partial Regex Publish();

    [GeneratedRegex(@"\$\{(?<name>\w+)(:-(?<default>[^}]*)|(?<required>:\?)[^}]*)?\}")]
    private static partial Regex Variable();
}
