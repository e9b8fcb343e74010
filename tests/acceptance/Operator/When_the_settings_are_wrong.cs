using VirtualAssistant.Testing.Assistants;

namespace VirtualAssistant.AcceptanceTests.Operator;

public sealed class When_the_settings_are_wrong
{
    private const string Password = "geheim-42";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static Dictionary<string, string> Wrong => new()
    {
        ["ConnectionStrings__PostgreSql"] = $"nonsense with {Password}",
        ["ConnectionStrings__Redis"] = $"a=b=c,password={Password}",
        ["ConnectionStrings__RabbitMq"] = $"http://somebody:{Password}@here",
    };

    [Fact]
    public async Task The_bot_names_all_mistakes_at_once_and_no_secret()
    {
        await using var bot = new HouseProcess("VirtualAssistant.Bot", Wrong);

        var code = await bot.RunAsync(Cancellation);

        Assert.Equal(1, code);
        Assert.All(Wrong.Keys, name => Assert.Contains(name.Replace("__", ":", StringComparison.Ordinal), bot.Output, StringComparison.Ordinal));
        Assert.DoesNotContain(Password, bot.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("VirtualAssistant.ActionExecutor")]
    [InlineData("VirtualAssistant.MemoryConsolidator")]
    public async Task A_worker_without_a_database_to_share_says_so(string program)
    {
        await using var worker = new HouseProcess(program, new Dictionary<string, string>());

        var code = await worker.RunAsync(Cancellation);

        Assert.Equal(1, code);
        Assert.Contains("set ConnectionStrings:PostgreSql", worker.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Workers_out_of_reach_are_refused()
    {
        await using var bot = new HouseProcess("VirtualAssistant.Bot", new Dictionary<string, string> { ["Workers__InProcess"] = "false" });

        var code = await bot.RunAsync(Cancellation);

        Assert.Equal(1, code);
        Assert.Contains("Workers:InProcess is false", bot.Output, StringComparison.Ordinal);
    }
}
