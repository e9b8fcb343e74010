using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.LanguageCenter.UnitTests;

public sealed class GermanMemoryTests
{
    [Theory]
    [InlineData("meine Schwester hat am 3. Mai Geburtstag", "sister.birthday", "3 May")]
    [InlineData("Übrigens, mein älterer Bruder hat am 24.12.1990 Geburtstag.", "older brother.birthday", "24 December 1990")]
    [InlineData("merk dir bitte, dass meine Frau am 1. März Geburtstag hat", "partner.birthday", "1 March")]
    [InlineData("der Geburtstag von meinem Vater ist am 9. Juni", "father.birthday", "9 June")]
    [InlineData("Ich bin letzte Woche nach Berlin gezogen", "home.city", "Berlin")]
    [InlineData("meine Tante wohnt in Bad Homburg", "aunt.home.city", "Bad Homburg")]
    [InlineData("Mein Hund heißt Bruno", "dog.name", "Bruno")]
    [InlineData("ich bin allergisch gegen Nüsse", "allergy:nüsse", "Nüsse")]
    [InlineData("ich mag keinen Kaffee", "dislikes:kaffee", "Kaffee")]
    [InlineData("ich arbeite als Krankenpfleger", "job", "Krankenpfleger")]
    [InlineData("Meine Lieblingsfarbe ist Grün", "favourite.colour", "Grün")]
    [InlineData("merk dir, dass der Schlüssel unter der Matte liegt", "note:dass der schlüssel unter der matte liegt", "dass der Schlüssel unter der Matte liegt")]
    [InlineData("merk dir, dass mein Spind-Code 4711 ist", "own.spind-code", "4711")]
    [InlineData("Merk dir: meine Zimmernummer ist 12b", "own.zimmernummer", "12b")]
    [InlineData("mein Flug ist am 3. Dezember", "own.flug", "3 December")]
    [InlineData("ich habe auf Ebene 3 geparkt", "parked", "auf Ebene 3")]
    [InlineData("mein Auto steht im Parkhaus am Bahnhof", "parked", "im Parkhaus am Bahnhof")]
    public void What_is_told_is_read(string text, string key, string value)
    {
        var told = Assert.IsType<Statement.Told>(Assert.Single(Said.Understood(text, locale: "de").Statements));

        Assert.Equal((key, value), (told.Key.ToString(), told.Value));
        Assert.Equal(Intents.FactTell, Said.Understood(text, locale: "de").Best?.Name);
    }

    [Fact]
    public void Two_things_told_of_one_person_are_both_read()
    {
        var told = Said.Understood("meine Frau heißt Lena und hat am 4. März Geburtstag", locale: "de").Statements.Cast<Statement.Told>();

        Assert.Equal([("partner.name", "Lena"), ("partner.birthday", "4 March")], told.Select(fact => (fact.Key.ToString(), fact.Value)));
    }

    [Theory]
    [InlineData("hat meine Schwester am 3. Mai Geburtstag?")]
    [InlineData("wenn ich nach Berlin ziehe, sage ich dir Bescheid")]
    [InlineData("ich mag dich")]
    [InlineData("meine Schwester hat am 31. Februar Geburtstag")]
    [InlineData("ich wohne vielleicht bald in Rom oder Mailand")]
    public void What_is_not_told_is_not_read(string text) => Assert.Empty(Said.Understood(text, locale: "de").Statements);

    [Theory]
    [InlineData("wann hat meine Schwester Geburtstag?", "sister", "birthday")]
    [InlineData("Weißt du noch, wann mein jüngerer Bruder Geburtstag hat?", "younger brother", "birthday")]
    [InlineData("wann ist der Geburtstag meiner Oma", "grandmother", "birthday")]
    [InlineData("wo wohne ich?", "", "home.city")]
    [InlineData("sag mir, wo meine Tante wohnt", "aunt", "home.city")]
    [InlineData("wie heißt mein Hund?", "dog", "name")]
    [InlineData("wogegen bin ich allergisch?", "", "allergy")]
    [InlineData("was ist meine Lieblingsfarbe?", "", "favourite.colour")]
    [InlineData("wann hat Lena Geburtstag?", "@lena", "birthday")]
    [InlineData("wo wohnt Tom?", "@tom", "home.city")]
    [InlineData("wo habe ich geparkt?", "", "parked")]
    [InlineData("wo steht mein Auto?", "", "parked")]
    [InlineData("wann ist mein Flug?", "", "own.flug")]
    public void What_is_asked_for_is_read(string text, string subject, string attribute)
    {
        var understanding = Said.Understood(text, locale: "de");

        Assert.Equal(Intents.FactAsk, understanding.Best?.Name);
        Assert.Equal((subject, attribute), (understanding.Question?.Subject, understanding.Question?.Attribute));
    }

    [Theory]
    [InlineData("was ist mein Spind-Code?", "own.spind-code")]
    [InlineData("wie lautet nochmal meine Zimmernummer", "own.zimmernummer")]
    [InlineData("was ist der Code von meinem Fahrradschloss?", "own.code fahrradschloss")]
    public void What_may_have_been_told_is_asked_for(string text, string attribute)
    {
        var understanding = Said.Understood(text, locale: "de");

        Assert.Equal((Intents.FactAsk, attribute), (understanding.Best?.Name, understanding.Question?.Attribute));
    }

    [Theory]
    [InlineData("vergiss das mit dem Fahrradschloss", Intents.FactsForget)]
    [InlineData("vergiss meinen Spind-Code", Intents.FactsForget)]
    [InlineData("was weißt du über mich?", Intents.FactsList)]
    [InlineData("was weißt du über Lena?", Intents.FactsList)]
    [InlineData("was weißt du alles über meine ältere Schwester?", Intents.FactsList)]
    [InlineData("was hast du dir gemerkt?", Intents.FactsList)]
    [InlineData("warum glaubst du das?", Intents.FactWhy)]
    [InlineData("woher weißt du das?", Intents.FactWhy)]
    [InlineData("wann habe ich dir das gesagt?", Intents.FactWhen)]
    [InlineData("vergiss den Geburtstag meiner Schwester", Intents.FactsForget)]
    [InlineData("vergiss alles über mich", Intents.FactsForget)]
    [InlineData("worüber haben wir gesprochen?", Intents.SummaryAsk)]
    [InlineData("erinnere mich morgen um 9 daran, meine Schwester anzurufen", Intents.ReminderCreate)]
    public void What_is_wanted_is_told_apart(string text, string intent) => Assert.Equal(intent, Said.Understood(text, locale: "de").Best?.Name);
}
