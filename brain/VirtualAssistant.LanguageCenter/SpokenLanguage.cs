using VirtualAssistant.LanguageCenter.Reading;
using VirtualAssistant.LanguageCenter.Recognizers;
using VirtualAssistant.LanguageCenter.Recognizers.German;
using VirtualAssistant.LanguageCenter.Requests;
using VirtualAssistant.LanguageCenter.Requests.German;
using VirtualAssistant.LanguageCenter.Segments;

namespace VirtualAssistant.LanguageCenter;

/// <summary>Everything that is needed to understand one language. A new language is a new one of these.</summary>
internal sealed record SpokenLanguage(string Tag, Spelling Spelling, Culture Culture, RequestLanguage Requests, Segmenter Segmenter)
{
    public static SpokenLanguage English { get; } = new(
        LanguageDetector.English, EnglishSpelling.Instance, EnglishCulture.Instance, EnglishRequests.Instance, new Segmenter(EnglishOpenings.Instance));

    public static SpokenLanguage German { get; } = new(
        LanguageDetector.German, GermanSpelling.Instance, GermanCulture.Instance, GermanRequests.Instance, new Segmenter(GermanOpenings.Instance));

    /// <param name="before">The language spoken before; decides where the words do not.</param>
    public static SpokenLanguage Of(Words words, string? before) =>
        LanguageDetector.Detect(words, before) == LanguageDetector.German ? German : English;
}
