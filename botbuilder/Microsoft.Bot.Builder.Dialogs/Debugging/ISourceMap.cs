using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Bot.Builder.Dialogs.Debugging;

/// <summary>Knows where in the source things were made.</summary>
public interface ISourceMap
{
    void Add(object item, SourceRange range);

    bool TryGetValue(object item, [NotNullWhen(true)] out SourceRange? range);
}
