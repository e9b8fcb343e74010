namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>The words a prompt needs in one language.</summary>
public class PromptCultureModel
{
    /// <summary>Lower case, such as <c>en-us</c>.</summary>
    public string Locale { get; set; } = null!;

    public string Separator { get; set; } = null!;

    public string InlineOr { get; set; } = null!;

    public string InlineOrMore { get; set; } = null!;

    public string YesInLanguage { get; set; } = null!;

    public string NoInLanguage { get; set; } = null!;
}
