using Microsoft.Bot.Builder.Dialogs.Memory.Scopes;

namespace Microsoft.Bot.Builder.Dialogs.Memory;

/// <summary>The scopes memory has, and the short forms of its paths.</summary>
public class DialogStateManagerConfiguration
{
    public IList<IPathResolver> PathResolvers { get; set; } = [];

    public IList<MemoryScope> MemoryScopes { get; set; } = [];
}
