using System.Text.Json.Serialization;
using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.Dialogs.Skills.Clock;

/// <param name="Choices">Zones that a name left open.</param>
/// <param name="Zone">The answer.</param>
internal sealed record ZoneDraft(IReadOnlyList<string> Choices, string? Zone = null);

/// <summary>Asks which time zone the person is in.</summary>
internal sealed class ZoneQuestion() : Question<ZoneDraft>("clock.zone", ZoneJson.Default.ZoneDraft)
{
    private static readonly TextKey AskText = TextKey.Plain("clock.ask");
    private static readonly TextKey AskWhichOfText = TextKey.Plain("clock.askWhichOf", "zones");
    private static readonly TextKey ExampleText = TextKey.Plain("clock.example");
    private static readonly TextKey FarewellText = TextKey.Plain("clock.farewell");

    protected override string Farewell(SkillTurn turn) => turn.Text(FarewellText);

    protected override Expected Expects(ZoneDraft draft) => Expected.Zone;

    public static string Example(SkillTurn turn) => turn.Text(ExampleText);

    public static string Ask(IReadOnlyList<string> choices, SkillTurn turn) => choices.Count > 1
        ? turn.Text(AskWhichOfText, ("zones", string.Join(", ", choices.Take(5).Select(Spoken))))
        : turn.Text(AskText);

    protected override string? NextQuestion(ZoneDraft draft, SkillTurn turn) => draft.Zone is null ? Ask(draft.Choices, turn) : null;

    protected override string Example(ZoneDraft draft, SkillTurn turn) => Example(turn);

    protected override ZoneDraft? Take(ZoneDraft draft, SkillTurn turn) => turn.Understanding.First<TimeZoneEntity>()?.Zones switch
    {
        [var zone] => draft with { Zone = zone },
        [_, ..] choices => draft with { Choices = [.. choices] },
        _ => null,
    };

    protected override Task CompleteAsync(ZoneDraft draft, SkillTurn turn, CancellationToken cancellationToken)
    {
        turn.RememberZone(draft.Zone!);
        return turn.SayAsync(ClockSkill.Tell(turn, turn.Zone!), cancellationToken);
    }

    /// <summary>"New York" for <c>America/New_York</c>.</summary>
    public static string Spoken(string zone) => zone[(zone.LastIndexOf('/') + 1)..].Replace('_', ' ');
}

[JsonSerializable(typeof(ZoneDraft))]
internal sealed partial class ZoneJson : JsonSerializerContext;
