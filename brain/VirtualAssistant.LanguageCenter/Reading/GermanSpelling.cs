namespace VirtualAssistant.LanguageCenter.Reading;

/// <summary>The German words that requests live on, and what they are mistaken for.</summary>
internal static class GermanSpelling
{
    public static Spelling Instance { get; } = new(
        [
            "erinnere", "erinnern", "erinnerung", "erinnerungen", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag",
            "januar", "februar", "august", "september", "oktober", "november", "dezember", "minuten", "stunden", "morgen", "heute", "abend", "nachmittag",
            "vormittag", "täglich", "wöchentlich", "monatlich", "lösche", "verschiebe", "abbrechen", "rückgängig", "zeitzone", "wochenende",
        ],
        ["erinnert", "erinnerst", "morgens", "abends", "abende", "montags", "dienstags", "freitags", "samstags", "sonntags", "morden", "sorgen", "borgen", "beute",
            "leute", "häute", "löschen", "verschieben", "verschiebt", "hunden", "kunden", "runden", "wunden", "monatliche", "wöchentliche", "tägliche", "monat",
            "minute", "stunde", "freitage", "löse", "august", "erinnern"],
        new Dictionary<string, string>
        {
            ["erinere"] = "erinnere", ["errinere"] = "erinnere", ["errinnere"] = "erinnere", ["erinner"] = "erinnere", ["erinnre"] = "erinnere", ["hab"] = "habe", ["mrgn"] = "morgen",
            ["ne"] = "eine", ["nen"] = "einen", ["loesche"] = "lösche", ["loesch"] = "lösche", ["lösch"] = "lösche", ["übermorgn"] = "übermorgen", ["heut"] = "heute",
            ["mitwoch"] = "mittwoch", ["donerstag"] = "donnerstag", ["zeig"] = "zeige", ["stell"] = "stelle", ["fuer"] = "für", ["naechsten"] = "nächsten", ["naechste"] = "nächste",
            ["taeglich"] = "täglich", ["woechentlich"] = "wöchentlich", ["rueckgaengig"] = "rückgängig", ["spaeter"] = "später", ["halbe"] = "halbe",
        });
}
