using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using VirtualAssistant.Brain.Actions;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.Reminders;

namespace VirtualAssistant.Dialogs.Skills.Export;

/// <summary>Gives people their reminders as a calendar file.</summary>
/// <remarks><code>
/// Teams: ask for leave ──fileConsent/invoke──► put the file into their OneDrive ──► show it, over the receipt
/// elsewhere: the file comes with the answer
/// </code></remarks>
internal sealed class ExportSkill(IReminderStore reminders) : Skill("export", Intents.ExportReminders)
{
    private static readonly TextKey Alone = TextKey.Plain("export.alone");
    private static readonly TextKey Nothing = TextKey.Plain("export.nothing");
    private static readonly TextKey Here = TextKey.Plain("export.here", "count");
    private static readonly TextKey Ask = TextKey.Plain("export.ask");
    private static readonly TextKey Description = TextKey.Plain("export.description");
    private static readonly TextKey Declined = TextKey.Plain("export.declined");
    private static readonly TextKey Example = TextKey.Plain("export.example");
    private static readonly TextKey Stored = TextKey.OfDeed("export.deed.stored", "name");
    private static readonly TextKey Refused = TextKey.OfDeed("export.deed.refused");
    private static readonly TextKey Failed = TextKey.OfDeed("export.deed.failed");

    public override IReadOnlyList<string> ExamplesFor(SkillTurn turn) => [turn.Text(Example)];

    public override async Task HandleAsync(SkillTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Situation.Claim.IsGroup)
        {
            await turn.SayAsync(turn.Text(Alone), cancellationToken);
            return;
        }

        var open = await reminders.ListAsync(turn.Person, turn.Conversation, cancellationToken);
        if (open.Count == 0)
        {
            await turn.SayAsync(turn.Text(Nothing), cancellationToken);
            return;
        }

        var file = ReminderCalendar.Write(open, turn.Now);
        var message = turn.Conversation.Channel == Channels.Msteams
            ? MessageFactory.Attachment(FileConsent.Ask(turn.Text(Description), file.Length), turn.Text(Ask))
            : MessageFactory.Attachment(Carry(file), turn.Text(Here, ("count", open.Count)));
        await turn.Context.SendActivityAsync(message, cancellationToken);
    }

    public override async Task<InvokeAnswer?> AnswerAsync(SkillTurn turn, string invoke, CancellationToken cancellationToken)
    {
        if (invoke != FileConsent.Invoke)
        {
            return null;
        }

        switch (FileConsent.Read(turn.Utterance.Activity))
        {
            case null:
                return new InvokeAnswer(400);
            case { Upload: { } place }:
                turn.Request(UploadReminders.ActionName, JsonSerializer.Serialize(place, ExportJson.Default.FilePlace));
                break;
            default:
                await turn.SayAsync(turn.Text(Declined), cancellationToken);
                break;
        }

        return new InvokeAnswer(200);
    }

    public override Task TellAsync(SkillTurn turn, Receipt receipt, CancellationToken cancellationToken)
    {
        if (receipt.Outcome != ActionOutcome.Done || JsonSerializer.Deserialize(receipt.Details, ExportJson.Default.FilePlace) is not { } place)
        {
            return turn.SayAsync(turn.Text(receipt.Outcome == ActionOutcome.Failed ? Failed : Refused, receipt), cancellationToken);
        }

        return turn.Context.SendActivityAsync(MessageFactory.Attachment(place.Show(), turn.Text(Stored, receipt, ("name", place.Name))), cancellationToken);
    }

    private static Attachment Carry(byte[] file) => new()
    {
        ContentType = ReminderCalendar.FileType,
        Name = ReminderCalendar.FileName,
        ContentUrl = $"data:{ReminderCalendar.FileType};base64,{Convert.ToBase64String(file)}",
    };
}
