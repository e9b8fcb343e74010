namespace Microsoft.Bot.Builder.Dialogs.Recognizers;

/// <summary>A number at a place in an utterance.</summary>
/// <param name="End">The last character, included.</param>
/// <param name="FromEnd">Whether the value counts back from the end, 1 being the last.</param>
internal readonly record struct RecognizedNumber(int Start, int End, string Text, decimal Value, bool FromEnd = false)
{
    /// <summary>The place it means in a list, from 1.</summary>
    public decimal? Position(int count) => FromEnd ? count + 1 - Value : Value;
}
