using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using VirtualAssistant.Testing;

namespace VirtualAssistant.AcceptanceTests.Faults;

/// <summary>A client that says one numbered thing after the other and repeats each until it is acknowledged.</summary>
/// <param name="post">Sends one text under a key that stays the same for every repeat; returns the message's id, or null to try again.</param>
internal sealed partial class NumberedTalk(string name, Func<string, string, CancellationToken, Task<string?>> post)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(40);

    private readonly List<string> acknowledged = [];
    private readonly List<int> reminders = [];

    /// <summary>Ids in the order in which they were acknowledged.</summary>
    public IReadOnlyList<string> Acknowledged => acknowledged;

    /// <summary>Numbers of the reminders asked for.</summary>
    public IReadOnlyList<int> Reminders => reminders;

    public static int? AnnouncedNumber(string text) =>
        Announcement().Match(text) is { Success: true } match ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : null;

    public async Task TalkAsync(Func<bool> goesOn, CancellationToken cancellationToken)
    {
        for (var number = 1; goesOn(); number++)
        {
            var isReminder = number % 4 == 0;
            var text = isReminder ? $"remind me in 3 seconds to check {number}" : number % 2 == 0 ? "help" : "what are my reminders?";
            acknowledged.Add(await RepeatAsync(text, $"{name}-{number}", cancellationToken));
            if (isReminder)
            {
                reminders.Add(number);
            }

            await Task.Delay(Pause, TimeProvider.System, cancellationToken);
        }
    }

    public Tally Compare(IReadOnlyList<ChatActivity> replies)
    {
        var order = acknowledged.Select((id, index) => (id, index)).ToDictionary(pair => pair.id, pair => pair.index);
        int[] answered = [.. replies.Where(reply => reply.ReplyToId is not null && order.ContainsKey(reply.ReplyToId)).Select(reply => order[reply.ReplyToId!])];
        int[] announced = [.. replies.Select(reply => AnnouncedNumber(reply.Text)).OfType<int>()];
        return new Tally(
            Lost: order.Count - answered.Distinct().Count() + reminders.Except(announced).Count(),
            Duplicated: answered.Length - answered.Distinct().Count() + announced.Length - announced.Distinct().Count(),
            Reordered: answered.Zip(answered.Skip(1)).Count(pair => pair.First > pair.Second),
            Total: order.Count + reminders.Count);
    }

    public static bool IsTransient(Exception failure) =>
        failure is HttpRequestException { StatusCode: null or >= HttpStatusCode.InternalServerError or HttpStatusCode.TooManyRequests } or TaskCanceledException or IOException;

    private async Task<string> RepeatAsync(string text, string key, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                if (await post(text, key, cancellationToken) is { } id)
                {
                    return id;
                }
            }
            catch (Exception failure) when (IsTransient(failure) && !cancellationToken.IsCancellationRequested)
            {
                // The process is away, or was killed before its answer: nobody knows whether it was accepted.
            }

            await Task.Delay(Pause, TimeProvider.System, cancellationToken);
        }
    }

    [GeneratedRegex(@"^Reminder: check (\d+)")]
    private static partial Regex Announcement();
}

/// <param name="Total">Answers and announcements that were due.</param>
internal readonly record struct Tally(int Lost, int Duplicated, int Reordered, int Total)
{
    public static Tally operator +(Tally a, Tally b) => new(a.Lost + b.Lost, a.Duplicated + b.Duplicated, a.Reordered + b.Reordered, a.Total + b.Total);

    public override string ToString() => $"lost {Lost}, duplicated {Duplicated}, reordered {Reordered} of {Total}";
}
