namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>The languages prompts speak by themselves.</summary>
public static class PromptCultureModels
{
    internal const string EnglishLocale = "en-us";

    private static readonly PromptCultureModel[] Supported =
    [
        Model("bg-bg", ", ", " или ", ", или ", "Да", "Не"),
        Model("zh-cn", "， ", " 要么 ", "， 要么 ", "是的", "不"),
        Model("nl-nl", ", ", " of ", ", of ", "Ja", "Nee"),
        Model(EnglishLocale, ", ", " or ", ", or ", "Yes", "No"),
        Model("fr-fr", ", ", " ou ", ", ou ", "Oui", "Non"),
        Model("de-de", ", ", " oder ", ", oder ", "Ja", "Nein"),
        Model("hi-in", ", ", " या ", ", या ", "हां", "नहीं"),
        Model("it-it", ", ", " o ", " o ", "Si", "No"),
        Model("ja-jp", "、 ", " または ", "、 または ", "はい", "いいえ"),
        Model("ko-kr", ", ", " 또는 ", ", 또는 ", "예", "아니"),
        Model("pt-br", ", ", " ou ", ", ou ", "Sim", "Não"),
        Model("es-es", ", ", " o ", ", o ", "Sí", "No"),
        Model("sv-se", ", ", " eller ", " eller ", "Ja", "Nej"),
        Model("tr-tr", ", ", " veya ", " veya ", "Evet", "Hayır"),
    ];

    public static PromptCultureModel Bulgarian => Supported[0];

    public static PromptCultureModel Chinese => Supported[1];

    public static PromptCultureModel Dutch => Supported[2];

    public static PromptCultureModel English => Supported[3];

    public static PromptCultureModel French => Supported[4];

    public static PromptCultureModel German => Supported[5];

    public static PromptCultureModel Hindi => Supported[6];

    public static PromptCultureModel Italian => Supported[7];

    public static PromptCultureModel Japanese => Supported[8];

    public static PromptCultureModel Korean => Supported[9];

    public static PromptCultureModel Portuguese => Supported[10];

    public static PromptCultureModel Spanish => Supported[11];

    public static PromptCultureModel Swedish => Supported[12];

    public static PromptCultureModel Turkish => Supported[13];

    /// <summary>The supported locale of the same language ("es-MX" is "es-es"); a language that is not supported comes back lower-cased.</summary>
    public static string? MapToNearestLanguage(string? cultureCode)
    {
        if (string.IsNullOrEmpty(cultureCode))
        {
            return cultureCode;
        }

        var dash = cultureCode.IndexOf('-', StringComparison.Ordinal);
        var language = dash < 0 ? cultureCode.AsSpan() : cultureCode.AsSpan(0, dash);
        foreach (var model in Supported)
        {
            if (language.Equals(model.Locale.AsSpan(0, 2), StringComparison.OrdinalIgnoreCase))
            {
                return model.Locale;
            }
        }

        return cultureCode.ToLowerInvariant();
    }

    public static PromptCultureModel[] GetSupportedCultures() => [.. Supported];

    private static PromptCultureModel Model(string locale, string separator, string or, string orMore, string yes, string no) => new()
    {
        Locale = locale, Separator = separator, InlineOr = or, InlineOrMore = orMore, YesInLanguage = yes, NoInLanguage = no,
    };
}
