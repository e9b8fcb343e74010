using NodaTime;
using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.LanguageCenter.UnitTests;

public sealed class GermanTests
{
    [Theory]
    [InlineData("erinnere mich morgen um 9 an den Zahnarzt", "den Zahnarzt", SubjectLink.About, "2026-11-24 09:00")]
    [InlineData("Erinner mich bitte in 20 Minuten an die Pizza", "die Pizza", SubjectLink.About, "2026-11-23 15:20")]
    [InlineData("erinnere mich daran, Luis um 18 Uhr anzurufen", "Luis anzurufen", SubjectLink.To, "2026-11-23 18:00")]
    [InlineData("erinnere mich am Freitag um halb neun daran, dass der Laden früher schließt", "der Laden früher schließt", SubjectLink.That, "2026-11-27 08:30")]
    [InlineData("kannst du mich bitte morgen um viertel nach acht an den Termin erinnern?", "den Termin", SubjectLink.About, "2026-11-24 08:15")]
    [InlineData("Hallo, könntest du mich am 3. Dezember an das Geschenk erinnern, danke", "das Geschenk", SubjectLink.About, "2026-12-03 09:00")]
    [InlineData("neue Erinnerung für 17 Uhr: Müll rausbringen", "Müll rausbringen", SubjectLink.None, "2026-11-23 17:00")]
    [InlineData("stell eine Erinnerung um 16:30: Standup", "Standup", SubjectLink.None, "2026-11-23 16:30")]
    [InlineData("erinnere mich übermorgen abend an die Wäsche", "die Wäsche", SubjectLink.About, "2026-11-25 19:00")]
    [InlineData("ERINNERE MICH HEUTE ABEND UM ACHT AN DEN TEE", "DEN TEE", SubjectLink.About, "2026-11-23 20:00")]
    [InlineData("erinere mich morgen um fünf vor halb neun an den bus", "den bus", SubjectLink.About, "2026-11-24 08:25")]
    [InlineData("erinnere mich an den Arzt am Dienstag um 10", "den Arzt", SubjectLink.About, "2026-11-24 10:00")]
    [InlineData("morgen um 9 erinnere mich an den Bericht", "den Bericht", SubjectLink.About, "2026-11-24 09:00")]
    [InlineData("könntest du mich bitte heute abend um acht daran erinnern, dass ich Mama anrufe", "ich Mama anrufe", SubjectLink.That, "2026-11-23 20:00")]
    [InlineData("kannst du mich morgen um 9 daran erinnern, Mama anzurufen?", "Mama anzurufen", SubjectLink.To, "2026-11-24 09:00")]
    [InlineData("erinnere mich nächsten Monat am 5. an die Miete", "die Miete", SubjectLink.About, "2026-12-05 09:00")]
    [InlineData("erinnere mich am 5. nächsten Monats an die Miete", "die Miete", SubjectLink.About, "2026-12-05 09:00")]
    [InlineData("erinnere mich nächstes Jahr am 5. Mai um 8 an die Miete", "die Miete", SubjectLink.About, "2027-05-05 08:00")]
    [InlineData("erinnere mich in zwei Wochen am Dienstag an die Miete", "die Miete", SubjectLink.About, "2026-12-08 09:00")]
    [InlineData("erinnere mich um drei viertel acht an die Miete", "die Miete", SubjectLink.About, "2026-11-23 19:45")]
    [InlineData("erinnere mich am 3. Advent an die Kerzen", "die Kerzen", SubjectLink.About, "2026-12-13 09:00")]
    [InlineData("erinnere mich am ersten Advent um 16 Uhr an die Kerzen", "die Kerzen", SubjectLink.About, "2026-11-29 16:00")]
    [InlineData("erinnere mich morgen um 9, nicht am Sonntag, an den Müll", "den Müll", SubjectLink.About, "2026-11-24 09:00")]
    [InlineData("erinnere mich morgen um 9, an den Müll", "den Müll", SubjectLink.About, "2026-11-24 09:00")]
    [InlineData("benachrichtige mich in 10 Minuten, dass die Pizza fertig ist", "die Pizza fertig ist", SubjectLink.That, "2026-11-23 15:10")]
    [InlineData("weck mich morgen um 7", "das Aufstehen", SubjectLink.About, "2026-11-24 07:00")]
    public void Reads_what_to_be_reminded_of_and_when(string text, string subject, SubjectLink link, string when)
    {
        var understanding = Said.Understood(text);

        Assert.Equal("de", understanding.Language);
        Assert.Equal(Intents.ReminderCreate, understanding.Best?.Name);
        Assert.Equal((subject, link), (understanding.Subject.Text, understanding.Subject.Link));
        Assert.Equal(when, Said.Shown(understanding.When?.Resolve(Said.Now, Said.Berlin).Chosen?.Moment));
    }

    [Theory]
    [InlineData("jeden Montag um 9", "FREQ=WEEKLY;BYDAY=MO", "2026-11-30 09:00")]
    [InlineData("täglich um 8 Uhr", "FREQ=DAILY", "2026-11-24 08:00")]
    [InlineData("jeden Morgen um halb sieben", "FREQ=DAILY", "2026-11-24 06:30")]
    [InlineData("montags und donnerstags um 18 Uhr", "FREQ=WEEKLY;BYDAY=MO,TH", "2026-11-23 18:00")]
    [InlineData("alle zwei Wochen am Dienstag um 9", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "2026-11-24 09:00")]
    [InlineData("werktags um 7:30", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "2026-11-24 07:30")]
    [InlineData("jeden Monat am 1. um 9 Uhr", "FREQ=MONTHLY;BYMONTHDAY=1", "2026-12-01 09:00")]
    [InlineData("jeden ersten Montag im Monat um 9 Uhr", "FREQ=MONTHLY;BYDAY=1MO", "2026-12-07 09:00")]
    [InlineData("jeden zweiten Tag um 12 Uhr", "FREQ=DAILY;INTERVAL=2", "2026-11-24 12:00")]
    [InlineData("jedes Jahr am 3. Mai um 10 Uhr", "FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=3", "2027-05-03 10:00")]
    [InlineData("alle 2 Stunden", "FREQ=HOURLY;INTERVAL=2", null)]
    [InlineData("jeden ersten Montag im Monat um 10 an das Teammeeting erinnern", "FREQ=MONTHLY;BYDAY=1MO", "2026-12-07 10:00")]
    [InlineData("erinnere mich zweimal am Tag an die Tabletten", "FREQ=DAILY;BYHOUR=9,18", "2026-11-23 18:00")]
    [InlineData("erinnere mich dreimal die Woche an den Sport", "FREQ=WEEKLY;BYDAY=MO,WE,FR", "2026-11-25 09:00")]
    [InlineData("erinnere mich 2x pro Woche an den Sport", "FREQ=WEEKLY;BYDAY=MO,TH", "2026-11-26 09:00")]
    [InlineData("erinnere mich einmal im Monat an die Miete", "FREQ=MONTHLY", "2026-11-24 09:00")]
    [InlineData("erinnere mich Montag bis Freitag um 8 an den Bus", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "2026-11-24 08:00")]
    [InlineData("erinnere mich Mo-Fr um 8 an den Bus", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "2026-11-24 08:00")]
    [InlineData("erinnere mich an Wochentagen um 8 an den Bus", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "2026-11-24 08:00")]
    [InlineData("erinnere mich alle halbe Stunde ans Trinken", "FREQ=MINUTELY;INTERVAL=30", "2026-11-23 15:30")]
    [InlineData("erinnere mich jede Stunde während der Arbeitszeit ans Trinken", "FREQ=HOURLY;BYHOUR=9,10,11,12,13,14,15,16,17", "2026-11-23 16:00")]
    [InlineData("erinnere mich jede Stunde zwischen 9 und 17 Uhr ans Trinken", "FREQ=HOURLY;BYHOUR=9,10,11,12,13,14,15,16,17", "2026-11-23 16:00")]
    [InlineData("erinnere mich vierteljährlich an die Steuer", "FREQ=MONTHLY;INTERVAL=3", "2026-11-24 09:00")]
    [InlineData("erinnere mich jeden Juli an den Urlaub", "FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=1", "2027-07-01 09:00")]
    [InlineData("erinnere mich jeden Herbst an die Heizung", "FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=1", "2027-09-01 09:00")]
    [InlineData("jedes Jahr im März um 8 Uhr", "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=1", "2027-03-01 08:00")]
    [InlineData("jedes Quartal am 1. um 9 Uhr", "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1", "2026-12-01 09:00")]
    [InlineData("jeden letzten Werktag im Monat um 9 Uhr", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "2026-11-30 09:00")]
    [InlineData("am ersten Arbeitstag jeden Monats um 9 Uhr", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1", "2026-12-01 09:00")]
    [InlineData("erinnere mich am 15. und 30. jeden Monats an die Miete", "FREQ=MONTHLY;BYMONTHDAY=15,30", "2026-11-30 09:00")]
    [InlineData("jeden Monat am 1., 10. und am 20. um 9 Uhr", "FREQ=MONTHLY;BYMONTHDAY=1,10,20", "2026-12-01 09:00")]
    [InlineData("erinnere mich jeden ersten und dritten Montag im Monat an die Miete", "FREQ=MONTHLY;BYDAY=1MO,3MO", "2026-12-07 09:00")]
    [InlineData("am ersten und letzten Freitag jeden Monats um 8 Uhr", "FREQ=MONTHLY;BYDAY=1FR,-1FR", "2026-11-27 08:00")]
    [InlineData("jeden 1. und 15. im Monat um 8 Uhr", "FREQ=MONTHLY;BYMONTHDAY=1,15", "2026-12-01 08:00")]
    [InlineData("monatlich am letzten Werktag um 9 Uhr", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "2026-11-30 09:00")]
    [InlineData("erinnere mich Mo/Mi/Fr um 8 an den Sport", "FREQ=WEEKLY;BYDAY=MO,WE,FR", "2026-11-25 08:00")]
    public void Reads_repetitions(string text, string rule, string? first)
    {
        var repeats = Said.Understood(text, locale: "de-DE").Repeats;

        Assert.Equal(rule, repeats?.Rule.ToString());
        Assert.Equal(first ?? Said.Shown(repeats?.Resolve(Said.Now, Said.Berlin)?.First), Said.Shown(repeats?.Resolve(Said.Now, Said.Berlin)?.First));
    }

    [Theory]
    [InlineData("heute um 18 Uhr", "2026-11-23 18:00")]
    [InlineData("morgen früh", "2026-11-24 09:00")]
    [InlineData("nächsten Freitag um 14:30", "2026-12-04 14:30")]
    [InlineData("am 24.12. um 16 Uhr", "2026-12-24 16:00")]
    [InlineData("3.5.2027 um 9 Uhr", "2027-05-03 09:00")]
    [InlineData("in drei Tagen um 10 Uhr", "2026-11-26 10:00")]
    [InlineData("in einer halben Stunde", "2026-11-23 15:30")]
    [InlineData("in anderthalb Stunden", "2026-11-23 16:30")]
    [InlineData("zwanzig vor neun", "2026-11-23 20:40")]
    [InlineData("dreiviertel neun", "2026-11-23 20:45")]
    [InlineData("Freitagabend um acht", "2026-11-27 20:00")]
    [InlineData("nächste Woche Dienstag um 11 Uhr", "2026-12-01 11:00")]
    [InlineData("um neun Uhr dreißig", "2026-11-23 21:30")]
    [InlineData("gegen Mittag", "2026-11-24 12:00")]
    [InlineData("nach der Arbeit", "2026-11-23 19:00")]
    [InlineData("am einundzwanzigsten", "2026-12-21 09:00")]
    [InlineData("der einundzwanzigste", "2026-12-21 09:00")]
    [InlineData("am dritten Mai um 9 Uhr", "2027-05-03 09:00")]
    [InlineData("heute in einer Woche", "2026-11-30 09:00")]
    [InlineData("morgen in 14 Tagen", "2026-12-08 09:00")]
    [InlineData("übernächste Woche", "2026-12-07 09:00")]
    [InlineData("übernächsten Montag", "2026-12-07 09:00")]
    [InlineData("Ende Februar 2028", "2028-02-29 09:00")]
    [InlineData("Mitte August", "2027-08-15 09:00")]
    [InlineData("im August 2027", "2027-08-01 09:00")]
    [InlineData("am letzten Tag des Monats", "2026-11-30 09:00")]
    [InlineData("am letzten Tag im Februar 2028", "2028-02-29 09:00")]
    [InlineData("in KW 50", "2026-12-07 09:00")]
    [InlineData("in der 50. Kalenderwoche", "2026-12-07 09:00")]
    [InlineData("am Freitag in KW 50 um 8 Uhr", "2026-12-11 08:00")]
    [InlineData("KW 50 am Dienstag um 8 Uhr", "2026-12-08 08:00")]
    [InlineData("im dritten Quartal", "2027-07-01 09:00")]
    [InlineData("Ende des nächsten Quartals", "2027-03-31 09:00")]
    [InlineData("Quartalsende", "2026-12-31 09:00")]
    [InlineData("im Sommer", "2027-06-01 09:00")]
    [InlineData("im nächsten Frühling", "2027-03-01 09:00")]
    [InlineData("letzten Herbst", "2025-09-01 09:00")]
    [InlineData("am letzten Werktag des Monats", "2026-11-30 09:00")]
    [InlineData("am ersten Arbeitstag im Januar", "2027-01-01 09:00")]
    [InlineData("am nächsten Werktag", "2026-11-24 09:00")]
    [InlineData("in drei Werktagen um 10 Uhr", "2026-11-26 10:00")]
    public void Reads_moments(string text, string when) =>
        Assert.Equal(when, Said.Shown(Said.Understood(text, locale: "de").When?.Resolve(Said.Now, Said.Berlin, "de").Chosen?.Moment));

    [Theory]
    [InlineData("es sind einundzwanzig Gäste", 21)]
    [InlineData("zweitausenddreihundert Euro", 2300)]
    [InlineData("das kostet 1.234,50 Euro", 1234.5)]
    [InlineData("drei Kilo Äpfel kaufen bitte", 3)]
    [InlineData("das sind 15 Prozent", 15)]
    [InlineData("ein halbes Dutzend Eier", 6)]
    [InlineData("zwei Dutzend", 24)]
    [InlineData("drei Viertel davon", 0.75)]
    [InlineData("ein Drittel", 0.3333333333333333)]
    [InlineData("einen halben Liter Milch", 0.5)]
    [InlineData("zwölf Euro fünfzig", 12.5)]
    [InlineData("ein Pfund Butter", 1)]
    [InlineData("zweieinhalb Kilo", 2.5)]
    public void Reads_numbers(string text, double value) => Assert.Equal(
        value,
        (double)Said.Understood(text, locale: "de").Entities.Select(entity => entity switch
        {
            NumberEntity number => number.Value,
            MoneyEntity money => money.Amount,
            QuantityEntity quantity => quantity.Amount,
            PercentageEntity percentage => percentage.Value,
            _ => -1,
        }).First(found => found >= 0),
        12);

    public static TheoryData<string, string> Asked()
    {
        var data = new TheoryData<string, string>();
        Add(Intents.Greet, "Guten Morgen", "Guten Tag!", "Hallo zusammen");
        Add(Intents.Help, "Hilfe", "Was kannst du?", "Kannst du mir helfen?");
        Add(Intents.Thanks, "danke", "Vielen Dank!", "danke schön");
        Add(Intents.Goodbye, "Tschüss", "Auf Wiedersehen", "gute Nacht");
        Add(Intents.Leave, "abbrechen", "vergiss es", "doch nicht");
        Add(Intents.Undo, "mach das rückgängig", "rückgängig", "nimm das zurück");
        Add(Intents.Affirm, "ja", "ja bitte", "genau");
        Add(Intents.Deny, "nein", "nein danke", "das stimmt nicht");
        Add(Intents.Identity, "wer bist du?", "Bist du ein Roboter?");
        Add(Intents.ReminderList, "welche Erinnerungen habe ich?", "zeig mir meine Erinnerungen", "was sind meine Erinnerungen für morgen?", "was steht morgen an",
            "was liegt heute an?", "bin ich morgen frei?", "habe ich am Montag etwas vor?", "hab ich morgen Zeit?");
        Add(Intents.Repeat, "was hast du gerade gemacht?");
        Add(Intents.ReminderNext, "wann ist meine nächste Erinnerung?", "was ist die nächste Erinnerung", "wann klingelt der nächste Wecker?");
        Add(Intents.ReminderOther, "erinnere Julia daran, mich anzurufen", "erinnere meine Frau an den Müll");
        Add(Intents.ReminderCancel, "lösche die Erinnerung an den Zahnarzt", "lösche die zweite Erinnerung", "lösch alle Erinnerungen", "streiche nummer 2", "lösche bitte die letzte Erinnerung");
        Add(Intents.ReminderChange, "verschieb es auf Freitag", "lieber um 10", "mach es um 8:45", "eine halbe Stunde später", "verschiebe die Erinnerung auf morgen um 9");
        Add(Intents.ReminderDone, "erledigt", "hab ich schon gemacht", "fertig");
        Add(Intents.ReminderSnooze, "nicht jetzt", "erinnere mich in 10 Minuten nochmal", "noch 10 Minuten");
        Add(Intents.TimeUntil, "Wie viele Tage sind es noch bis Weihnachten?", "wie lange noch bis 18 Uhr?", "wie viele Tage bis zu meinem Geburtstag");
        Add(Intents.TimeAsk, "wann ist Ostern?", "welcher Tag ist der 3. Oktober?", "wie spät ist es in New York?");
        Add(Intents.TimeAsk, "Wie spät ist es?", "welcher Tag ist heute");
        Add(Intents.TimeZoneSet, "meine Zeitzone ist Berlin", "ich wohne in Wien");
        Add(Intents.NameSet, "ich heiße Mara", "nenn mich Mara", "mein Name ist Mara Weiss");
        Add(Intents.NameAsk, "wie heiße ich?");
        Add(Intents.WhoAmI, "wer bin ich?", "woher kennst du mich?");
        Add(Intents.QuietSet, "Ruhezeit von 22 bis 7 Uhr", "stör mich bitte nachts nicht", "nachts bitte nicht stören",
            "erinnere mich nicht am Wochenende", "erinnere mich nicht zwischen 22 und 7 Uhr", "pausiere alle Erinnerungen bis Montag");
        Add(Intents.ListClear, "streich alles von der Einkaufsliste", "leere die Einkaufsliste");
        Add(Intents.QuietEnd, "keine Ruhezeit mehr");
        Add(Intents.QuietAsk, "wann ist meine Ruhezeit?");
        Add(Intents.Continue, "mach weiter", "wo waren wir?");
        Add(Intents.AccountLink, "verbinde mein Konto", "ich möchte mein Konto verbinden");
        Add(Intents.AccountUnlink, "trenne Slack");
        Add(Intents.SignIn, "anmelden", "melde mich bitte an", "ich möchte mich mit meinem Firmenkonto anmelden", "Kann ich mich einloggen?");
        Add(Intents.SignOut, "abmelden", "Melde mich ab!", "ich will mich bitte ausloggen");
        Add(Intents.FactsForget, "vergiss alles über mich");
        return data;

        void Add(string intent, params string[] texts)
        {
            foreach (var text in texts)
            {
                data.Add(text, intent);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Asked))]
    public void Tells_what_is_asked(string text, string intent)
    {
        var understanding = Said.Understood(text, locale: "de-DE");

        Assert.Equal(("de", intent), (understanding.Language, understanding.Best?.Name));
    }

    [Theory]
    [InlineData("erinnere mich um 17 Uhr an Tom und um 18 Uhr an die Milch", 2)]
    [InlineData("erinnere mich morgen an den Müll, und wie spät ist es?", 2)]
    [InlineData("stell einen Wecker auf 7 und einen auf 8", 2)]
    [InlineData("stell einen Timer auf 5 Minuten und noch einen auf 10 Minuten", 2)]
    [InlineData("zeig meine Erinnerungen und meine Listen", 2)]
    [InlineData("setz Eier auf die Einkaufsliste und Holz auf die Bauliste", 2)]
    [InlineData("wie spät ist es in Tokio und in New York", 2)]
    [InlineData("erinnere mich morgen an Tom und Jerry", 0)]
    [InlineData("setz Eier und Milch auf die Einkaufsliste", 0)]
    [InlineData("erinnere mich montags und freitags um 9 an den Sport", 0)]
    public void Cuts_requests_apart(string text, int count) => Assert.Equal(count, Said.Understood(text).Segments.Length);

    [Theory]
    [InlineData("erinnere mich morgen an den Zahnarzt", null, "de")]
    [InlineData("remind me tomorrow about the dentist", "de-DE", "en")]
    [InlineData("what are my reminders", "de-DE", "en")]
    [InlineData("wie spät ist es", "en-US", "de")]
    [InlineData("9:30", "de-DE", "de")]
    [InlineData("9:30", null, "en")]
    [InlineData("Berlin", "en-GB", "en")]
    [InlineData("I am in Berlin", null, "en")]
    [InlineData("ok", "de", "de")]
    [InlineData("um 9", null, "de")]
    [InlineData("was the dentist at 9", null, "en")]
    [InlineData("was steht morgen an", null, "de")]
    [InlineData("an apple", null, "en")]
    [InlineData("am 21.", null, "de")]
    [InlineData("im August", null, "de")]
    [InlineData("an Weihnachten", null, "de")]
    [InlineData("Montagabend", null, "de")]
    [InlineData("zweitausenddreihundert", null, "de")]
    [InlineData("I am 21 years old", null, "en")]
    [InlineData("wake me at 8 am 2 times", null, "en")]
    public void Tells_the_language(string text, string? locale, string language) => Assert.Equal(language, Said.Understood(text, locale: locale).Language);
}
