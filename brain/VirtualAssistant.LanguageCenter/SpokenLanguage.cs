using VirtualAssistant.LanguageCenter.Reading;
using VirtualAssistant.LanguageCenter.Recognizers;
using VirtualAssistant.LanguageCenter.Recognizers.German;
using VirtualAssistant.LanguageCenter.Requests;
using VirtualAssistant.LanguageCenter.Requests.German;
using VirtualAssistant.LanguageCenter.Segments;

namespace VirtualAssistant.LanguageCenter;

/// <summary>Everything that is needed to understand one language. A new language is a new one of these.</summary>
internal sealed record SpokenLanguage(string Tag, Spelling Spelling, Culture Culture, RequestLanguage Requests, MemoryLanguage Memory, Segmenter Segmenter)
{
    public static SpokenLanguage English { get; } = new(
        LanguageDetector.English, EnglishSpelling.Instance, EnglishCulture.Instance, EnglishRequests.Instance, MemoryLanguage.English, new Segmenter(EnglishOpenings.Instance, EnglishCulture.Instance));

    public static SpokenLanguage German { get; } = new(
        LanguageDetector.German, GermanSpelling.Instance, GermanCulture.Instance, GermanRequests.Instance, MemoryLanguage.German, new Segmenter(GermanOpenings.Instance, GermanCulture.Instance));

    /// <param name="tag">BCP 47; a language that is not spoken here is taken for English.</param>
    public static SpokenLanguage Of(string? tag) => LanguageDetector.IsGerman(tag) ? German : English;
}
