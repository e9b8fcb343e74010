namespace Microsoft.Bot.Schema;

/// <summary>The language of an activity whose kind is not known.</summary>
public static class IActivityExtensions
{
    /// <summary>The locale, such as <c>en-US</c>; null for an activity that has none.</summary>
    public static string? GetLocale(this IActivity activity) => (activity as Activity)?.Locale;

    public static void SetLocale(this IActivity activity, string? locale)
    {
        if (activity is Activity known)
        {
            known.Locale = locale;
        }
    }
}
