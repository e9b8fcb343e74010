namespace Microsoft.Bot.Builder.Dialogs.Memory.PathResolvers;

/// <summary><c>%x</c> is <c>class.x</c>.</summary>
public class PercentPathResolver() : AliasPathResolver("%", "class.");
