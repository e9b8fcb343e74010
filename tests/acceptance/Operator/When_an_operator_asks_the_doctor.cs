using Microsoft.Extensions.DependencyInjection;
using VirtualAssistant.Bot;
using VirtualAssistant.Hosting.Doctor;
using VirtualAssistant.Testing.Assistants;
using VirtualAssistant.Testing.Servers;

namespace VirtualAssistant.AcceptanceTests.Operator;

public sealed class When_an_operator_asks_the_doctor
{
    private const string Password = "geheim-42";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_assistant_without_servers_is_well()
    {
        var (code, output) = await AskAsync([]);

        Assert.Equal(0, code);
        Assert.Contains("Nothing is to be fixed.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_left_in_the_home_of_whoever_runs_it()
    {
        var home = Directory.CreateTempSubdirectory("assistant-home-");
        try
        {
            var (code, output) = await AskAsync(new() { ["HOME"] = home.FullName, ["XDG_CACHE_HOME"] = "", ["XDG_DATA_HOME"] = "" });

            Assert.True(code == 0, output);
            Assert.DoesNotContain("telemetry", output, StringComparison.OrdinalIgnoreCase);
            Assert.Empty(home.GetFiles("*", SearchOption.AllDirectories));
        }
        finally
        {
            home.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Servers_that_answer_are_well()
    {
        var servers = await LocalServers.SharedAsync();

        var (code, output) = await AskAsync(new()
        {
            ["ConnectionStrings__PostgreSql"] = servers.PostgreSql,
            ["ConnectionStrings__Redis"] = servers.Redis,
            ["ConnectionStrings__RabbitMq"] = servers.RabbitMq,
        });

        Assert.True(code == 0, output);
        Assert.Contains("ok   PostgreSQL", output, StringComparison.Ordinal);
        Assert.Contains("ok   Redis", output, StringComparison.Ordinal);
        Assert.Contains("ok   RabbitMQ", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("VirtualAssistant.ActionExecutor")]
    [InlineData("VirtualAssistant.MemoryConsolidator")]
    public async Task A_worker_is_examined_without_being_started(string program)
    {
        var servers = await LocalServers.SharedAsync();

        var (code, output) = await AskAsync(new() { ["ConnectionStrings__PostgreSql"] = servers.PostgreSql, ["ConnectionStrings__RabbitMq"] = servers.RabbitMq }, program);

        Assert.True(code == 0, output);
        Assert.Contains("ok   PostgreSQL", output, StringComparison.Ordinal);
        Assert.Contains("ok   RabbitMQ", output, StringComparison.Ordinal);
        Assert.EndsWith("Nothing is to be fixed.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_worker_without_a_database_to_share_is_told_what_to_set()
    {
        var (code, output) = await AskAsync([], "VirtualAssistant.ActionExecutor");

        Assert.Equal(1, code);
        Assert.Contains("FIX  Settings        A worker shares its data with the bots: set ConnectionStrings:PostgreSql.", output, StringComparison.Ordinal);
        Assert.EndsWith("One thing is to be fixed.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_server_that_does_not_answer_is_named_with_what_to_do_and_without_its_password()
    {
        var (code, output) = await AskAsync(new()
        {
            ["ConnectionStrings__PostgreSql"] = $"Host=127.0.0.1;Port=1;Database=a;Username=b;Password={Password}",
            ["ConnectionStrings__Redis"] = $"127.0.0.1:1,password={Password}",
            ["ConnectionStrings__RabbitMq"] = $"amqp://b:{Password}@127.0.0.1:1/",
        });

        Assert.Equal(1, code);
        Assert.Contains("FIX  PostgreSQL", output, StringComparison.Ordinal);
        Assert.Contains("FIX  Redis", output, StringComparison.Ordinal);
        Assert.Contains("FIX  RabbitMQ", output, StringComparison.Ordinal);
        Assert.Contains("3 things are to be fixed.", output, StringComparison.Ordinal);
        Assert.DoesNotContain(Password, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(90, "This machine's clock is 90 seconds ahead of the server's: let NTP set both.")]
    [InlineData(-90, "This machine's clock is 90 seconds behind the server's: let NTP set both.")]
    public async Task A_clock_that_is_not_the_databases_is_named_with_how_far_it_is_off(int seconds, string sentence)
    {
        var servers = await LocalServers.SharedAsync();
        await using var assistant = AssistantHost.Create([$"--ConnectionStrings:PostgreSql={servers.PostgreSql}"], builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(new OffsetClock(TimeSpan.FromSeconds(seconds)));
            builder.Services.AddExaminations();
        });

        var findings = new List<Finding>();
        foreach (var examination in assistant.Services.GetServices<IExamination>())
        {
            findings.AddRange(await examination.ExamineAsync(Cancellation));
        }

        Assert.Single(findings, finding => !finding.IsWell && finding.Sentence.StartsWith(sentence, StringComparison.Ordinal));
    }

    private sealed class OffsetClock(TimeSpan offset) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + offset;
    }

    private static async Task<(int Code, string Output)> AskAsync(Dictionary<string, string> settings, string program = "VirtualAssistant.Bot")
    {
        await using var doctor = new HouseProcess(program, settings, "doctor");
        var code = await doctor.RunAsync(Cancellation);
        return (code, doctor.Output);
    }
}
