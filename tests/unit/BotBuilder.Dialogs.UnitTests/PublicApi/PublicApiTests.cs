using System.Reflection;
using BotBuilder.UnitTests.PublicApi;

namespace BotBuilder.Dialogs.UnitTests.PublicApi;

/// <summary>What bots compile against is approved text: a change of it is seen, and meant.</summary>
public sealed class PublicApiTests
{
    public static TheoryData<string> Assemblies => ["Microsoft.Bot.Builder.Dialogs", "Microsoft.Bot.Builder.Testing"];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public async Task Is_what_was_approved(string assembly)
    {
        var actual = ApiText.Of(Assembly.Load(assembly));
        var folder = Path.Combine(AppContext.BaseDirectory, "PublicApi");
        var approved = Path.Combine(folder, $"{assembly}.txt");
        var expected = File.Exists(approved) ? await File.ReadAllLinesAsync(approved, TestContext.Current.CancellationToken) : [];
        if (!actual.SequenceEqual(expected))
        {
            var received = Path.Combine(folder, $"{assembly}.received.txt");
            Directory.CreateDirectory(folder);
            await File.WriteAllLinesAsync(received, actual, TestContext.Current.CancellationToken);
            Assert.Fail(
                $"The public API changed. Gone: {List(expected.Except(actual))}. New: {List(actual.Except(expected))}. "
                + $"If this is meant, replace PublicApi/{assembly}.txt by {received}.");
        }
    }

    private static string List(IEnumerable<string> lines) => string.Join(" | ", lines.Take(10).Select(line => line.Trim()));
}
