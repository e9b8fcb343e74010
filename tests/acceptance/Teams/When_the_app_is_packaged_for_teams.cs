using System.Buffers.Binary;
using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json.Nodes;
using VirtualAssistant.Testing;
using VirtualAssistant.Testing.Assistants;

namespace VirtualAssistant.AcceptanceTests.Teams;

/// <summary>The package that is uploaded to Teams, against the rules that Teams has for it.</summary>
public sealed class When_the_app_is_packaged_for_teams
{
    private const string AppId = "4f3c0a52-7d0e-4b56-9a57-0c4b7a1f2e11";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Teams_takes_it()
    {
        using var folder = new DataFolder();
        var package = Path.Combine(folder.Path, "assistant.zip");
        Assert.Equal(0, await RunAsync(AppId, "assistant.example.org", package));

        using var zip = ZipFile.OpenRead(package);
        Assert.Equal(["color.png", "manifest.json", "outline.png"], zip.Entries.Select(entry => entry.FullName).Order());
        Assert.Equal((192, 192, false), Image(zip, "color.png"));
        Assert.Equal((32, 32, true), Image(zip, "outline.png"));
        var manifest = JsonNode.Parse(Read(zip, "manifest.json"))!.AsObject();
        Assert.DoesNotContain("${", manifest.ToJsonString(), StringComparison.Ordinal);
        AssertNames(manifest);
        AssertBot(manifest["bots"]!.AsArray());
        AssertSearch(Assert.Single(manifest["composeExtensions"]!.AsArray())!);
    }

    [Fact]
    public async Task Teams_may_sign_people_in_where_that_is_wanted()
    {
        using var folder = new DataFolder();
        var package = Path.Combine(folder.Path, "assistant.zip");
        Assert.Equal(0, await RunAsync(AppId, "assistant.example.org", package, "--sign-in"));

        using var zip = ZipFile.OpenRead(package);
        var manifest = JsonNode.Parse(Read(zip, "manifest.json"))!;
        Assert.Equal((AppId, $"api://botid-{AppId}"), ((string)manifest["webApplicationInfo"]!["id"]!, (string)manifest["webApplicationInfo"]!["resource"]!));
        Assert.Equal(["assistant.example.org", "token.botframework.com"], manifest["validDomains"]!.AsArray().Select(domain => (string)domain!));
    }

    [Theory]
    [InlineData("not-a-guid", "assistant.example.org")]
    [InlineData(AppId, "https://assistant.example.org/")]
    public async Task Ids_that_are_none_are_refused(string app, string host)
    {
        using var folder = new DataFolder();
        var package = Path.Combine(folder.Path, "assistant.zip");

        Assert.Equal(2, await RunAsync(app, host, package));
        Assert.False(File.Exists(package));
    }

    private static void AssertNames(JsonObject manifest)
    {
        Assert.Equal($"https://developer.microsoft.com/json-schemas/teams/v{manifest["manifestVersion"]}/MicrosoftTeams.schema.json", (string)manifest["$schema"]!);
        Assert.Equal(AppId, (string)manifest["id"]!);
        Assert.Matches(@"^\d+\.\d+\.\d+$", (string)manifest["version"]!);
        Assert.InRange(((string)manifest["name"]!["short"]!).Length, 1, 30);
        Assert.InRange(((string)manifest["name"]!["full"]!).Length, 1, 100);
        Assert.InRange(((string)manifest["description"]!["short"]!).Length, 1, 80);
        Assert.InRange(((string)manifest["description"]!["full"]!).Length, 1, 4000);
        Assert.InRange(((string)manifest["developer"]!["name"]!).Length, 1, 32);
        Assert.All(["websiteUrl", "privacyUrl", "termsOfUseUrl"], url => Assert.StartsWith("https://assistant.example.org/", (string)manifest["developer"]![url]!, StringComparison.Ordinal));
        Assert.Equal(("color.png", "outline.png"), ((string)manifest["icons"]!["color"]!, (string)manifest["icons"]!["outline"]!));
        Assert.Matches("^#[0-9A-F]{6}$", (string)manifest["accentColor"]!);
        Assert.Equal(["assistant.example.org"], manifest["validDomains"]!.AsArray().Select(domain => (string)domain!));
    }

    private static void AssertBot(JsonArray bots)
    {
        var bot = Assert.Single(bots)!;
        Assert.Equal(AppId, (string)bot["botId"]!);
        Assert.True((bool)bot["supportsFiles"]!); // Without it nobody is asked for a place for files.
        Assert.Equal(["groupChat", "personal", "team"], bot["scopes"]!.AsArray().Select(scope => (string)scope!).Order());
        foreach (var list in bot["commandLists"]!.AsArray())
        {
            Assert.InRange(list!["commands"]!.AsArray().Count, 1, 10);
            Assert.All(list["commands"]!.AsArray(), command =>
            {
                Assert.InRange(((string)command!["title"]!).Length, 1, 32);
                Assert.InRange(((string)command["description"]!).Length, 1, 128);
            });
        }
    }

    private static void AssertSearch(JsonNode extension)
    {
        Assert.Equal(AppId, (string)extension["botId"]!);
        var command = Assert.Single(extension["commands"]!.AsArray())!;
        Assert.Equal(("search", "query"), ((string)command["id"]!, (string)command["type"]!));
        Assert.InRange(((string)command["title"]!).Length, 1, 32);
        Assert.InRange(((string)command["description"]!).Length, 1, 128);
        var parameter = Assert.Single(command["parameters"]!.AsArray())!;
        Assert.InRange(((string)parameter["title"]!).Length, 1, 32);
        Assert.InRange(((string)parameter["description"]!).Length, 1, 128);
    }

    private static (int Width, int Height, bool IsTransparent) Image(ZipArchive zip, string name)
    {
        var png = Read(zip, name);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
        return (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)), png[25] == 6);
    }

    private static byte[] Read(ZipArchive zip, string name)
    {
        using var stream = zip.GetEntry(name)!.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static async Task<int> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["run", Path.Combine(Repository.Root, "deploy/teams/package.cs"), "--", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        await Task.WhenAll(process.StandardOutput.ReadToEndAsync(Cancellation), process.StandardError.ReadToEndAsync(Cancellation), process.WaitForExitAsync(Cancellation));
        return process.ExitCode;
    }
}
