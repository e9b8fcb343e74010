using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using NodaTime;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Phrasing;
using VirtualAssistant.LanguageCenter.Phrasing.Templates;

namespace VirtualAssistant.Dialogs.UnitTests;

/// <summary>What every text of every skill has to keep to, in every language.</summary>
public sealed partial class TextTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 14, 0);
    private static readonly string[] Languages = ["en", "de"];

    private readonly TemplateTexts texts = new(
        [new TextSource(typeof(DialogsRegistration).Assembly)], Phraser.Default, Options.Create(new PhrasingOptions()));

    public static TheoryData<string, string> Keys() =>
        new(from key in AllKeys() from language in Languages select (language, key.Name));

    [Fact]
    public void Every_text_is_known_by_a_key_and_every_key_has_a_text()
    {
        var keys = AllKeys().Select(key => key.Name).Order().ToList();

        Assert.True(keys.Count > 60);
        Assert.Equal(keys.Distinct(), keys);
        Assert.All(Languages, language => Assert.Equal(keys, texts.Names(language).Order()));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_place_in_a_text_is_one_its_key_announces(string language, string name)
    {
        var places = AllKeys().Single(key => key.Name == name).Places;

        Assert.All(texts.Wordings(language, name), wording => Assert.Subset(places.ToHashSet(), PlacesOf(wording)));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_value_that_is_needed_in_one_language_is_said_in_the_other(string language, string name)
    {
        var inEnglish = PlacesOf(texts.Wordings("en", name)[0]);

        Assert.Equal(inEnglish.Order(), PlacesOf(texts.Wordings(language, name)[0]).Order());
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_sentence_that_claims_a_deed_takes_its_receipt(string language, string name)
    {
        var key = AllKeys().Single(key => key.Name == name);

        Assert.Equal(key.ClaimsDeed, name.Contains(".deed.", StringComparison.Ordinal));
        if (!key.ClaimsDeed)
        {
            Assert.All(texts.Wordings(language, name), wording => Assert.DoesNotMatch(Claim(), wording));
        }
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_text_can_be_said_in_every_tone(string language, string name)
    {
        var key = AllKeys().Single(key => key.Name == name);
        var values = key.Places.ToDictionary(place => place, Value);

        foreach (var tone in Enum.GetValues<Tone>())
        {
            for (var choice = 0; choice < 3; choice++)
            {
                var said = texts.Say(key, new Voice(language, Now, choice, tone), values);
                Assert.NotEmpty(said);
                Assert.DoesNotContain("{{", said, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Counts_dates_and_places_are_those_of_the_language()
    {
        var moment = Now.InUtc().Plus(Duration.FromHours(18));
        var created = AllKeys().Single(key => key.Name == "reminders.deed.created");
        var list = AllKeys().Single(key => key.Name == "reminders.list");

        Assert.Equal("I will remind you tomorrow, Tuesday 24 November, at 08:00 to rest.", texts.Say(created, new Voice("en-GB", Now), Values(("moment", moment), ("phrase", "to rest"))));
        Assert.Equal("Ich erinnere dich morgen, Dienstag, 24. November, um 08:00 Uhr an die Pause.", texts.Say(created, new Voice("de-AT", Now), Values(("moment", moment), ("phrase", "an die Pause"))));
        Assert.StartsWith("Du hast 1 Erinnerung:", texts.Say(list, new Voice("de", Now), Values(("count", 1), ("lines", "x"))), StringComparison.Ordinal);
        Assert.StartsWith("You have 2 reminders:", texts.Say(list, new Voice("en", Now), Values(("count", 2), ("lines", "x"))), StringComparison.Ordinal);
        Assert.StartsWith("You have 2 reminders:", texts.Say(list, new Voice("fr", Now), Values(("count", 2), ("lines", "x"))), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_the_person_are_never_taken_for_a_template()
    {
        var noMatch = AllKeys().Single(key => key.Name == "reminders.noMatch");

        Assert.Equal(
            "I have no reminder about \"{{ 7 | times: 7 }} {% raw %}<b>\".",
            texts.Say(noMatch, new Voice("en", Now), Values(("subject", "{{ 7 | times: 7 }} {% raw %}<b>"))));
    }

    [Fact]
    public void Wordings_take_turns_by_the_choice_and_the_same_choice_says_the_same()
    {
        var thanks = AllKeys().Single(key => key.Name == "smalltalk.thanks");
        string Said(int choice) => texts.Say(thanks, new Voice("en", Now, choice, Tone.Friendly), Values());

        Assert.Equal(Said(4), Said(4));
        Assert.NotEqual(Said(4), Said(5));
    }

    [Fact]
    public void A_saved_file_takes_the_place_of_a_shipped_text_at_once()
    {
        var folder = Directory.CreateTempSubdirectory("texts");
        try
        {
            var live = new TemplateTexts(
                [new TextSource(typeof(DialogsRegistration).Assembly)], Phraser.Default, Options.Create(new PhrasingOptions { TextsDirectory = folder.FullName }));
            var thanks = AllKeys().Single(key => key.Name == "smalltalk.thanks");
            var file = Path.Combine(folder.FullName, "mine.texts.en.txt");

            Assert.Equal("You are welcome.", live.Say(thanks, new Voice("en", Now), Values()));
            File.WriteAllText(file, "smalltalk.thanks: My pleasure.\n");
            Assert.Equal("My pleasure.", live.Say(thanks, new Voice("en", Now), Values()));
            File.WriteAllText(file, "this is no text\n");
            Assert.Equal("My pleasure.", live.Say(thanks, new Voice("en", Now), Values()));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<TextKey> AllKeys() =>
        from type in typeof(DialogsRegistration).Assembly.GetTypes()
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        where field.FieldType == typeof(TextKey)
        select (TextKey)field.GetValue(null)!;

    private static object? Value(string place) => place switch
    {
        "moment" => Now.InUtc(),
        "series" => new Recurrence(new RecurrenceRule(RecurrenceFrequency.Daily), new LocalDateTime(2026, 11, 23, 9, 0)),
        "names" or "items" or "others" or "known" => (IReadOnlyList<string>)["a", "b"],
        "count" or "missed" or "number" or "open" or "days" => 2,
        "length" => Period.FromHours(2),
        "waiting" => true,
        _ => "my words",
    };

    private static Dictionary<string, object?> Values(params (string Name, object? Value)[] values) =>
        values.ToDictionary(value => value.Name, value => value.Value);

    private static HashSet<string> PlacesOf(string wording) => Place().Matches(wording).Select(match => match.Groups[1].Value).ToHashSet();

    [GeneratedRegex(@"(?:\{\{|\{%-?\s*if)\s*([a-z]\w*)")]
    private static partial Regex Place();

    /// <summary>Words that only a receipt may say.</summary>
    [GeneratedRegex(@"^(I will remind you|I have (set|added|deleted|cancelled|moved)|Cancelled|Changed|Snoozed|Done:|Taken back|I (put|took|emptied|deleted)|Ticked off:|Ich erinnere dich|Gelöscht|Geändert|Erledigt:|Aufgeschoben|Zurückgenommen|Notiert auf|Von der|Abgehakt:|Angelegt)")]
    private static partial Regex Claim();
}
