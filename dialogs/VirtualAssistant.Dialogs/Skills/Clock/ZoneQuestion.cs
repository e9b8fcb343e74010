using System.Text.Json.Serialization;
using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.Dialogs.Skills.Clock;

/// <param name="Choices">Zones that a name left open.</param>
/// <param name="Zone">The answer.</param>
internal sealed record ZoneDraft(IReadOnlyList<string> Choices, string? Zone = null);

/// <summary>Asks which time zone the person is in.</summary>
internal sealed class ZoneQuestion() : Question<ZoneDraft>("clock.zone", ZoneJson.Default.ZoneDraft)
{
    protected override string Farewell => "I will leave the time zone open. Say for example \"my time zone is Berlin\" when you like.";

    public static string Ask(IReadOnlyList<string> choices) => choices.Count > 1
        ? $"That could be several time zones: {string.Join(", ", choices.Take(5).Select(Spoken))}. Which one?"
        : "Which time zone are you in? A city will do.";

    protected override string? NextQuestion(ZoneDraft draft, SkillTurn turn) => draft.Zone is null ? Ask(draft.Choices) : null;

    protected override string Example(ZoneDraft draft, SkillTurn turn) => "\"Berlin\" or \"America/New_York\"";

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

    private static string Spoken(string zone) => zone[(zone.LastIndexOf('/') + 1)..].Replace('_', ' ');
}

[JsonSerializable(typeof(ZoneDraft))]
internal sealed partial class ZoneJson : JsonSerializerContext;
