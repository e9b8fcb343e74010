namespace Microsoft.Bot.Builder.Dialogs.Debugging;

/// <summary>What debuggers of dialogs hold on to.</summary>
public static class DebugSupport
{
    /// <summary>Where things were made. Default <see cref="NullSourceMap"/>, which keeps nothing.</summary>
    public static ISourceMap SourceMap { get; set; } = NullSourceMap.Instance;
}
