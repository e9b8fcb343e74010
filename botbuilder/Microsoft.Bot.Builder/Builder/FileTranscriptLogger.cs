using System.Diagnostics;
using System.Text.Json;
using Microsoft.Bot.Schema;
using Activity = Microsoft.Bot.Schema.Activity;

namespace Microsoft.Bot.Builder;

/// <summary>Writes each conversation to <c>{folder}/{channel}/{conversation}.transcript</c>, a JSON array the Emulator opens.</summary>
public class FileTranscriptLogger : ITranscriptLogger
{
    private static readonly JsonSerializerOptions Indented = new(SchemaJson.Options) { WriteIndented = true };

    private readonly Lock _lock = new();
    private readonly HashSet<string> _begun = [];
    private readonly string _folder;
    private readonly bool _unitTestMode;

    /// <param name="folder">Default: <c>transcripts</c> in the current directory.</param>
    /// <param name="unitTestMode">Whether a conversation seen for the first time begins a new file, and a debugger is told what is said.</param>
    public FileTranscriptLogger(string? folder = null, bool unitTestMode = true)
    {
        _folder = Path.GetFullPath(folder ?? Path.Combine(Environment.CurrentDirectory, "transcripts"));
        _unitTestMode = unitTestMode;
    }

    public Task LogActivityAsync(IActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        if (_unitTestMode && Debugger.IsAttached && activity is Activity { Type: ActivityTypes.Message } message)
        {
            Trace.TraceInformation($"{message.From?.Name ?? message.From?.Id ?? message.From?.Role} [{message.Type}] {message.Text}");
        }

        var file = Path.Combine(_folder, FileName(activity.ChannelId), FileName(activity.Conversation.Id) + ".transcript");
        lock (_lock)
        {
            Append(file, (Activity)activity);
        }

        return Task.CompletedTask;
    }

    private void Append(string file, Activity activity)
    {
        var begins = (_begun.Add(file) && _unitTestMode) || !File.Exists(file);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using var stream = new FileStream(file, begins ? FileMode.Create : FileMode.Open, FileAccess.Write);
        if (begins)
        {
            stream.Write("["u8);
        }
        else
        {
            // The array is closed after every activity, so the closing bracket makes way for the next one.
            stream.Seek(-1, SeekOrigin.End);
            stream.Write(",\n"u8);
        }

        JsonSerializer.Serialize(stream, activity, Indented);
        stream.Write("]"u8);
    }

    private static string FileName(string id)
    {
        var name = string.Join('_', id.Split([.. Path.GetInvalidFileNameChars(), '/', '\\', ':', '*', '?', '"', '<', '>', '|']));
        return name is "" or "." or ".." ? "_" : name;
    }
}
