namespace Microsoft.Bot.Builder.Dialogs.Memory.PathResolvers;

/// <summary>Replaces a mark at the start of a path by a prefix: <c>$x</c> is <c>dialog.x</c>.</summary>
public class AliasPathResolver : IPathResolver
{
    private readonly string _postfix;

    public AliasPathResolver(string alias, string prefix, string? postfix = null)
    {
        ArgumentNullException.ThrowIfNull(alias);
        ArgumentNullException.ThrowIfNull(prefix);
        Alias = alias.Trim();
        Prefix = prefix.Trim();
        _postfix = postfix ?? "";
    }

    public string Alias { get; }

    public string Prefix { get; }

    public virtual string TransformPath(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        path = path.Trim();
        return path.StartsWith(Alias, StringComparison.Ordinal) && path.Length > Alias.Length && IsPathChar(path[Alias.Length])
            ? Prefix + path[Alias.Length..].TrimStart() + _postfix
            : path;
    }

    protected static bool IsPathChar(char ch) => char.IsLetter(ch) || ch == '_';
}
