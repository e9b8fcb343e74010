using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace VirtualAssistant.Channels.DirectLine.Uploads;

/// <summary>Keeps uploaded files for a day, under names nobody can guess.</summary>
/// <remarks>A file's own name and type are kept beside it and never become part of a path.</remarks>
internal sealed class UploadStore(IConfiguration configuration, IOptions<DirectLineOptions> options, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan SweepInterval = TimeSpan.FromHours(1);

    private readonly string directory = Path.Combine(configuration["DataDirectory"] ?? "data", "uploads");

    /// <returns>The name the file is found by.</returns>
    public async Task<string> SaveAsync(byte[] content, string contentType, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(directory);
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        await File.WriteAllTextAsync(Path.Combine(directory, key + ".type"), contentType, cancellationToken);
        await File.WriteAllBytesAsync(Path.Combine(directory, key), content, cancellationToken);
        return key;
    }

    /// <summary>The file and its content type; null when there is none of that name.</summary>
    public async Task<(string Path, string ContentType)?> FindAsync(string key, CancellationToken cancellationToken)
    {
        if (key.Length != 48 || !key.All(char.IsAsciiHexDigitLower))
        {
            return null;
        }

        var path = Path.GetFullPath(Path.Combine(directory, key));
        return File.Exists(path) ? (path, await File.ReadAllTextAsync(path + ".type", cancellationToken)) : null;
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
}
