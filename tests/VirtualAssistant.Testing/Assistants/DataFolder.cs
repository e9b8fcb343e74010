namespace VirtualAssistant.Testing.Assistants;

/// <summary>A data directory of its own, removed afterwards.</summary>
public sealed class DataFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("assistant-test-").FullName;

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (IOException)
        {
            // A killed process may hold a file for a moment longer; the folder lies in the system's temporary directory.
        }
    }
}
