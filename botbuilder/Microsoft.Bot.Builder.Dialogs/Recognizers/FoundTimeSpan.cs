namespace Microsoft.Bot.Builder.Dialogs.Recognizers;

/// <summary>A part of a day.</summary>
/// <param name="StartTimex">Of the start; without an end's, of the whole part.</param>
/// <param name="Length">In ISO 8601; null for a part that has a name.</param>
internal sealed record FoundTimeSpan(TimeOnly Start, TimeOnly End, string StartTimex, string? EndTimex, string? Length);
