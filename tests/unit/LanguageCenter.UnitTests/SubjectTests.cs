using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.LanguageCenter.UnitTests;

public sealed class SubjectTests
{
    [Theory]
    [InlineData("remind me to call Dr. Weiss tomorrow at half past eight", "call Dr. Weiss", "2026-11-24 08:30")]
    [InlineData("please could you remind me tomorrow at 9 to water the plants, thanks", "water the plants", "2026-11-24 09:00")]
    [InlineData("remind me in 20 minutes to take the pizza out", "take the pizza out", "2026-11-23 15:20")]
    [InlineData("set a reminder for 5pm: stand-up", "stand-up", "2026-11-23 17:00")]
    [InlineData("remind me about the dentist on Friday", "the dentist", "2026-11-27 09:00")]
    [InlineData("remind me to send the report on Friday, not Thursday", "send the report", "2026-11-27 09:00")]
    [InlineData("remind me to send the report tomorrow at 9, not on Sunday", "send the report", "2026-11-24 09:00")]
    [InlineData("remind me tomorrow at 9, not to forget the keys", "not to forget the keys", "2026-11-24 09:00")]
    [InlineData("remind me to call the bank tomorrow between 9 and 11", "call the bank", "2026-11-24 09:00")]
    [InlineData("wake me at 7", "wake up", "2026-11-24 07:00")]
    [InlineData("tomorrow at 9 remind me to call Tom", "call Tom", "2026-11-24 09:00")]
    [InlineData("remind me tomorrow to prepare for the Friday meeting", "prepare for the Friday meeting", "2026-11-24 09:00")]
    [InlineData("remind me to call Dr. Weiss tomorrow about the results", "call Dr. Weiss about the results", "2026-11-24 09:00")]
    [InlineData("remind me tomorrow to call Anna at 5", "call Anna", "2026-11-24 17:00")]
    [InlineData("remind me at 5 to buy tickets for tomorrow", "buy tickets for tomorrow", "2026-11-23 17:00")]
    [InlineData("remind me to buy a present on 3 December", "buy a present", "2026-12-03 09:00")]
    [InlineData("remind me to call my mother at 6 pm", "call my mother", "2026-11-23 18:00")]
    [InlineData("Remind me at 17:30 to pick up Tom & Jerry!", "pick up Tom & Jerry", "2026-11-23 17:30")]
    [InlineData("remind me to read \"War and Peace\" tonight", "read \"War and Peace\"", "2026-11-23 20:00")]
    [InlineData("remind me at 5 \"call Tom tomorrow\"", "call Tom tomorrow", "2026-11-23 17:00")]
    [InlineData("remind me that the shop closes early on Saturday at noon", "the shop closes early", "2026-11-28 12:00")]
    [InlineData("set a reminder for the dentist on Friday at 9", "the dentist", "2026-11-27 09:00")]
    [InlineData("add a reminder for Friday 5pm to submit the report", "submit the report", "2026-11-27 17:00")]
    [InlineData("remind me on the 15th to pay the rent", "pay the rent", "2026-12-15 09:00")]
    [InlineData("remind me on Friday, at 9, to pay rent", "pay rent", "2026-11-27 09:00")]
    [InlineData("remind me to take 2 pills at 8", "take 2 pills", "2026-11-23 20:00")]
    [InlineData("remind me to buy 3 apples tomorrow morning", "buy 3 apples", "2026-11-24 09:00")]
    [InlineData("remind me to call 0171 2345678 at 5pm", "call 0171 2345678", "2026-11-23 17:00")]
    [InlineData("hey, remind me to wish Anna a happy birthday on 24 December at 10, please", "wish Anna a happy birthday",
        "2026-12-24 10:00")]
    [InlineData("remind me to check https://example.com/2026-12-24 at 6pm", "check https://example.com/2026-12-24", "2026-11-23 18:00")]
    [InlineData("remind me, please, to water the plants in 2 hours", "water the plants", "2026-11-23 17:00")]
    [InlineData("REMIND ME TO CALL MOM AT 5PM", "CALL MOM", "2026-11-23 17:00")]
    [InlineData("remind me to rest for 20 minutes at 5pm", "rest for 20 minutes", "2026-11-23 17:00")]
    [InlineData("remind me at 9 tomorrow morning to send the weekly report", "send the weekly report", "2026-11-24 09:00")]
    [InlineData("remind me of the meeting tomorrow at 3", "the meeting", "2026-11-24 15:00")]
    [InlineData("remind me to go to the gym 🏋️ at 6pm", "go to the gym 🏋️", "2026-11-23 18:00")]
    [InlineData("Remind me to call Dr. Weiss.   Tomorrow at 9.", "call Dr. Weiss", "2026-11-24 09:00")]
    [InlineData("in 10 minutes remind me to check the oven", "check the oven", "2026-11-23 15:10")]
    [InlineData("remind me to email ana@example.com at 4:30", "email ana@example.com", "2026-11-23 16:30")]
    [InlineData("remind me the day after tomorrow to vote", "vote", "2026-11-25 09:00")]
    [InlineData("I need a reminder to pay the rent on 1 December", "pay the rent", "2026-12-01 09:00")]
    [InlineData("don't let me forget to call mum tonight", "call mum", "2026-11-23 20:00")]
    [InlineData("remind me of that at 5", "that", "2026-11-23 17:00")]
    [InlineData("remind me at 7pm and 9pm to take my pills", "take my pills", "2026-11-23 19:00")]
    [InlineData("remind me to pay the electricity bill on the last day of the month", "pay the electricity bill", "2026-11-30 09:00")]
    [InlineData("remind me sat at 9 to sleep in", "sleep in", "2026-11-28 09:00")]
    [InlineData("remind me to check the oven in 10", "check the oven", "2026-11-23 15:10")]
    [InlineData("remind me in March to file my taxes", "file my taxes", "2027-03-01 09:00")]
    [InlineData("set an alarm for 6:30 tomorrow", "alarm", "2026-11-24 06:30")]
    [InlineData("remind me tomorrow at 9 or so to call mum", "call mum", "2026-11-24 09:00")]
    [InlineData("remind me to call mom tomorrow, it is her birthday", "call mom it is her birthday", "2026-11-24 09:00")]
    [InlineData("Can you remind me tomorrow that I have a call with Tim at 3pm", "I have a call with Tim", "2026-11-24 15:00")]
    [InlineData("remind me to buy 2 tickets for the 8pm show tomorrow", "buy 2 tickets for the 8pm show", "2026-11-24 09:00")]
    [InlineData("remind me to meet at 5 Main Street at 4", "meet at 5 Main Street", "2026-11-23 16:00")]
    [InlineData("good afternoon, remind me at 4 to leave", "leave", "2026-11-23 16:00")]
    [InlineData("remind me at 5 🙂 to smile", "smile", "2026-11-23 17:00")]
    [InlineData("remind me at 5 to buy bananas (6)", "buy bananas (6)", "2026-11-23 17:00")]
    [InlineData("remind me abt the dentist on Friday", "the dentist", "2026-11-27 09:00")]
    [InlineData("ping me at 5 about the oven", "the oven", "2026-11-23 17:00")]
    [InlineData("reminder: call mum at 5", "call mum", "2026-11-23 17:00")]
    [InlineData("remind me at 9 to take my pills", "take my pills", "2026-11-23 21:00")]
    [InlineData("The shop closes early, remind me at 4", "The shop closes early", "2026-11-23 16:00")]
    [InlineData("remid me tommorow at 8am to check the remainders", "check the remainders", "2026-11-24 08:00")]
    [InlineData("remind me 2 call mum at 5", "call mum", "2026-11-23 17:00")]
    [InlineData("remind me too call mum at5pm", "call mum", "2026-11-23 17:00")]
    [InlineData("remind me 2 hours from now to call mum", "call mum", "2026-11-23 17:00")]
    [InlineData("set a reminder called \"pay rent\" for Friday at 9", "pay rent", "2026-11-27 09:00")]
    [InlineData("set an alarm for half past six", "alarm", "2026-11-24 06:30")]
    [InlineData("start a five minute pasta timer", "pasta", "2026-11-23 15:05")]
    [InlineData("set a pasta timer for 10 minutes", "pasta", "2026-11-23 15:10")]
    [InlineData("set a new one for 6", "", "2026-11-23 18:00")]
    [InlineData("vergiss nicht mich heute um 18 Uhr an die Miete zu erinnern", "die Miete", "2026-11-23 18:00")]
    [InlineData("remind me between 3 and 5 to call the bank", "call the bank", "2026-11-24 15:00")]
    [InlineData("remind me to call the bank between 4 and 6", "call the bank", "2026-11-23 16:00")]
    [InlineData("erinnere mich zwischen 4 und 6 an die Bank", "die Bank", "2026-11-23 16:00")]
    public void Keeps_what_to_be_reminded_of_and_when(string text, string subject, string when)
    {
        var understanding = Said.Understood(text);

        Assert.Equal(Intents.ReminderCreate, understanding.Best?.Name);
        Assert.Equal(subject, understanding.Subject.Text);
        Assert.Equal(when, Said.Shown(Said.Resolved(text).Chosen?.Moment));
    }

    [Theory]
    [InlineData("remind me every Monday at 9 to send the report", "send the report", "FREQ=WEEKLY;BYDAY=MO")]
    [InlineData("remind me to send the weekly report every Friday at 4", "send the weekly report", "FREQ=WEEKLY;BYDAY=FR")]
    [InlineData("on the first of every month remind me to pay rent", "pay rent", "FREQ=MONTHLY;BYMONTHDAY=1")]
    [InlineData("remind me daily at 8 to take my pills", "take my pills", "FREQ=DAILY")]
    [InlineData("remind me to stretch every 2 hours", "stretch", "FREQ=HOURLY;INTERVAL=2")]
    [InlineData("remind me every day to meditate at 7", "meditate", "FREQ=DAILY")]
    [InlineData("every weekday at 8:30 remind me to join the stand-up", "join the stand-up", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR")]
    [InlineData("remind me at 9 every other Tuesday to put out the bins", "put out the bins", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU")]
    public void Keeps_what_to_be_reminded_of_again_and_again(string text, string subject, string rule)
    {
        var understanding = Said.Understood(text);

        Assert.Equal(subject, understanding.Subject.Text);
        Assert.Equal(rule, understanding.Repeats?.Rule.ToString());
        Assert.Null(understanding.When);
    }

    [Theory]
    [InlineData("remind me", "")]
    [InlineData("remind me to", "")]
    [InlineData("set a reminder", "")]
    [InlineData("remind me to call Luis", "call Luis")]
    [InlineData("remind me about the 5pm call", "the 5pm call")]
    [InlineData("remind me to prepare the Friday meeting", "prepare the Friday meeting")]
    public void Knows_when_no_moment_was_said(string text, string subject)
    {
        var understanding = Said.Understood(text);

        Assert.Equal(subject, understanding.Subject.Text);
        Assert.Null(understanding.When);
    }

    [Fact]
    public void Says_where_the_pieces_stand()
    {
        const string text = "remind me to call Dr. Weiss tomorrow about the results";

        var subject = Said.Understood(text).Subject;

        Assert.Equal(["call Dr. Weiss", "about the results"], subject.Spans.Select(span => span.In(text).ToString()));
    }

    [Theory]
    [InlineData("remind me to run at 5", SubjectLink.To)]
    [InlineData("remind me about the oven at 5", SubjectLink.About)]
    [InlineData("remind me that dinner is ready at 5", SubjectLink.That)]
    [InlineData("set a reminder for 5pm: stand-up", SubjectLink.None)]
    public void Remembers_how_it_was_led_into(string text, SubjectLink link) => Assert.Equal(link, Said.Understood(text).Subject.Link);

    [Theory]
    [InlineData("cancel the Dr. Weiss one", "Dr. Weiss")]
    [InlineData("cancel my reminder to call Luis", "call Luis")]
    [InlineData("delete the dentist reminder please", "dentist")]
    [InlineData("don't remind me about the gym", "gym")]
    [InlineData("mark the report as done", "report")]
    [InlineData("snooze the dentist reminder until tomorrow", "dentist")]
    [InlineData("move the dentist reminder to Friday", "dentist")]
    [InlineData("delete the second reminder", "")]
    [InlineData("cancel all my reminders", "")]
    [InlineData("cancel the 5pm one", "")]
    [InlineData("cancel my reminder to call Luis tomorrow", "call Luis")]
    [InlineData("when is my dentist reminder?", "dentist")]
    public void Says_which_reminder_is_meant(string text, string subject) => Assert.Equal(subject, Said.Understood(text).Subject.Text);

    [Theory]
    [InlineData("cancel the 5pm one", "2026-11-23 17:00", null)]
    [InlineData("change the 5pm reminder to 6pm", "2026-11-23 17:00", "2026-11-23 18:00")]
    [InlineData("cancel tomorrow's reminder", "2026-11-24 09:00", null)]
    [InlineData("delete the reminder for Friday", "2026-11-27 09:00", null)]
    [InlineData("move the Friday reminder to Monday", "2026-11-27 09:00", "2026-11-30 09:00")]
    public void Tells_the_moment_that_picks_one_out_from_the_moment_wanted(string text, string target, string? wanted)
    {
        var understanding = Said.Understood(text);

        Assert.Equal(target, Said.Shown(understanding.TargetMoment?.Resolve(Said.Now, Said.Berlin).Chosen?.Moment));
        Assert.Equal(wanted, understanding.When is { } when ? Said.Shown(when.Resolve(Said.Now, Said.Berlin).Chosen?.Moment) : null);
    }

    [Theory]
    [InlineData("delete the second reminder", 2)]
    [InlineData("remove the last one", -1)]
    [InlineData("cancel the 3rd one", 3)]
    public void Counts_which_reminder_is_meant(string text, int ordinal) => Assert.Equal(ordinal,
        Said.Understood(text).First<OrdinalEntity>()?.Value);

    [Fact]
    public void Finds_the_number_of_a_reminder() => Assert.Equal(2, Said.Understood("cancel 2").First<NumberEntity>()?.Value);

    [Fact]
    public void Finds_that_all_are_meant() => Assert.NotNull(Said.Understood("cancel all my reminders").First<AllEntity>());

    [Theory]
    [InlineData("call me Mara", "Mara")]
    [InlineData("my name is Ana Maria, thanks", "Ana Maria")]
    [InlineData("please call me Dr. Weiss", "Dr. Weiss")]
    public void Keeps_a_name_as_written(string text, string name) => Assert.Equal(name, Said.Understood(text).Subject.Text);

    [Theory]
    [InlineData("remind me when I get home to water the plants", "water the plants")]
    [InlineData("remind me as soon as I am at the office to call Sam", "call Sam")]
    public void What_is_to_be_done_on_an_occasion_needs_a_time(string text, string subject)
    {
        var understanding = Said.Understood(text);

        Assert.Equal((Intents.ReminderCreate, subject), (understanding.Best?.Name, understanding.Subject.Text));
        Assert.True(understanding.When is null && understanding.Repeats is null);
    }

    [Theory]
    [InlineData("cancel the pills ones", "pills", true)]
    [InlineData("cancel the pills reminders", "pills", true)]
    [InlineData("cancel the pills one", "pills", false)]
    public void Several_are_meant_where_the_word_says_so(string text, string subject, bool all)
    {
        var understanding = Said.Understood(text);

        Assert.Equal((Intents.ReminderCancel, subject), (understanding.Best?.Name, understanding.Subject.Text));
        Assert.Equal(all, understanding.First<AllEntity>() is not null);
    }
}
