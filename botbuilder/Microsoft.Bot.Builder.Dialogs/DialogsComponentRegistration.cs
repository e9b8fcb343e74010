using Microsoft.Bot.Builder.Dialogs.Memory;
using Microsoft.Bot.Builder.Dialogs.Memory.PathResolvers;
using Microsoft.Bot.Builder.Dialogs.Memory.Scopes;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The memory scopes and short path forms of dialogs.</summary>
public class DialogsComponentRegistration : ComponentRegistration, IComponentMemoryScopes, IComponentPathResolvers
{
    private static readonly MemoryScope[] Scopes =
    [
        new TurnMemoryScope(), new SettingsMemoryScope(), new DialogMemoryScope(), new DialogContextMemoryScope(), new DialogClassMemoryScope(),
        new ClassMemoryScope(), new ThisMemoryScope(), new ConversationMemoryScope(), new UserMemoryScope(),
    ];

    private static readonly IPathResolver[] Resolvers =
        [new DollarPathResolver(), new HashPathResolver(), new AtAtPathResolver(), new AtPathResolver(), new PercentPathResolver()];

    public virtual IEnumerable<MemoryScope> GetMemoryScopes() => Scopes;

    public virtual IEnumerable<IPathResolver> GetPathResolvers() => Resolvers;
}
