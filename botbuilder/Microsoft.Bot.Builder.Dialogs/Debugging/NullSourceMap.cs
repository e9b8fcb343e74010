using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Bot.Builder.Dialogs.Debugging;

/// <summary>Keeps nothing.</summary>
public class NullSourceMap : ISourceMap
{
    public static readonly NullSourceMap Instance = new();

    public void Add(object item, SourceRange range)
    {
    }

    public bool TryGetValue(object item, [NotNullWhen(true)] out SourceRange? range)
    {
        range = null;
        return false;
    }
}
