using System.Net;
using VirtualAssistant.Testing;
using VirtualAssistant.Testing.Assistants;
using VirtualAssistant.Testing.DirectLine;
using VirtualAssistant.Testing.Emulator;
using VirtualAssistant.Testing.Talks;

namespace VirtualAssistant.AcceptanceTests.Faults;

/// <summary>Real SIGKILLs at seeded moments, while many conversations talk and have reminders due seconds away.</summary>
[Collection(nameof(Alone))]
public sealed class When_the_process_is_killed_in_the_middle_of_a_load(ITestOutputHelper output) : IAsyncLifetime
{
    private const int DirectLineTalks = 12;
    private const int EmulatorTalks = 6;
    private static readonly TimeSpan Settling = Until.Patience;

    private readonly AssistantProcess assistant = new();
    private readonly EmulatorConnector connector = new();

    public async ValueTask InitializeAsync()
    {
        await assistant.InitializeAsync();
        await connector.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await assistant.DisposeAsync();
        await connector.DisposeAsync();
    }

    [Fact]
    public async Task Everything_acknowledged_is_answered_once_in_order_and_every_reminder_comes_once()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var visitors = await Task.WhenAll(Enumerable.Range(0, DirectLineTalks).Select(_ => DirectLineConversation.StartAsync(assistant.Address, cancellation, "Europe/Berlin")));
        var chats = Enumerable.Range(0, EmulatorTalks).Select(_ => new EmulatorConversation(assistant.Address, connector)).ToArray();
        NumberedTalk[] visits = [.. visitors.Select((visitor, index) => new NumberedTalk($"visit{index}", async (text, key, token) => await visitor.SayAsync(text, token, key)))];
        NumberedTalk[] talks = [.. chats.Select((chat, index) => new NumberedTalk($"talk{index}", (text, key, token) => PostAsync(chat, text, key, token)))];

        var plan = new KillPlan(assistant);
        var killing = plan.RunAsync(cancellation);
        await Task.WhenAll(visits.Concat(talks).Select(talk => talk.TalkAsync(() => !killing.IsCompleted, cancellation)));
        await killing;

        var tally = await SettleAsync(visits, visitors, cancellation);
        var sends = await SettleAsync(talks, chats, cancellation);
        await Until.TrueAsync(
            () => DatabaseAfterwards.Read(assistant) == DatabaseAfterwards.Nothing,
            () => $"something is left to do: {DatabaseAfterwards.Read(assistant)}",
            cancellation,
            Settling);
        var (exitCode, _) = await assistant.TerminateAsync(cancellation);
        var left = DatabaseAfterwards.Read(assistant);

        var report = $"Direct Line: {tally}, {plan.Kills} kills. Emulator: {sends.Tally} without {sends.Unconfirmed} announced as unconfirmed, {plan.Kills} kills. Left behind: {left}. Seed {plan.Seed}.";
        output.WriteLine(report);
        TestContext.Current.SendDiagnosticMessage(report);
        Assert.Equal((0, 0, 0), (tally.Lost, tally.Duplicated, tally.Reordered));
        Assert.Equal((0, 0), (sends.Tally.Duplicated, sends.Tally.Reordered));
        Assert.True(sends.Tally.Lost <= sends.Unconfirmed, report);
        Assert.Equal(DatabaseAfterwards.Nothing, left);
        Assert.Equal(0, exitCode);
        Assert.True(tally.Total > plan.Kills, report);
    }

    private static async Task<string?> PostAsync(EmulatorConversation chat, string text, string key, CancellationToken cancellationToken)
    {
        using var response = await chat.PostAsync(chat.Message(text, key), cancellationToken);
        return response.IsSuccessStatusCode ? key
            : response.StatusCode is HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError ? null
            : throw new InvalidOperationException($"{response.StatusCode}");
    }

    private static async Task<Tally> SettleAsync(NumberedTalk[] talks, DirectLineConversation[] conversations, CancellationToken cancellationToken)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var tally = default(Tally);
            for (var i = 0; i < talks.Length; i++)
            {
                var activities = await conversations[i].ReadAllAsync(cancellationToken);
                tally += talks[i].Compare([.. activities.Where(activity => activity.IsReply)]);
            }

            if (tally.Lost == 0 || TimeProvider.System.GetElapsedTime(started) > Settling)
            {
                return tally;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, cancellationToken);
        }
    }

    private static async Task<(Tally Tally, int Unconfirmed)> SettleAsync(NumberedTalk[] talks, EmulatorConversation[] chats, CancellationToken cancellationToken)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var tally = default(Tally);
            var unconfirmed = 0;
            for (var i = 0; i < talks.Length; i++)
            {
                tally += talks[i].Compare(chats[i].Replies);
                unconfirmed += chats[i].Replies.Count(reply => reply.Text.StartsWith("I was interrupted while", StringComparison.Ordinal));
            }

            if (tally.Lost <= unconfirmed || TimeProvider.System.GetElapsedTime(started) > Settling)
            {
                return (tally, unconfirmed);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, cancellationToken);
        }
    }
}
