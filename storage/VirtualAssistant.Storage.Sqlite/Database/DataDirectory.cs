namespace VirtualAssistant.Storage.Sqlite.Database;

/// <summary>The directory that holds everything the product writes.</summary>
internal static class DataDirectory
{
    /// <summary>Takes the directory for this process until the stream is disposed or the process ends, however it ends.</summary>
    public static FileStream Own(string directory)
    {
        try
        {
            Directory.CreateDirectory(directory);
            return new FileStream(Path.Combine(directory, ".owner"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException failure)
        {
            throw new DataDirectoryException($"The data directory '{Path.GetFullPath(directory)}' is not writable. Grant write access, or set DataDirectory to another one.", failure);
        }
        catch (IOException failure)
        {
            throw new DataDirectoryException($"The data directory '{Path.GetFullPath(directory)}' is in use by another assistant or cannot be written. Stop the other one, or set DataDirectory to another directory.", failure);
        }
    }
}

/// <summary>The data directory cannot be used. The message is for the operator.</summary>
public sealed class DataDirectoryException(string message, Exception? inner = null) : Exception(message, inner);
