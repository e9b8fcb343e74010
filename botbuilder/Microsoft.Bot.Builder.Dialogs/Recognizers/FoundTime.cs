namespace Microsoft.Bot.Builder.Dialogs.Recognizers;

/// <summary>One reading of a time of day.</summary>
internal readonly record struct FoundTime(TimeOnly Time, string Timex);
