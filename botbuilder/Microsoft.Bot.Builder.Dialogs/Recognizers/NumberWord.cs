namespace Microsoft.Bot.Builder.Dialogs.Recognizers;

/// <summary>A word, or a number in digits, of an utterance.</summary>
/// <param name="End">The last character, included.</param>
/// <param name="Number">The value, when the word is written in digits.</param>
/// <param name="IsOrdinal">Whether the digits carry an ordinal ending, as in "3rd".</param>
internal readonly record struct NumberWord(int Start, int End, string Text, decimal? Number, bool IsOrdinal);
