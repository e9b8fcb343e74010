namespace VirtualAssistant.LanguageCenter.Reading;

/// <summary>The English words that requests live on, and what they are mistaken for.</summary>
internal static class EnglishSpelling
{
    public static Spelling Instance { get; } = new(
    [
            "remind", "reminder", "reminders", "tomorrow", "yesterday", "tonight", "today", "morning", "afternoon", "evening", "midnight",
            "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "weekday", "weekdays", "weekend",
            "january", "february", "august", "september", "october", "november", "december",
            "minutes", "minute", "cancel", "delete", "remove", "snooze", "change", "repeat", "please", "thanks", "timezone", "reschedule",
            "postpone", "quarter",
        ],
        // Words of their own, and forms of the keys that mean something else.
        [
            "cancer", "rewind", "remand", "reminded", "reminding", "sundae", "sundry", "mourning", "moaning", "dairy", "deleted", "chance",
            "charge", "remote", "remover", "repeal", "thank", "thanked", "pleased", "pleases", "changer", "minuet", "minuets", "toddy",
                "snoozed",
            "snoozes", "removed", "changed", "repeated", "cancels", "canceled", "cancelled", "quartet", "quarters", "morning", "mornings",
            "weekly", "reports", "report", "members", "member", "monthly", "remained", "remain", "remains", "fridge", "removal",
            "postponed", "rescheduled", "evening", "evenings", "meaning", "warning", "boring", "morph", "mornay", "sunny", "plead", "plate",
        
        ],
        new Dictionary<string, string>
        {
            ["remid"] = "remind", ["rmind"] = "remind", ["reming"] = "remind", ["remin"] = "remind", ["tmrw"] = "tomorrow", ["abt"] = "about",
                ["tmr"] = "tomorrow",
            ["tomoz"] = "tomorrow", ["tomo"] = "tomorrow", ["tonite"] = "tonight", ["wensday"] = "wednesday", ["wendsday"] = "wednesday",
            ["evry"] = "every", ["evrey"] = "every", ["everry"] = "every", ["pls"] = "please", ["plz"] = "please", ["plse"] = "please",
            ["thx"] = "thanks", ["thnx"] = "thanks", ["tnx"] = "thanks", ["thnks"] = "thanks", ["feburary"] = "february",
                ["midnite"] = "midnight",
            ["cancell"] = "cancel", ["hr"] = "hour", ["hrs"] = "hours", ["remainder"] = "reminder", ["remainders"] = "reminders",
            ["quater"] = "quarter", ["everyday"] = "daily", ["u"] = "you", ["r"] = "are", ["whatre"] = "whats", ["whatr"] = "whats",
                ["wats"] = "whats", ["wat"] = "what", ["ur"] = "your",
        });
}
