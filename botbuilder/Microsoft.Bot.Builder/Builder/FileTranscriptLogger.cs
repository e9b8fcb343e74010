using System.Diagnostics;
using System.Text.Json;
using Microsoft.Bot.Schema;
using Activity = Microsoft.Bot.Schema.Activity;

namespace Microsoft.Bot.Builder;

/// <summary>Writes each conversation to <c>{folder}/{channel}/{conversation}.transcript</c>, a JSON array the Emulator opens, and reads it again.</summary>
public class FileTranscriptLogger : ITranscriptStore
{
    private const string Extension = ".transcript";

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

        lock (_lock)
        {
            Append(FileOf(activity.ChannelId, activity.Conversation.Id), (Activity)activity);
        }

        return Task.CompletedTask;
    }

    public Task<PagedResult<IActivity>> GetTranscriptActivitiesAsync(
        string channelId, string conversationId, string? continuationToken = null, DateTimeOffset startDate = default)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        ArgumentNullException.ThrowIfNull(conversationId);
        lock (_lock)
        {
            return Task.FromResult(TranscriptPage.Of(Read(FileOf(channelId, conversationId)), continuationToken, startDate));
        }
    }

    public Task<PagedResult<TranscriptInfo>> ListTranscriptsAsync(string channelId, string? continuationToken = null)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        lock (_lock)
        {
            var folder = Path.Combine(_folder, FileName(channelId));
            string[] files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*" + Extension) : [];
            return Task.FromResult(TranscriptPage.Of(files.Select(file => InfoOf(channelId, file)), continuationToken));
        }
    }

    public Task DeleteTranscriptAsync(string channelId, string conversationId)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        ArgumentNullException.ThrowIfNull(conversationId);
        var file = FileOf(channelId, conversationId);
        lock (_lock)
        {
            if (File.Exists(file))
            {
                File.Delete(file);
            }

            _begun.Remove(file);
        }

        return Task.CompletedTask;
    }

    private static List<Activity> Read(string file)
    {
        if (!File.Exists(file))
        {
            return [];
        }

        using var stream = File.OpenRead(file);
        return JsonSerializer.Deserialize<List<Activity>>(stream, Indented) ?? [];
    }

    // The name of a file is what of an id a file can be called; the id itself stands in what was said.
    private static TranscriptInfo InfoOf(string channelId, string file) => new()
    {
        ChannelId = channelId,
        Id = Read(file) is [{ Conversation.Id: { } id }, ..] ? id : Path.GetFileNameWithoutExtension(file),
        Created = File.GetCreationTimeUtc(file),
    };

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

    private string FileOf(string channelId, string conversationId) =>
        Path.Combine(_folder, FileName(channelId), FileName(conversationId) + Extension);

    private static string FileName(string id)
    {
        var name = string.Join('_', id.Split([.. Path.GetInvalidFileNameChars(), '/', '\\', ':', '*', '?', '"', '<', '>', '|']));
        return name is "" or "." or ".." ? "_" : name;
    }
}
