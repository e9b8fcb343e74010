namespace Microsoft.Bot.Builder.Dialogs.Memory;

/// <summary>A component that brings short forms of memory paths.</summary>
public interface IComponentPathResolvers
{
    IEnumerable<IPathResolver> GetPathResolvers();
}
