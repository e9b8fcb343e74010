using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;

namespace VirtualAssistant.Dialogs.Skills.Export;

/// <summary>Where a file may be put, as Teams says it when somebody was asked: the value of a <c>fileConsent/invoke</c>.</summary>
/// <param name="Upload">Null when it was declined.</param>
internal sealed record FileConsent(FilePlace? Upload)
{
    public const string Invoke = "fileConsent/invoke";

    private const string CardType = "application/vnd.microsoft.teams.card.file.consent";
    private const string Name = "reminders";

    /// <summary>The card that asks.</summary>
    public static Attachment Ask(string description, int size)
    {
        var context = new JsonObject { ["export"] = Name };
        return new Attachment
        {
            ContentType = CardType,
            Name = ReminderCalendar.FileName,
            Content = new JsonObject
            {
                ["description"] = description,
                ["sizeInBytes"] = size,
                ["acceptContext"] = context,
                ["declineContext"] = context.DeepClone(),
            },
        };
    }

    /// <returns>Null when it is no answer to that card.</returns>
    public static FileConsent? Read(ReadOnlyMemory<byte> activity)
    {
        using var json = JsonDocument.Parse(activity);
        var value = json.RootElement.Child("value");
        if (value.Text("type") != "fileUpload" || value.Child("context").Text("export") != Name)
        {
            return null;
        }

        var info = value.Child("uploadInfo");
        return value.Text("action") switch
        {
            "decline" => new FileConsent(Upload: null),
            "accept" when info.Text("uploadUrl") is { } to && info.Text("contentUrl") is { } url && Uri.IsWellFormedUriString(to, UriKind.Absolute) =>
                new FileConsent(new FilePlace(to, url, info.Text("name") ?? ReminderCalendar.FileName, info.Text("uniqueId"), info.Text("fileType"))),
            _ => null,
        };
    }
}

/// <param name="UploadUrl">Takes the bytes.</param>
/// <param name="ContentUrl">Where people find it then.</param>
internal sealed record FilePlace(string UploadUrl, string ContentUrl, string Name, string? UniqueId, string? FileType)
{
    private const string CardType = "application/vnd.microsoft.teams.card.file.info";

    /// <summary>The card that shows the file once it is there.</summary>
    public Attachment Show() => new()
    {
        ContentType = CardType,
        ContentUrl = ContentUrl,
        Name = Name,
        Content = new JsonObject { ["uniqueId"] = UniqueId, ["fileType"] = FileType },
    };
}
