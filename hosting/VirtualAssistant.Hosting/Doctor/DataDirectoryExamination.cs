using Microsoft.Extensions.Configuration;

namespace VirtualAssistant.Hosting.Doctor;

/// <summary>Whether the data directory can be written to, and has room.</summary>
internal sealed class DataDirectoryExamination(IConfiguration configuration) : IExamination
{
    private const string Subject = "Data directory";

    /// <summary>Below this an upload or a log entry may be the last.</summary>
    private const long LittleRoom = 200L << 20;

    public Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Finding>>([Examine()]);

    private Finding Examine()
    {
        var path = Path.GetFullPath(configuration["DataDirectory"] ?? "data");
        try
        {
            Directory.CreateDirectory(path);
            using (new FileStream(Path.Combine(path, ".doctor"), FileMode.Create, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose))
            {
            }

            var room = new DriveInfo(path).AvailableFreeSpace;
            return room < LittleRoom
                ? Finding.Ill(Subject, $"There are {room >> 20} MB left for {path}. Make room, or set DataDirectory to another disk.")
                : Finding.Well(Subject, $"{path}, {room >> 20} MB left");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Finding.Ill(Subject, $"{path} cannot be written to ({failure.Message}). Grant write access, or set DataDirectory to another one.");
        }
    }
}
