using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using Fluid;
using Fluid.Values;
using Microsoft.Extensions.Options;
using NodaTime;
using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.LanguageCenter.Phrasing.Templates;

/// <summary>Fills the texts of the skills: Liquid templates, compiled once.</summary>
/// <remarks><code>
/// reminders.created: I will remind you {{ first | moment }} {{ phrase }}.
/// </code>Filters: <c>moment</c>, <c>repetition</c>, <c>length</c>, <c>list</c>, <c>number</c>, <c>count: "reminder", "reminders"</c>,
/// <c>you</c> (the person's words said back to them).</remarks>
internal sealed class TemplateTexts : ITexts
{
    private const string English = "en";
    private static readonly FluidParser Parser = new();

    private readonly IPhraser phraser;
    private readonly TextFolder? folder;
    private readonly Tone usual;
    private readonly TemplateOptions options;
    private FrozenDictionary<string, TextBook> books;

    public TemplateTexts(IEnumerable<TextSource> sources, IPhraser phraser, IOptions<PhrasingOptions> settings)
    {
        this.phraser = phraser;
        usual = settings.Value.Tone;
        options = CreateOptions();
        TextFile[] shipped = [.. sources.SelectMany(source => TextFile.EmbeddedIn(source.Assembly))];
        books = Compile(shipped);
        folder = settings.Value.TextsDirectory is { Length: > 0 } directory ? new TextFolder(directory, shipped) : null;
    }

    /// <summary>The languages there are texts in.</summary>
    public IEnumerable<string> Languages => books.Keys;

    public string Say(TextKey key, Voice voice, IReadOnlyDictionary<string, object?> values)
    {
        if (folder?.TryReadChanges() is { } changed)
        {
            books = Compile(changed);
        }

        var (template, culture) = Find(key, voice);
        var context = new TemplateContext(options) { CultureInfo = culture };
        context.AmbientValues[nameof(Voice)] = voice;
        foreach (var (name, value) in values)
        {
            context.SetValue(name, value is string or int or decimal or bool or null ? FluidValue.Create(value, options) : new ObjectValue(value));
        }

        return template.Render(context);
    }

    /// <summary>Every wording of a text in a language, as written.</summary>
    public IReadOnlyList<string> Wordings(string language, string name) => books[language].Wordings(name);

    /// <summary>The names of all texts of a language.</summary>
    public IEnumerable<string> Names(string language) => books[language].Names;

    private (IFluidTemplate Template, CultureInfo Culture) Find(TextKey key, Voice voice)
    {
        var language = LanguageOf(voice.Locale);
        if (books.TryGetValue(language, out var book) && book.Find(key.Name, voice.Tone ?? usual, voice.Choice) is { } template)
        {
            return (template, CultureOf(voice.Locale, language));
        }

        return books[English].Find(key.Name, voice.Tone ?? usual, voice.Choice) is { } english
            ? (english, CultureInfo.InvariantCulture)
            : throw new ArgumentException($"There is no text '{key.Name}'.", nameof(key));
    }

    private static readonly ConcurrentDictionary<string, CultureInfo> Cultures = new(StringComparer.OrdinalIgnoreCase);

    private static CultureInfo CultureOf(string locale, string language) => Cultures.Count > 200 ? CultureInfo.InvariantCulture : Cultures.GetOrAdd(locale, tag =>
    {
        try
        {
            return CultureInfo.GetCultureInfo(tag.Replace('_', '-'));
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.GetCultureInfo(language);
        }
    });

    private static string LanguageOf(string locale)
    {
        var end = locale.AsSpan().IndexOfAny('-', '_');
        return (end < 0 ? locale : locale[..end]).ToLowerInvariant();
    }

    private static FrozenDictionary<string, TextBook> Compile(IEnumerable<TextFile> files) =>
        files.GroupBy(file => file.Language).ToFrozenDictionary(group => group.Key, group => TextBook.Of(group, Compile), StringComparer.Ordinal);

    private static IFluidTemplate Compile(TextEntry entry) =>
        Parser.TryParse(entry.Wording, out var template, out var error)
            ? template
            : throw new FormatException($"{entry.File}:{entry.Line}: {error}");

    private TemplateOptions CreateOptions()
    {
        var created = new TemplateOptions { MemberAccessStrategy = new DefaultMemberAccessStrategy() };
        Add("moment", (value, voice) => value is ZonedDateTime moment ? phraser.Moment(moment, voice.Now, voice.Locale) : null);
        Add("repetition", (value, voice) => value is Recurrence repetition ? phraser.Recurrence(repetition, voice.Locale) : null);
        Add("length", (value, voice) => value is Period length ? phraser.Length(length, voice.Locale) : null);
        Add("list", (value, voice) => value is IReadOnlyList<string> items ? phraser.List(items, voice.Locale) : null);
        Add("you", (value, voice) => value is string text ? phraser.ToSecondPerson(text, voice.Locale) : null);
        created.Filters.AddFilter("number", (input, _, context) => new StringValue(input.ToNumberValue().ToString("#,0.###", context.CultureInfo)));
        created.Filters.AddFilter("count", (input, arguments, context) => new StringValue(phraser.Count(
            (int)input.ToNumberValue(), arguments.At(0).ToStringValue(), arguments.At(1).ToStringValue(), VoiceOf(context).Locale)));
        return created;

        void Add(string name, Func<object?, Voice, string?> say) => created.Filters.AddFilter(name, (input, _, context) =>
            new StringValue(say(input.ToObjectValue(), VoiceOf(context))
                ?? throw new ArgumentException($"The filter '{name}' cannot say a {input.ToObjectValue()?.GetType().Name ?? "missing value"}.")));
    }

    private static Voice VoiceOf(TemplateContext context) => (Voice)context.AmbientValues[nameof(Voice)];
}
