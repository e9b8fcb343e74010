namespace Microsoft.Bot.Builder;

/// <summary>Paths of files, written for one system and used on another.</summary>
public static class PathUtils
{
    /// <summary>The same path with the separators of this system.</summary>
    public static string NormalizePath(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.Replace('\\', Path.DirectorySeparatorChar).Replace('/', Path.DirectorySeparatorChar);
    }
}
