namespace VirtualAssistant.Channels.Slack.Rendering;

/// <summary>How much of everything Slack takes in blocks.</summary>
internal static class BlockLimits
{
    public const int Message = 50;
    public const int View = 100;

    /// <summary>Characters of all blocks of a message together. Slack does not document it, and refuses beyond.</summary>
    public const int AllText = 13_000;

    public const int Section = 3000;
    public const int Field = 2000;
    public const int Fields = 10;
    public const int Header = 150;
    public const int ContextElements = 10;
    public const int ActionElements = 25;
    public const int ButtonText = 75;
    public const int ButtonValue = 2000;
    public const int Url = 3000;
    public const int Options = 100;
    public const int OptionText = 75;
    public const int OptionValue = 150;
    public const int Choices = 10;
    public const int AltText = 2000;
    public const int BlockId = 255;
    public const int Label = 2000;
    public const int Placeholder = 150;
    public const int Input = 3000;
    public const int ViewTitle = 24;
    public const int TextMessage = 40_000;

    /// <summary>The text cut to a length, with a sign that it was; no letter is cut in half.</summary>
    public static string Cut(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var end = length - 1;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + "…";
    }
}
