using Microsoft.Bot.Builder.Dialogs.Memory.Scopes;

namespace Microsoft.Bot.Builder.Dialogs.Memory;

/// <summary>The memory a turn has that brings none of its own.</summary>
internal static class DefaultMemory
{
    private static readonly DialogsComponentRegistration BuiltIn = new();
    private static volatile Made? _untouched;

    /// <summary>The same, for whoever only reads it.</summary>
    public static DialogStateManagerConfiguration Untouched
    {
        get
        {
            var version = ComponentRegistration.Version;
            var made = _untouched;
            if (made is null || made.Version != version)
            {
                _untouched = made = new Made(version, Create());
            }

            return made.Configuration;
        }
    }

    /// <summary>The built-in scopes and short forms, and those of the components known to the process.</summary>
    public static DialogStateManagerConfiguration Create()
    {
        var configuration = new DialogStateManagerConfiguration { MemoryScopes = new List<MemoryScope>(9), PathResolvers = new List<IPathResolver>(5) };
        Add(configuration, BuiltIn);
        foreach (var component in ComponentRegistration.Components)
        {
            if (component is not DialogsComponentRegistration)
            {
                Add(configuration, component);
            }
        }

        return configuration;
    }

    private static void Add(DialogStateManagerConfiguration configuration, object component)
    {
        if (component is IComponentMemoryScopes memory)
        {
            foreach (var scope in memory.GetMemoryScopes())
            {
                configuration.MemoryScopes.Add(scope);
            }
        }

        if (component is IComponentPathResolvers paths)
        {
            foreach (var resolver in paths.GetPathResolvers())
            {
                configuration.PathResolvers.Add(resolver);
            }
        }
    }

    private sealed record Made(int Version, DialogStateManagerConfiguration Configuration);
}
