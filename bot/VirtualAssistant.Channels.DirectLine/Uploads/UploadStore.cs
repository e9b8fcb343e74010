using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace VirtualAssistant.Channels.DirectLine.Uploads;

/// <summary>Keeps uploaded files for a day, under names nobody can guess.</summary>
/// <remarks>A file's type and conversation are kept beside it; nothing of what the sender says becomes part of a path.</remarks>
internal sealed partial class UploadStore(
    IConfiguration configuration, IOptions<DirectLineOptions> options, TimeProvider time, ILogger<UploadStore> logger) : BackgroundService
{
    private static readonly TimeSpan SweepInterval = TimeSpan.FromHours(1);

    private readonly string directory = Path.Combine(configuration["DataDirectory"] ?? "data", "uploads");

    /// <returns>The name the file is found by.</returns>
    /// <exception cref="ChannelRefusedException">There is no room for it, or the directory cannot be written to: the sender may try again.</exception>
    public async Task<string> SaveAsync(byte[] content, Upload upload, CancellationToken cancellationToken)
    {
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        var path = Path.Combine(directory, key);
        try
        {
            Directory.CreateDirectory(directory);
            await File.WriteAllTextAsync(path + ".about", JsonSerializer.Serialize(upload, DirectLineJson.Default.Upload), cancellationToken);
            await File.WriteAllBytesAsync(path, content, cancellationToken);
            return key;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            LogNotKept(failure, directory);
            if (Directory.Exists(directory))
            {
                File.Delete(path);
                File.Delete(path + ".about");
            }

            throw ChannelRefusedException.Busy();
        }
    }

    /// <summary>The file and what is known of it; null when there is none of that name.</summary>
    public async Task<(string Path, Upload Upload)?> FindAsync(string key, CancellationToken cancellationToken)
    {
        if (key.Length != 48 || !key.All(char.IsAsciiHexDigitLower))
        {
            return null;
        }

        var path = Path.GetFullPath(Path.Combine(directory, key));
        return File.Exists(path) && File.Exists(path + ".about") &&
            JsonSerializer.Deserialize(await File.ReadAllTextAsync(path + ".about", cancellationToken), DirectLineJson.Default.Upload) is { } upload
            ? (path, upload)
            : null;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(SweepInterval, time);
        try
        {
            do
            {
                Sweep();
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopping.
        }
    }

    private void Sweep()
    {
        if (!Directory.Exists(directory))
        {
            return;
        }

        var before = time.GetUtcNow() - options.Value.UploadRetention;
        foreach (var file in new DirectoryInfo(directory).EnumerateFiles().Where(file => file.LastWriteTimeUtc < before))
        {
            file.Delete();
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "An upload could not be kept in {Directory}; its sender was asked to try again")]
    private partial void LogNotKept(Exception failure, string directory);
}

/// <summary>What is known of a file besides its content.</summary>
internal sealed record Upload(string Conversation, string ContentType);
