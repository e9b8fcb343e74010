namespace Microsoft.Bot.Builder.Dialogs.Memory.PathResolvers;

/// <summary><c>@x</c> is the first recognized entity <c>x</c>.</summary>
public class AtPathResolver() : AliasPathResolver("@", "turn.recognized.entities.")
{
    public override string TransformPath(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        path = path.Trim();
        if (!path.StartsWith('@') || path.Length < 2 || !IsPathChar(path[1]))
        {
            return path;
        }

        var end = path.IndexOfAny(['.', '[']);
        return end < 0 ? $"{Prefix}{path[1..]}.first()" : $"{Prefix}{path[1..end]}.first(){path[end..]}";
    }
}
