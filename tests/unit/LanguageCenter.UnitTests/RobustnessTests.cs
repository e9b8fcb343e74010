using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.LanguageCenter.UnitTests;

/// <summary>Requests as people type and dictate them.</summary>
public sealed class RobustnessTests
{
    [Theory]
    [InlineData("remind me tmrw at twenty to nine to call mum", "call mum", "2026-11-24 08:40")]
    [InlineData("reminde me tommorrow at 7 to run", "run", "2026-11-24 07:00")]
    [InlineData("good morning! would you mind reminding me at eight pm to eat 🍕🍕", null, "2026-11-23 20:00")]
    [InlineData("hey there could u pls remind me to buy milk tomorow", "buy milk", "2026-11-24 09:00")]
    [InlineData("dont let me forget to call mum at six", "call mum", "2026-11-23 18:00")]
    [InlineData("REMIND ME TO CALL MUM AT QUARTER PAST SIX PM", "CALL MUM", "2026-11-23 18:15")]
    [InlineData("remind me in a quarter of an hour to call mum", "call mum", "2026-11-23 15:15")]
    [InlineData("remind me at seventeen thirty to call mum thanks", "call mum", "2026-11-23 17:30")]
    [InlineData("erinere mich bitte morgn um zwanzig vor neun an mama", "mama", "2026-11-24 08:40")]
    [InlineData("moin kannst du mich um viertel nach sechs an mama erinnern danke dir", "mama", "2026-11-23 18:15")]
    public void Reads_a_reminder(string text, string? subject, string when)
    {
        var understanding = Said.Understood(text);

        Assert.Equal(Intents.ReminderCreate, understanding.Best?.Name);
        Assert.Equal(when, Said.Shown(understanding.When?.Resolve(Said.Now, Said.Berlin).Chosen?.Moment));
        Assert.True(subject is null || subject == understanding.Subject.Text, understanding.Subject.Text);
    }

    [Theory]
    [InlineData("whats my reminders", Intents.ReminderList)]
    [InlineData("WHATS THE TIME", Intents.TimeAsk)]
    [InlineData("ok so please show me my reminders 🙏", Intents.ReminderList)]
    [InlineData("cancel the dentist reminder thx", Intents.ReminderCancel)]
    [InlineData("delete number two", Intents.ReminderCancel)]
    [InlineData("zeig mal meine erinnerungen", Intents.ReminderList)]
    [InlineData("WIE SPÄT IST ES", Intents.TimeAsk)]
    [InlineData("mach das rückgängig bitte", Intents.Undo)]
    public void Tells_what_is_asked(string text, string intent) => Assert.Equal(intent, Said.Understood(text).Best?.Name);
}
