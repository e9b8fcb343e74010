// Writes the app package that is uploaded to Teams: the manifest with the bot's own ids, and the icons.
//
//     dotnet run deploy/teams/package.cs -- <MicrosoftAppId> <host of the bot> [assistant.zip] [--sign-in]
//
// With --sign-in people's Teams may sign them in (SignIn:ConnectionName of the bot).

using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;

const string SignIn = "--sign-in";
var signsIn = args.Contains(SignIn);
args = [.. args.Where(argument => argument != SignIn)];
if (args.Length is < 2 or > 3 || !Guid.TryParseExact(args[0], "D", out var app) || Uri.CheckHostName(args[1]) != UriHostNameType.Dns)
{
    Console.Error.WriteLine("usage: dotnet run deploy/teams/package.cs -- <MicrosoftAppId, a GUID> <host, such as assistant.example.org> [assistant.zip] [--sign-in]");
    return 2;
}

var here = (string)AppContext.GetData("EntryPointFileDirectoryPath")!;
var target = args.Length == 3 ? args[2] : "assistant.zip";
var manifest = File.ReadAllText(Path.Combine(here, "manifest.json")).Replace("${APP_ID}", app.ToString("D")).Replace("${HOST}", args[1]);
if (signsIn)
{
    var json = JsonNode.Parse(manifest)!.AsObject();
    json["webApplicationInfo"] = new JsonObject { ["id"] = app.ToString("D"), ["resource"] = $"api://botid-{app:D}" };
    json["validDomains"]!.AsArray().Add((JsonNode)"token.botframework.com");
    manifest = json.ToJsonString(new JsonSerializerOptions { WriteIndented = true });
}

using (var zip = new ZipArchive(File.Create(target), ZipArchiveMode.Create))
{
    using (var entry = new StreamWriter(zip.CreateEntry("manifest.json").Open()))
    {
        entry.Write(manifest);
    }

    foreach (var icon in new[] { "color.png", "outline.png" })
    {
        zip.CreateEntryFromFile(Path.Combine(here, icon), icon);
    }
}

Console.WriteLine($"{target} is ready: upload it in Teams under Apps, Manage your apps, Upload an app.");
return 0;
