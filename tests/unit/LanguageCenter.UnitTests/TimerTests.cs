using NodaTime;
using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.LanguageCenter.UnitTests;

/// <summary>A timer is a reminder after a length of time.</summary>
public sealed class TimerTests
{
    [Theory]
    [InlineData("set timer for 5 minutes", 5, "timer")]
    [InlineData("set a 10 minute timer", 10, "timer")]
    [InlineData("can you start a timer for an hour please", 60, "timer")]
    [InlineData("timer 20 minutes", 20, "timer")]
    [InlineData("start a 25 minute timer for the pizza", 25, "the pizza")]
    [InlineData("set a timer for the eggs for 7 minutes", 7, "the eggs")]
    [InlineData("stell bitte einen Timer auf 10 Minuten", 10, "Timer")]
    [InlineData("stell einen Timer auf 10 Minuten für die Pizza", 10, "Pizza")]
    public void Is_set_for_its_length(string text, int minutes, string subject)
    {
        var understanding = Said.Understood(text);

        Assert.Equal((Intents.ReminderCreate, subject), (understanding.Best?.Name, understanding.Subject.Text));
        Assert.Equal(Said.Now + Duration.FromMinutes(minutes), understanding.When?.Resolve(Said.Now, Said.Berlin).Chosen?.Moment.ToInstant());
    }

    [Theory]
    [InlineData("set a timer", "timer")]
    [InlineData("can you start a new timer please", "timer")]
    [InlineData("stell bitte einen Timer", "Timer")]
    public void Is_wished_for_without_a_length(string text, string subject)
    {
        var understanding = Said.Understood(text);

        Assert.Equal((Intents.ReminderCreate, subject), (understanding.Best?.Name, understanding.Subject.Text));
        Assert.Null(understanding.When);
    }

    [Theory]
    [InlineData("how long left?")]
    [InlineData("how much longer?")]
    [InlineData("wie lange noch?")]
    public void Is_asked_for_in_few_words_while_it_is_spoken_of(string text)
    {
        Assert.Equal(Intents.ReminderList, Said.Understood(text, focus: new Focus { Skill = "reminder" }).Best?.Name);
        Assert.NotEqual(Intents.ReminderList, Said.Understood(text).Best?.Name);
    }

    [Theory]
    [InlineData("cancel the timer", Intents.ReminderCancel, "timer")]
    [InlineData("stop the alarm", Intents.ReminderCancel, "alarm")]
    [InlineData("cancel all timers", Intents.ReminderCancel, "timers")]
    [InlineData("how long is left on my timer?", Intents.ReminderList, "timer")]
    [InlineData("what timers are running?", Intents.ReminderList, "timers")]
    [InlineData("is my alarm set?", Intents.ReminderList, "alarm")]
    [InlineData("lösche den Timer", Intents.ReminderCancel, "Timer")]
    [InlineData("stell den Wecker aus", Intents.ReminderCancel, "Wecker")]
    [InlineData("wie lange läuft der Timer noch?", Intents.ReminderList, "Timer")]
    public void Is_asked_for_by_its_name(string text, string intent, string subject)
    {
        var understanding = Said.Understood(text);

        Assert.Equal((intent, subject), (understanding.Best?.Name, understanding.Subject.Text));
    }

    [Theory]
    [InlineData("set an alarm for 7")]
    [InlineData("set an alarm for 7 tomorrow")]
    public void An_alarm_is_of_nothing_but_the_hour_and_in_the_morning(string text)
    {
        var understanding = Said.Understood(text);

        Assert.Equal((Intents.ReminderCreate, "alarm"), (understanding.Best?.Name, understanding.Subject.Text));
        Assert.Equal(7, understanding.When?.Resolve(Said.Now, Said.Berlin).Chosen?.Moment.Hour);
    }
}
