using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Microsoft.Bot.Builder.Dialogs.Debugging;

/// <summary>Keeps where things were made as long as they are there.</summary>
public class SourceMap : ISourceMap
{
    public static readonly SourceMap Instance = new();

    private readonly ConditionalWeakTable<object, SourceRange> _ranges = [];

    public void Add(object item, SourceRange range) => _ranges.AddOrUpdate(item, range);

    public bool TryGetValue(object item, [NotNullWhen(true)] out SourceRange? range) => _ranges.TryGetValue(item, out range);
}
