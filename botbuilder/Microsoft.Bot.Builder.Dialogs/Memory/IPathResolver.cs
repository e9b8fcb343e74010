namespace Microsoft.Bot.Builder.Dialogs.Memory;

/// <summary>Expands a short form of a memory path.</summary>
public interface IPathResolver
{
    /// <summary>The expanded path, or the path as it is when it has not this form.</summary>
    string TransformPath(string path);
}
