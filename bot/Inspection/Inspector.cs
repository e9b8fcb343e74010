using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using VirtualAssistant.Bot.Output;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Inspection;
using VirtualAssistant.Channels;

namespace VirtualAssistant.Bot.Inspection;

/// <summary>Keeps the sessions in memory and sends what is to be seen the way everything goes to an Emulator, one after the other.</summary>
internal sealed class Inspector(ChannelDirectory channels, IOptions<InspectionOptions> options, IConfiguration configuration) : BackgroundService, IInspection
{
    private const string ActivityValue = "https://www.botframework.com/schemas/activity";

    /// <summary>Sessions that were opened and not used; the oldest is forgotten first.</summary>
    private const int MaxOpen = 20;

    /// <summary>What an Emulator has not taken yet; more is not shown.</summary>
    private const int MaxWaiting = 200;

    private readonly Lock gate = new();
    private readonly List<(string Session, Activity Inspector)> opened = [];
    private readonly ConcurrentDictionary<ConversationId, Activity> attached = new();
    private readonly Channel<Sight> waiting = Channel.CreateBounded<Sight>(new BoundedChannelOptions(MaxWaiting) { FullMode = BoundedChannelFullMode.DropWrite });

    public bool IsAllowed => options.Value.Enabled ?? string.IsNullOrEmpty(configuration["MicrosoftAppId"]);

    public string Open(ReadOnlyMemory<byte> inspector)
    {
        var session = Guid.NewGuid().ToString();
        lock (gate)
        {
            opened.RemoveRange(0, Math.Max(0, opened.Count + 1 - MaxOpen));
            opened.Add((session, ActivityJson.Read(inspector.Span)));
        }

        return session;
    }

    public bool TryAttach(ConversationId conversation, string session)
    {
        lock (gate)
        {
            var found = opened.FindIndex(open => open.Session == session);
            if (found < 0)
            {
                return false;
            }

            attached[conversation] = opened[found].Inspector;
            opened.RemoveAt(found);
            return true;
        }
    }

    public void ShowReceived(ConversationId conversation, ReadOnlyMemory<byte> activity) => Show(conversation, "ReceivedActivity", "Received Activity", activity);

    public void ShowSent(ConversationId conversation, ReadOnlyMemory<byte> activity) => Show(conversation, "SentActivity", "Sent Activity", activity);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var sight in waiting.Reader.ReadAllAsync(stoppingToken))
            {
                await SendAsync(sight, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopping.
        }
    }

    private void Show(ConversationId conversation, string name, string label, ReadOnlyMemory<byte> activity)
    {
        if (!attached.IsEmpty && attached.ContainsKey(conversation))
        {
            waiting.Writer.TryWrite(new Sight(conversation, name, label, activity));
        }
    }

    private async Task SendAsync(Sight sight, CancellationToken cancellationToken)
    {
        var seen = ActivityJson.Read(sight.Activity.Span);
        if (!attached.TryGetValue(sight.Conversation, out var inspector) || seen.Type == ActivityTypes.Trace)
        {
            return; // A trace is the Emulator's own.
        }

        var trace = new Activity
        {
            Type = ActivityTypes.Trace,
            Name = sight.Name,
            Label = sight.Label,
            ValueType = ActivityValue,
            Value = seen,
            ChannelId = inspector.ChannelId,
            ServiceUrl = inspector.ServiceUrl,
            Conversation = inspector.Conversation,
            From = inspector.Recipient,
            Recipient = inspector.From,
        };
        if (await channels.Find(inspector.ChannelId).SendAsync(trace, cancellationToken) is not SendResult.Sent)
        {
            attached.TryRemove(new(sight.Conversation, inspector)); // The Emulator was closed.
        }
    }

    private sealed record Sight(ConversationId Conversation, string Name, string Label, ReadOnlyMemory<byte> Activity);
}
