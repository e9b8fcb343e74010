namespace Microsoft.Bot.Builder.Dialogs.Recognizers;

/// <summary>A date, or with <paramref name="End"/> a span of days, at a place in an utterance.</summary>
/// <param name="Dates">The day in each of its readings.</param>
/// <param name="End">The first day after the span.</param>
internal sealed record FoundDate(int Start, int Length, string Timex, List<DateOnly> Dates, DateOnly? End = null);
