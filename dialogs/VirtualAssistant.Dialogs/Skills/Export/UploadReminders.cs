using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime.Extensions;
using VirtualAssistant.Brain.Actions;
using VirtualAssistant.Brain.Reminders;

namespace VirtualAssistant.Dialogs.Skills.Export;

/// <summary>Puts the calendar, as it is now, where the person has let it be put.</summary>
internal sealed class UploadReminders(IReminderStore reminders, IFileUpload upload, TimeProvider time) : IAction
{
    public const string ActionName = "export.upload";

    public string Name => ActionName;

    public async ValueTask<ActionResult> RunAsync(ActionRequest request, CancellationToken cancellationToken)
    {
        var place = JsonSerializer.Deserialize(request.Arguments, ExportJson.Default.FilePlace)!;
        var open = await reminders.ListAsync(request.Person, request.Conversation, cancellationToken);
        var isTaken = await upload.PutAsync(new Uri(place.UploadUrl), ReminderCalendar.Write(open, time.GetUtcNow().ToInstant()), cancellationToken);

        // The address that takes the bytes is a key, and has no further use.
        var details = JsonSerializer.Serialize(place with { UploadUrl = "" }, ExportJson.Default.FilePlace);
        return new ActionResult(isTaken ? ActionOutcome.Done : ActionOutcome.Refused, details);
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(FilePlace))]
internal sealed partial class ExportJson : JsonSerializerContext;
