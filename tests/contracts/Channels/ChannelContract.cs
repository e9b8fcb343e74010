using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using VirtualAssistant.Channels;
using VirtualAssistant.Channels.Capabilities;
using VirtualAssistant.Channels.Rendering;
using VirtualAssistant.Testing;
using VirtualAssistant.Testing.Assistants;

namespace VirtualAssistant.Contracts.Channels;

/// <summary>What every channel promises to the person at its end.</summary>
public abstract class ChannelContract(IChannelUnderTest channel) : IAsyncLifetime
{
    private const string Table = "Open:\n\n| City | Hours |\n| --- | --- |\n| Berlin | 9 to 5 |\n\nThat is all.";

    private const string Card = """
        {"type":"message","text":"Look:","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard","body":[
          {"type":"TextBlock","text":"Flight 12","weight":"Bolder"},{"type":"FactSet","facts":[{"title":"Gate","value":"A1"}]}],
          "actions":[{"type":"Action.Submit","title":"Check in"},{"type":"Action.OpenUrl","title":"Map","url":"https://example.com/map"}]}}]}
        """;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected AssistantInProcess Assistant { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await channel.PrepareAsync(Assistant.Settings);
        await Assistant.StartAsync();
        await channel.OpenAsync(Assistant);
    }

    public async ValueTask DisposeAsync()
    {
        await Assistant.DisposeAsync();
        await channel.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Answers_what_a_person_says()
    {
        await channel.SayAsync("what are my reminders?", "1");

        Assert.Equal(["You have no reminders."], await ShownAsync());
    }

    [Fact]
    public async Task Answers_a_repeated_delivery_once()
    {
        await channel.SayAsync("what are my reminders?", "1");
        await channel.SayAsync("what are my reminders?", "1");

        Assert.Single(await ShownAsync());
    }

    [Fact]
    public async Task Answers_a_delivery_that_is_repeated_after_a_restart_once()
    {
        await channel.SayAsync("what are my reminders?", "1");
        await ShownAsync();

        await Assistant.RestartAsync();
        await channel.OpenAsync(Assistant);
        await channel.SayAsync("what are my reminders?", "1");

        Assert.Single(await ShownAsync());
    }

    [Fact]
    public async Task Answers_in_the_order_of_what_was_said()
    {
        string[] said = ["what are my reminders?", "thank you", "goodbye", "what are my reminders?", "thank you"];
        for (var i = 0; i < said.Length; i++)
        {
            await channel.SayAsync(said[i], $"{i}");
        }

        Assert.Equal(
            ["You have no reminders.", "You are welcome.", "Goodbye! Your reminders stay with me.", "You have no reminders.", "You are welcome."], await ShownAsync());
    }

    [Fact]
    public async Task Shows_one_turn_of_a_dialog_after_the_other()
    {
        await channel.SayAsync("remind me to call Luis", "1");
        await channel.SayAsync("tomorrow at 9", "2");
        await channel.SayAsync("Berlin", "3");

        Assert.Contains(await ShownAsync(), text => text.Contains("call Luis", StringComparison.Ordinal) && text.Contains("09:00", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Shows_a_card_with_its_words_and_what_can_be_pressed()
    {
        await channel.SayAsync("remind me in 20 minutes to call Luis", "1");
        await channel.SayAsync("Berlin", "2");
        await ShownAsync();

        Assistant.Time.Advance(TimeSpan.FromMinutes(20));
        await Until.FoundAsync(
            async () => (await channel.ShownAsync()).FirstOrDefault(text => text.StartsWith("Reminder: call Luis", StringComparison.Ordinal)), () => "nothing is announced", Cancellation);

        var buttons = await channel.ButtonsAsync();
        Assert.Equal(Find().CapabilitiesOf(channel.Id).Buttons ? ["Done", "Snooze 10 min"] : [], buttons);
    }

    [Fact]
    public void Has_a_card_brought_down_to_the_best_form_it_can_show()
    {
        var capabilities = Find().CapabilitiesOf(channel.Id);
        var reply = ActivityJson.Read(System.Text.Encoding.UTF8.GetBytes(Card));

        var shown = Assert.Single(ReplyRenderer.Render(reply, capabilities));

        if (capabilities.Cards == CardSupport.None)
        {
            Assert.Empty(shown.Attachments ?? []);
            Assert.Matches(@"(?s)^Look:.*Flight 12.*Gate.*A1.*1\. Check in.*2\. Map: https://example\.com/map$", shown.Text);
        }
        else
        {
            Assert.Equal("Look:", shown.Text);
            Assert.Equal("application/vnd.microsoft.card.adaptive", Assert.Single(shown.Attachments!).ContentType);
        }
    }

    [Fact]
    public void Describes_what_it_can_show()
    {
        var capabilities = Find().CapabilitiesOf(channel.Id);

        Assert.True(capabilities.MaxTextLength >= 40);
        Assert.True(capabilities.Buttons || capabilities.Cards == CardSupport.None, "Cards have buttons.");
    }

    [Fact]
    public void Has_a_long_text_sent_in_parts_that_fit_and_end_with_a_sentence()
    {
        var capabilities = Find().CapabilitiesOf(channel.Id);
        var text = string.Concat(Enumerable.Repeat("One more sentence is said. ", 2000)).Trim();

        var parts = ReplyRenderer.Render(new Activity { Type = ActivityTypes.Message, Text = text }, capabilities);

        Assert.All(parts, part => Assert.True(part.Text!.Length <= capabilities.MaxTextLength));
        Assert.All(parts, part => Assert.EndsWith(".", part.Text, StringComparison.Ordinal));
        Assert.Equal(text, string.Join(' ', parts.Select(part => part.Text)));
    }

    [Fact]
    public void Has_a_table_made_readable()
    {
        var text = Assert.Single(ReplyRenderer.Render(new Activity { Type = ActivityTypes.Message, Text = Table }, Find().CapabilitiesOf(channel.Id))).Text;

        Assert.DoesNotContain("---|", text!.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("Berlin", text, StringComparison.Ordinal);
        Assert.Contains("9 to 5", text, StringComparison.Ordinal);
    }

    protected IChannel Find() => Assistant.Services.GetServices<IChannel>().First(one => one.Serves(channel.Id));

    /// <summary>What the person was shown once nothing is left to do, nor waits for its time.</summary>
    protected async Task<IReadOnlyList<string>> ShownAsync()
    {
        await Assistant.ComeToRestAsync(Cancellation);
        return await channel.ShownAsync();
    }
}
