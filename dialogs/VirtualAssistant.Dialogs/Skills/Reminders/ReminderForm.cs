using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;
using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.Dialogs.Skills.Reminders;

/// <summary>What somebody filled into the form for a new reminder; a task module on Teams.</summary>
/// <param name="When">In the person's words, as they would be said.</param>
internal sealed record ReminderForm(string What, string When)
{
    public const string Fetch = "task/fetch";
    public const string Submit = "task/submit";

    private const string Name = "reminder";
    private const int MaxWhat = 500;
    private const int MaxWhen = 100;

    /// <summary>The button that opens the form.</summary>
    public static Attachment Opener(SkillTurn turn) => new()
    {
        ContentType = ReminderCard.ContentType,
        Content = Card(
            [],
            new JsonObject { ["msteams"] = new JsonObject { ["type"] = Fetch }, ["form"] = Name },
            turn.Text(ReminderTexts.FormOpen)),
    };

    /// <returns>Null when the call is about another form, or none.</returns>
    public static ReminderForm? Read(ReadOnlyMemory<byte> activity)
    {
        using var json = JsonDocument.Parse(activity);
        var data = json.RootElement.Child("value").Child("data");
        return data.Text("form") == Name ? new ReminderForm(Line(data.Text("what")), Line(data.Text("when"))) : null;
    }

    /// <param name="problem">Why it is shown again; null when it is shown for the first time.</param>
    public InvokeAnswer Show(SkillTurn turn, string? problem)
    {
        var body = new JsonArray();
        if (problem is not null)
        {
            body.Add(new JsonObject { ["type"] = "TextBlock", ["text"] = problem, ["wrap"] = true, ["color"] = "attention" });
        }

        body.Add(Field("what", turn.Text(ReminderTexts.FormWhat), turn.Text(ReminderTexts.FormWhatExample), What, MaxWhat));
        body.Add(Field("when", turn.Text(ReminderTexts.FormWhen), turn.Text(ReminderTexts.FormWhenExample), When, MaxWhen));
        return InvokeAnswer.Form(
            turn.Text(ReminderTexts.FormTitle), Card(body, new JsonObject { ["form"] = Name }, turn.Text(ReminderTexts.FormTitle)));
    }

    /// <summary>What is to be done, or why the form is not complete.</summary>
    public (CreateArguments? Arguments, string? Problem) Plan(SkillTurn turn, ILanguageCenter language)
    {
        if (What.Length == 0 || When.Length == 0)
        {
            return (null, turn.Text(ReminderTexts.FormIncomplete));
        }

        if (turn.Zone is not { } zone)
        {
            return (null, turn.Text(ReminderTexts.FormZone));
        }

        var said = language.Understand(turn.Utterance with { Kind = ActivityTypes.Message, Text = When });
        var draft = new ReminderDraft(What).WithTime(said);
        return ReminderTiming.New(draft.When, draft.Repeats, turn.Now, zone, turn.Utterance.Locale) switch
        {
            Timing.Known known => (new CreateArguments(What, SubjectLink.None, known.Plan), null),
            Timing.Past past => (null, ReminderText.Past(past.Moment, turn)),
            Timing.Unsaid => (null, turn.Text(ReminderTexts.FormUnclear, ("when", When))),
            _ => (null, turn.Text(ReminderTexts.NoSuchDay)),
        };
    }

    private static JsonObject Card(JsonArray body, JsonObject data, string button) => new()
    {
        ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
        ["type"] = "AdaptiveCard",
        ["version"] = "1.4",
        ["body"] = body,
        ["actions"] = new JsonArray(new JsonObject { ["type"] = "Action.Submit", ["title"] = button, ["data"] = data }),
    };

    private static JsonObject Field(string id, string label, string example, string value, int max) => new()
    {
        ["type"] = "Input.Text",
        ["id"] = id,
        ["label"] = label,
        ["placeholder"] = example,
        ["value"] = value,
        ["maxLength"] = max,
        ["isRequired"] = true,
        ["errorMessage"] = label,
    };

    private static string Line(string? text) => text?.ReplaceLineEndings(" ").Trim() ?? "";
}
