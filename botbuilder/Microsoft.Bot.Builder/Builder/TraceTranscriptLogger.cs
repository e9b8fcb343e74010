using System.Diagnostics;
using System.Text.Json;
using Microsoft.Bot.Schema;
using Activity = Microsoft.Bot.Schema.Activity;

namespace Microsoft.Bot.Builder;

/// <summary>Writes what is said to the trace listeners of the process.</summary>
public class TraceTranscriptLogger : ITranscriptLogger
{
    private static readonly JsonSerializerOptions Indented = new(SchemaJson.Options) { WriteIndented = true };

    private readonly bool _traceActivity;

    /// <param name="traceActivity">Whether the whole activity is written as JSON, or one line about it, to a debugger only.</param>
    public TraceTranscriptLogger(bool traceActivity = true) => _traceActivity = traceActivity;

    public Task LogActivityAsync(IActivity activity)
    {
        BotAssert.ActivityNotNull(activity);
        if (_traceActivity)
        {
            Trace.TraceInformation(JsonSerializer.Serialize((Activity)activity, Indented));
        }
        else if (Debugger.IsAttached && activity is Activity { Type: ActivityTypes.Message } message)
        {
            Trace.TraceInformation($"{message.From?.Name ?? message.From?.Id ?? message.From?.Role} [{message.Type}] {message.Text}");
        }

        return Task.CompletedTask;
    }
}
