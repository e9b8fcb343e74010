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
        ["Workers__InProcess"] = "perhaps",
        ["Sweep__Age"] = "yesterday",
        ["Redelivery__MaxDeliveries"] = "many",
        ["Redelivery__MaxDelay"] = "long",
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

    [Fact]
    public async Task The_doctor_names_each_on_a_line_of_its_own()
    {
        await using var doctor = new HouseProcess("VirtualAssistant.Bot", Wrong, "doctor");

        Assert.Equal(1, await doctor.RunAsync(Cancellation));

        Assert.Contains("FIX  Settings        Sweep:Age: This is no length of time. It looks like 00:00:30 (hours, minutes, seconds).", doctor.Output, StringComparison.Ordinal);
        Assert.Contains("FIX  Settings        Redelivery:MaxDeliveries: This is no whole number.", doctor.Output, StringComparison.Ordinal);
        Assert.Contains("FIX  Settings        Redelivery:MaxDelay: This is no length of time.", doctor.Output, StringComparison.Ordinal);
        Assert.Contains("FIX  Settings        Workers:InProcess is neither true nor false.", doctor.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Password, doctor.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_out_of_bounds_is_named_by_the_key_it_is_set_with()
    {
        await using var bot = new HouseProcess("VirtualAssistant.Bot", new Dictionary<string, string>
        {
            ["Redelivery__MaxSends"] = "0",
            ["Redelivery__MaxDeliveries"] = "many",
            ["Language__Rasa__Timeout"] = "01:00:00",
            ["WebChat__Title"] = "",
        });

        Assert.Equal(1, await bot.RunAsync(Cancellation));

        Assert.Contains("  Redelivery:MaxSends: This must be between 1 and 10000.", bot.Output, StringComparison.Ordinal);
        Assert.Contains("  Redelivery:MaxDeliveries: This is no whole number.", bot.Output, StringComparison.Ordinal);
        Assert.Contains("  Language:Rasa:Timeout: This must be between 00:00:00.0500000 and 00:00:05.", bot.Output, StringComparison.Ordinal);
        Assert.Contains("  WebChat:Title: This is required.", bot.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Options", bot.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("VirtualAssistant.Bot", "There is no command 'start'. There are: doctor, ", "start")]
    [InlineData("VirtualAssistant.Bot", "There is no command '--help'. There are: doctor, ", "--help")]
    [InlineData("VirtualAssistant.ActionExecutor", "A worker knows no 'start', only 'doctor' and settings like ", "--Sweep:Age", "00:00:02", "start")]
    [InlineData("VirtualAssistant.MemoryConsolidator", "A worker knows no '--help', only 'doctor' and settings like ", "--Sweep:Age=00:00:02", "--help")]
    public async Task An_argument_that_nobody_knows_is_refused(string program, string sentence, params string[] arguments)
    {
        await using var process = new HouseProcess(program, new Dictionary<string, string>(), arguments);

        Assert.Equal(2, await process.RunAsync(Cancellation));
        Assert.StartsWith(sentence, process.Output, StringComparison.Ordinal);
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
    public async Task A_connection_to_sign_in_with_needs_an_app_id()
    {
        await using var bot = new HouseProcess("VirtualAssistant.Bot", new Dictionary<string, string> { ["SignIn__ConnectionName"] = "company" });

        var code = await bot.RunAsync(Cancellation);

        Assert.Equal(1, code);
        Assert.Contains("SignIn:ConnectionName needs MicrosoftAppId", bot.Output, StringComparison.Ordinal);
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
