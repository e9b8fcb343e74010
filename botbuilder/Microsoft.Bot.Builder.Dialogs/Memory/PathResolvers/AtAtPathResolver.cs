namespace Microsoft.Bot.Builder.Dialogs.Memory.PathResolvers;

/// <summary><c>@@x</c> is <c>turn.recognized.entities.x</c>.</summary>
public class AtAtPathResolver() : AliasPathResolver("@@", "turn.recognized.entities.");
