using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.LanguageCenter.Requests.German;

/// <summary>The German ways of asking, by intent. Wishing to be reminded has a reader of its own: <see cref="GermanReminder"/>.</summary>
internal static class GermanRules
{
    private const string Reminder = "erinnerung|erinnerungen|wecker|timer|reminder";
    private const string My = "[die|meine|der|den|meinen|das|alle|diese]";
    private const string Zone = "zeitzone";

    /// <summary>Heard only while a list, or a reminder, is spoken of.</summary>
    private const double Whispered = 0.3;

    private static readonly RuleList Rules = new();

    static GermanRules()
    {
        SmallTalk();
        Conversation();
        Reminders();
        Timers();
        Lists();
        ClockAndPerson();
        All = new RuleSet(Rules.All);
    }

    public static RuleSet All { get; }

    private static void SmallTalk()
    {
        Rules.Add(Intents.Greet, 0.97, "hallo|hi|hey|moin|servus|tach|huhu|grüezi [zusammen|du|bot|assistent|nochmal]", "[hallo|hi] guten morgen|tag|abend", "grüß dich|gott", "wie geht es dir", "wie gehts [dir]");
        Rules.Add(Intents.Thanks, 0.97, "[ok|super|gut|prima|perfekt] danke|dankeschön|merci [dir|sehr|schön|vielmals]", "[ok|super] vielen|besten|lieben|herzlichen dank", "danke für {any}");
        Rules.Add(Intents.Goodbye, 0.97, "[ok|danke] tschüss|tschüs|tschuess|ciao|ade|servus|bye", "auf wiedersehen", "bis bald|dann|morgen|später", "gute nacht", "schönen tag|abend|feierabend [noch]", "einen schönen tag|abend [noch]");
        Rules.Add(Intents.Identity, 0.95, "wer|was bist du [eigentlich]", "wie heißt|heisst du", "bist du [ein|eine] [echter] bot|roboter|mensch|maschine|ki|programm", "stell dich vor", "was ist dein name");
    }

    private static void Conversation()
    {
        Rules.Add(Intents.Help, 0.97, "hilfe|help", "hilf mir [bitte]", "[und] was kannst du [alles|denn|so] [für mich] [tun|machen]", "was kann ich [dich|dir] [alles|hier] fragen|sagen|machen|tun", "wie funktioniert das|dies|dieser bot|es", "zeig [mir] [ein] beispiele|beispiel|befehle", "ich brauche hilfe", "kannst du mir helfen", "befehle|beispiele");
        Rules.Add(Intents.Leave, 0.95, "abbrechen|abbruch|stopp|stop|halt|egal", "[nein|ach|ok] vergiss es|das", "[nein|ach] (lass es|lass gut sein|lass es gut sein)", "[ach|ist] schon gut", "[ach] egal", "brich ab", "doch nicht", "nein doch nicht", "hör auf", "das wars", "schluss", "nicht so wichtig");
        Rules.Add(Intents.Undo, 0.97, "rückgängig [machen]", "[bitte] mach|mache das|es [bitte|wieder] rückgängig", "nimm das|es [bitte|wieder] zurück", "undo", "[das] letzte rückgängig machen", "zurücknehmen");
        Rules.Add(Intents.Repeat, 0.97, "[bitte] wiederhole|wiederhol das|es [bitte|nochmal]", "[bitte] wiederholen", "was hast du gesagt", "was hast du [gerade|eben|zuletzt|da] gemacht|getan|gesagt", "sag das [bitte] (nochmal|noch einmal)", "noch einmal|mal [bitte]", "nochmal [bitte]", "wie bitte");
        Rules.Add(Intents.Affirm, 0.96, "ja|jap|jo|jawohl|klar|genau|sicher|natürlich|gerne|gern|ok|okay|richtig|stimmt|einverstanden|passt|jep [bitte|gerne|gern|genau|klar|danke]", "das ist|stimmt richtig|so", "mach das|es", "ja mach das|es|bitte", "[ja] das passt|stimmt", "auf jeden fall");
        Rules.Add(Intents.Deny, 0.96, "nein|nee|nö|ne|niemals|falsch [danke|bitte|doch nicht]", "[das] ist|stimmt nicht|falsch", "lieber nicht", "auf keinen fall", "nein danke", "nicht wirklich", "das stimmt nicht");
    }

    private static void Reminders()
    {
        Rules.Add(Intents.ReminderList, 0.96,
            $"[zeig|zeige|liste|nenn|nenne|sag|gib] [mir] [mal|bitte] {My} [alle|offenen|nächsten] {Reminder} [auf|an] [[für|von|am] {{when}}]",
            $"kannst|könntest du [mir] [bitte] {My} {Reminder} [für|von|am] [{{when}}] zeigen|nennen|auflisten|sagen",
            $"(welche|was für) {Reminder} habe|hab ich [noch|offen|gerade] [[für|am] {{when}}] [an]",
            $"was|welche sind meine {Reminder} [[für|am] {{when}}]", $"habe|hab ich [noch|irgendwelche|offene] {Reminder} [[für|am] {{when}}]",
            $"[gibt es|gibts] [noch] {Reminder} [[für|am] {{when}}]", "woran erinnerst du mich [noch] [{when}]", "was steht [für|am] {when} an", "was steht [noch|heute] an", "was liegt [für|am|bei mir] [{when}] [noch] an", "[und] bin|sind ich|wir [am] {when} frei|verfügbar", "[und] habe|hab|haben ich|wir [am] {when} [noch] (etwas vor|was vor|zeit|termine|etwas|was)", "[und] habe|hab|haben ich|wir (etwas|was) [am|für] {when} [vor]", "was habe ich [für|am] {when} [vor|zu tun]", $"wann ist {My} {Reminder}",
            "woran wirst|sollst du mich [noch] erinnern", $"wie viele {Reminder} habe ich",
            "wie lange|lang|viel [zeit] (läuft|geht|hat|braucht|ist) [der|mein|auf dem|beim] timer|wecker [noch]", "wie viel zeit ist|bleibt|habe [ich] noch [auf dem|beim] [timer]",
            "wann klingelt|endet|läuft [der|mein] timer|wecker [ab]", "läuft [der|mein] timer [noch]");
        Rules.Add(Intents.ReminderList, Whispered, "[und] wie lange|lang|viel [zeit] noch [bitte]", "[und] wann ist es|er so weit", "[und] wann klingelt er|es");
        Rules.Add(Intents.ReminderNext, 0.97,
            "[und] wann|was|welche|wie ist|klingelt|kommt|lautet [die|meine|der|mein] nächste|nächster erinnerung|wecker|timer",
            "[zeig|zeige|nenn|nenne|sag] [mir] [die|meine|den|meinen] nächste|nächsten erinnerung|wecker|timer", "woran erinnerst du mich als nächstes", "[was ist] [die] nächste erinnerung");
        Rules.Add(Intents.ReminderOther, 0.9, "erinnere|erinner [bitte] {x} daran {any}", "erinnere|erinner [bitte] {x} an|ans {any}");
        const string file = "datei|kalender|kalenderdatei|ics|ics-datei";
        Rules.Add(Intents.ExportReminders, 0.98,
            $"exportier|exportiere [bitte] [alle] meine|unsere|die erinnerungen [als] [{file}]", $"gib|schick|schicke|sende|zeig|zeige mir [bitte] [alle] meine erinnerungen als {file}", "[alle] meine erinnerungen exportieren");
        Rules.Add(Intents.ReminderCancel, 0.96,
            $"lösch|lösche|loesch|loesche|streich|streiche|entfern|entferne|storniere [bitte] {My} {Reminder} [nummer] [{{number}}]",
            $"lösch|lösche|loesch|loesche|streich|streiche|entfern|entferne [bitte] {My} {Reminder} [an|für|mit|von|zu|zum|zur|um] {{x}}",
            $"stopp|stoppe|beende|brich|schalte|stell|stelle {My} timer|wecker [ab|aus]",
            $"lösch|lösche|streich|streiche|entferne [bitte] [die|den|das] {{ordinal}} {Reminder}", "lösch|lösche|streich|streiche|entferne [bitte] alles|alle|beide",
            $"sag [die|meine] {Reminder} [an|für] {{x}} ab", $"erinnere|erinner mich nicht [mehr] an {{x}}");
        Rules.Add(Intents.ReminderCancel, Whispered, "[bitte] hör [bitte] (damit auf|auf damit)", "lass das [bitte|sein]");
        Rules.Add(Intents.ReminderCancel, 0.94, "lösch|lösche|streich|streiche|entferne [bitte] [die|den|das] {ordinal}", "lösch|lösche|streich|streiche|entferne [bitte] nummer {number}");
        Rules.Add(Intents.ReminderCancel, 0.75, "lösch|lösche|streich|streiche|entferne [bitte] [die] sie|ihn|es|das|diese [wieder|bitte]");
        Rules.Add(Intents.ReminderCancel, 0.7, "lösch|lösche|streich|streiche|entferne [bitte] [das|die|den] {x}");
        Rules.Add(Intents.ReminderChange, 0.93,
            "[nein|doch|lieber|eher|besser] lieber|doch|besser|eher|nein [um|am|auf|erst|doch|,] {when}", "mach [es|das|daraus|lieber|draus] [lieber|doch|auf|um|am] {when} [draus|daraus]",
            "verschieb|verschiebe|verleg|verlege|änder|ändere|setz|setze es|das|sie|ihn|die [bitte] [auf|um|nach|zu] [den] {when}",
            $"verschieb|verschiebe|verleg|verlege|änder|ändere {My} {Reminder} [auf|um] {{when}}",
            $"verschieb|verschiebe|verleg|verlege|änder|ändere {My} {{x}} [auf|um] [den] {{when}}", "statt {when} lieber {when}", "[nein|doch|sorry|entschuldigung] ich meinte|meine|meinte [am|um|auf|doch|eher] {when}", "nicht {when} sondern {when}");
        Rules.Add(Intents.ReminderChange, 0.85, "mach|mache [es|das] [lieber|doch] {length} [draus|daraus]", "[nein|doch] lieber|besser {length}");
        Rules.Add(Intents.ReminderChange, 0.93, 1, "{shift}", "verschieb|verschiebe|verleg|verlege es|das|sie um {length} [nach hinten]", $"verschieb|verschiebe {My} {Reminder} um {{length}} [nach hinten]");
        Rules.Add(Intents.ReminderChange, 0.93, -1, "zieh|ziehe es|das|sie um {length} vor", "verschieb|verschiebe es|das|sie um {length} nach vorne|vorn");
        Rules.Add(Intents.ReminderDone, 0.95, "[ist|schon|habe|hab|ich|das] [ist|ich|habs|das] [schon] erledigt|fertig|geschafft|abgehakt|gemacht", "hab ich [schon] gemacht|erledigt", "hake|hak {x} ab", "markiere {x} als erledigt", "{x} ist|sind erledigt|fertig");
        Rules.Add(Intents.ReminderSnooze, 0.96,
            "später [erinnern|nochmal]", "[erinnere|erinner mich] [nochmal|noch einmal|wieder] in {length}", "erinnere|erinner mich [in|um] [{when}|{length}] nochmal|wieder|später|erneut", "erinnere|erinner mich später [nochmal|wieder]",
            "erinnere|erinner mich nochmal|wieder|erneut {when}", "noch {length}", "noch nicht", "nicht jetzt", "snooze|schlummern [für|um] [{length}]", "verschieb|verschiebe um {length}", "gib mir noch {length}");
    }

    private static void Timers() => Rules.Add(Intents.ReminderCreate, 0.94,
        "stell|stelle|setz|setze|starte|start|mach|mache [mir|bitte] [bitte] [einen|den] [neuen] timer [auf|für|von|über] {length}", "[ein|einen] timer [auf|für|von] {length} [bitte|stellen|starten]",
        "stell|stelle|setz|setze|starte|start|mach|mache [mir|bitte] [bitte] [einen|den] [neuen] timer [auf|von|über] {length} für [den|die|das] {x}", "[ein|einen] timer [auf|von] {length} für [den|die|das] {x}", "{length} timer für [den|die|das] {x}",
        "{length} timer [bitte|stellen|starten]",
        "stell|stelle|setz|setze|starte|start|mach|mache [mir|bitte] [bitte] [einen|den] [neuen] timer", "[ein|einen] timer [bitte|stellen|starten]");

    private static void Lists()
    {
        const string mine = "[meine|meiner|meinen|meinem|die|der|den|dem|unsere|unserer|diese|dieser]";
        const string onto = "auf|zu|zur|zum|an|in";
        const string off = "von|aus|auf|vom";
        const string put = "setz|setze|schreib|schreibe|pack|packe|tu|tue|füge|füg|fuege|nimm|notiere|notier|mach|mache";
        const string take = "lösch|lösche|loesch|loesche|streich|streiche|entfern|entferne|nimm|wirf";
        Rules.Add(Intents.ListAdd, 0.97,
            $"{put} [bitte|noch|mir] {{x}} {onto} {mine} {{list}} [liste] [hinzu|dazu|ein|drauf|bitte|auch]", $"{put} [bitte|noch|mir] {{x}} {onto} die|meine|unsere liste {{name}}",
            $"{put} [bitte|noch|mir] {{x}} {onto} die|meine|der|meiner|unsere liste [hinzu|dazu|bitte|auch]", $"{{x}} [bitte|noch] {onto} {mine} {{list}} [setzen|schreiben|packen|bitte]",
            $"{onto} {mine} {{list}} {{x}} setzen|schreiben", "{x} [bitte|noch] auf die liste [setzen|schreiben|bitte]");
        Rules.Add(Intents.ListShow, 0.97,
            $"was [ist|steht|fehlt|haben wir|habe ich|alles] [alles|noch|jetzt] auf {mine} {{list}}", $"was [ist|steht|fehlt|haben wir|habe ich] [alles|noch|jetzt] auf der|meiner|unserer liste [{{name}}]",
            $"zeig|zeige|lies|nenn|nenne|gib|öffne [mir|uns] [bitte|mal] {mine} {{list}} [vor|an]", "zeig|zeige|lies|nenn|nenne|gib [mir|uns] [bitte|mal] die|meine|unsere liste [vor|an]",
            "zeig|zeige|lies|nenn [mir|uns] [bitte|mal] die|meine|unsere liste {name} [vor|an]", $"{mine} {{list}} [bitte|zeigen|anzeigen|vorlesen]");
        Rules.Add(Intents.ListShow, 0.98, $"(steht|stehen|ist|sind|haben wir|habe ich) {{x}} [schon|noch] auf {mine} {{list}}", "steht|stehen|ist|sind {x} [schon|noch] auf der|meiner|unserer liste");
        Rules.Add(Intents.ListShow, 0.9, "was muss|müssen|soll ich|wir [noch|alles] kaufen|einkaufen|besorgen|mitbringen");
        Rules.Add(Intents.ListAll, 0.97, "welche listen habe|hab|gibt|haben [ich|es|wir]", "[zeig|zeige|nenn|nenne] [mir] [alle] [meine|unsere] listen [bitte]");
        Rules.Add(Intents.ListRemove, 0.98,
            $"{take} [bitte] {{x}} {off} {mine} {{list}} [runter|raus|herunter|heraus|bitte]", $"{take} [bitte] {{x}} {off} der|meiner|unserer liste [{{name}}] [runter|raus|bitte]");
        Rules.Add(Intents.ListTick, 0.98,
            $"hak|hake [bitte] {{x}} [auf|von|in] {mine} {{list}} ab", $"hak|hake [bitte] {{x}} auf|von der|meiner liste ab", $"streich|streiche [bitte] {{x}} auf {mine} {{list}} ab|durch");
        Rules.Add(Intents.ListClear, 0.985,
            $"leer|leere [bitte] {mine} {{list}} [aus|komplett|ganz]", "leer|leere [bitte] die|meine|unsere liste [{name}]",
            $"{take} [bitte] alles {off} {mine} {{list}}", $"{take} [bitte] alles {off} der|meiner|unserer liste");
        Rules.Add(Intents.ListAdd, Whispered, "[und] noch {x}", "[und] auch [noch] {x}", "{x} auch [noch]", $"{put} [bitte|noch|auch] {{x}} [dazu|drauf|hinzu]");
        Rules.Add(Intents.ListRemove, Whispered, $"{take} [bitte] {{x}} [runter|raus|weg]");
        Rules.Add(Intents.ListTick, Whispered, "hak|hake {x} ab", "{x} [ist|sind|habe ich|haben wir|hab ich] [schon] erledigt|gekauft|besorgt|abgehakt", "[ich|wir] [habe|haben|hab] {x} [schon] gekauft|besorgt|geholt",
            "{x} (habe ich|hab ich|haben wir) [schon|jetzt]");
        Rules.Add(Intents.ListShow, Whispered, "was fehlt [noch]", "was ist noch offen", "zeig|zeige sie|es [mir] [nochmal]");
        Rules.Add(Intents.ListCreate, 0.97,
            "erstell|erstelle|mach|mache|leg|lege|beginn|beginne|eröffne [mir|uns] [bitte] [eine] [neue] {list} [an]", "[eine] neue liste [namens|für|genannt|mit dem namen] {name} [bitte]",
            "erstell|erstelle|mach|mache|beginn|beginne|eröffne [mir|uns] [bitte] [eine] [neue] liste [namens|für|genannt|mit dem namen] {name}", "leg|lege [mir|uns] [bitte] [eine] [neue] liste [namens|für|genannt|mit dem namen] {name} an",
            "erstell|erstelle|mach|mache|leg|lege [mir|uns] [bitte] eine [neue] liste [an]", "neue liste");
        const string begin = "erstell|erstelle|mach|mache|beginn|beginne|eröffne [mir|uns] [bitte] eine|meine [neue]";
        Rules.Add(Intents.ListAdd, 0.98, $"{begin} {{list}} mit {{x}}", $"{begin} liste [namens|für|genannt] {{name}} mit {{x}}");
        Rules.Add(Intents.ListRename, 0.98,
            $"benenn|benenne [bitte] {mine} {{list}} [in] {{x}} um", "benenn|benenne [bitte] die|meine|unsere|diese liste [{name}] in {x} um", $"nenn|nenne {mine} {{list}} [jetzt|künftig|ab jetzt] [in] {{x}} [um]");
        Rules.Add(Intents.ListRename, Whispered, "benenn|benenne sie [bitte] in {x} um");
        Rules.Add(Intents.ListShow, 0.97, $"wie viele (sachen|dinge|einträge) (stehen|sind) [noch] auf {mine} {{list}}", "wie viele (sachen|dinge|einträge) (stehen|sind) [noch] auf der|meiner|unserer liste");
        Rules.Add(Intents.ListDelete, 0.99, $"{take} [bitte] {mine} [ganze] {{list}} [komplett|ganz|bitte|weg]", $"{take} [bitte] die|meine|unsere liste {{name}}", $"{take} [bitte] die|meine|unsere|diese liste");
    }

    private static void ClockAndPerson()
    {
        Rules.Add(Intents.TimeAsk, 0.95, "wie (spät|viel uhr) ist es [gerade|jetzt] [in {zone}]", "wie spät (ist|haben wir) [es|jetzt]", "welcher|welchen tag (ist|haben wir) [heute|es]", "welches datum (ist|haben wir) [heute|es]", "was ist heute für ein tag", "wie viel uhr", "uhrzeit|datum [bitte]", "den wievielten haben wir [heute]",
            "[und] welcher|welchen|was wochentag|tag (ist|haben wir|war|fällt auf) [der|am|den] {when}", "[und] welches datum (ist|haben wir) [der|am] {when}", "[und] was ist|wird [der] {when} [für] [ein] [tag|wochentag]",
            "[und] auf welchen tag|wochentag fällt [der] {when}", "[und] wann ist|war {when} [dieses jahr|nächstes jahr]");
        Rules.Add(Intents.TimeUntil, 0.95,
            "[und] wie viele tage|wochen|monate|stunden|minuten|nächte (sind es|sind|dauert es|ist es|haben wir|habe ich) [noch|jetzt] bis [zu|zum|zur] {when}",
            "[und] wie viele tage|wochen|monate|stunden|minuten|nächte [noch] bis [zu|zum|zur] {when}",
            "[und] wie lange|lang (ist es|dauert es|haben wir|habe ich|ist) [noch] bis [zu|zum|zur] {when}", "[und] wie lange|lang [noch] bis [zu|zum|zur] {when}");
        Rules.Add(Intents.TimeZoneSet, 0.95, $"[meine] {Zone} ist [jetzt] {{zone}}", $"[stell|stelle|setz|setze|änder|ändere] [meine|die] {Zone} [auf|nach|zu] {{zone}}", $"stell|stelle|ändere meine {Zone} [um|ein]", "ich bin [jetzt|gerade|zurzeit] in {zone}", "ich wohne|lebe|arbeite [jetzt] in {zone}");
        Rules.Add(Intents.TimeZoneAsk, 0.95, $"was ist meine {Zone}", $"welche {Zone} habe|hab ich", $"in welcher {Zone} bin ich", $"meine {Zone}");
        Rules.Add(Intents.NameSet, 0.93, "[du kannst] nenn|nenne mich [bitte] {x}", "ich (heiße|heisse|bin der|bin die) {x}", "mein name ist {x}", "mein name lautet {x}");
        Rules.Add(Intents.NameAsk, 0.96, "wie heiße|heisse ich", "kennst|weißt du [noch] [meinen namen|wer ich bin]", "was ist mein name", "wie ist mein name");
        Rules.Add(Intents.WhoAmI, 0.96, "[und] wer bin ich [für dich|eigentlich]", "woher kennst du mich", "welche konten|kanäle sind verbunden|verknüpft");
        Rules.Add(Intents.QuietSet, 0.95,
            "[meine] ruhezeit|ruhezeiten [ist|sind|geht|gehen] {any}", "[bitte] stör|störe|weck|wecke mich [bitte] {any} nicht", "[bitte] stör|störe|weck|wecke mich [bitte] nicht {any}",
            "nachts [bitte] nicht stören", "[bitte] keine nachrichten|erinnerungen in der nacht", "[bitte] keine nachrichten|erinnerungen nachts");
        Rules.Add(Intents.QuietSet, 0.97,
            "[bitte] erinnere|erinner mich [bitte] nicht nachts|abends|morgens|sonntags|samstags|wochenends {any}", "[bitte] erinnere|erinner mich [bitte] nicht (am wochenende|an wochenenden|übers wochenende|in der nacht|am abend) {any}", "[bitte] erinnere|erinner mich [bitte] nicht zwischen|von|vor|nach {any}",
            "[bitte] keine erinnerungen|nachrichten (am|übers) wochenende", "[bitte] pausier|pausiere|unterbrich [alle] [meine|die] erinnerungen|nachrichten {any}");
        Rules.Add(Intents.QuietEnd, 0.97, "[ich will] keine ruhezeit|ruhezeiten [mehr]", "[meine|die] ruhezeit|ruhezeiten aus|beenden|löschen|aufheben", "schalte [meine|die] ruhezeit|ruhezeiten aus", "lösch|lösche meine ruhezeit|ruhezeiten", "du darfst mich [wieder|jederzeit|nachts] stören");
        Rules.Add(Intents.QuietAsk, 0.97, "wann|was ist meine ruhezeit", "wann sind meine ruhezeiten", "habe|hab ich eine ruhezeit", "ruhezeit|ruhezeiten");
        Rules.Add(Intents.Continue, 0.95, "[mach|machen wir|lass uns] weiter [machen|bitte|hier]", "[lass uns|hier|bitte] weitermachen [bitte|hier]", "wo waren wir [stehen geblieben|gerade]");
        Rules.Add(Intents.AccountLink, 0.95,
            "verbinde|verbind|verknüpfe|verknüpf|koppel|kopple mein|meine|unser|dieses [anderes|slack|teams] konto|account|konten|accounts|profil [bitte|{any}]",
            "[ich] [will|möchte] mein|meine konto|account|konten|accounts [mit] [slack|teams] verbinden|verknüpfen", "gib mir einen code [zum verbinden]");
        Rules.Add(Intents.AccountUnlink, 0.95, "trenne|trenn [mein|das|die|den] {x} [konto|account]", "entkopple|entkoppel {x}", "trenne|trenn mein|meine konto|konten");
        const string iWant = "[ich] [möchte|will|kann|darf] [ich]";
        const string withAccount = "[bitte] [mit [meinem|dem|unserem] (firmenkonto|konto|account)]";
        Rules.Add(Intents.SignIn, 0.97,
            $"meld|melde|logg|logge mich [bitte] {withAccount} an|ein", $"{iWant} [mich] {withAccount} anmelden|einloggen");
        Rules.Add(Intents.SignOut, 0.97, "meld|melde|logg|logge mich [bitte|wieder] ab|aus", $"{iWant} [mich] [bitte|wieder] abmelden|ausloggen");
        Rules.Add(Intents.FactsForget, 0.95, "vergiss alles [über mich|was du [über mich] weißt]", "vergiss|lösch|lösche meinen namen", "lösch|lösche alles über mich", "lösch|lösche alle meine daten", "vergiss mein|meine|meinen {x}");
    }
}
