using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace VirtualAssistant.Testing.Talks;

/// <summary>A client that says one numbered thing after the other and repeats each until it is acknowledged.</summary>
/// <param name="post">Sends one text under a key that stays the same for every repeat; returns the message's id, or null to try again.</param>
/// <remarks>Every fourth text asks for a reminder.</remarks>
public sealed partial class NumberedTalk(string name, Func<string, string, CancellationToken, Task<string?>> post)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(40);

    private readonly List<string> acknowledged = [];
    private readonly List<int> reminders = [];
    private readonly List<string> said = [];

    /// <summary>Ids in the order in which they were acknowledged.</summary>
    public IReadOnlyList<string> Acknowledged => acknowledged;

    /// <summary>What was acknowledged, in the same order.</summary>
    public IReadOnlyList<string> Said => said;

    /// <summary>Numbers of the reminders asked for.</summary>
    public IReadOnlyList<int> Reminders => reminders;

    public static int? AnnouncedNumber(string text) =>
        Announcement().Match(text) is { Success: true } match ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : null;

    /// <summary>What is said besides the reminders, by number; by default something that is answered at once.</summary>
    public Func<int, string> Text { get; init; } = number => number % 2 == 0 ? "help" : "what are my reminders?";

    /// <summary>How long the client rests after each message. Default 40 ms.</summary>
    public TimeSpan Rest { get; init; } = Pause;

    public async Task TalkAsync(Func<bool> goesOn, CancellationToken cancellationToken)
    {
        for (var number = 1; goesOn(); number++)
        {
            var isReminder = number % 4 == 0;
            var text = isReminder ? $"remind me in 3 seconds to check {number}" : Text(number);
            acknowledged.Add(await RepeatAsync(text, $"{name}-{number}", cancellationToken));
            said.Add(text);
            if (isReminder)
            {
                reminders.Add(number);
            }

            await Task.Delay(Rest, TimeProvider.System, cancellationToken);
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
