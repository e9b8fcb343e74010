namespace Microsoft.Bot.Schema;

/// <summary>The codes of <see cref="Error"/> a channel answers with.</summary>
public static class ErrorCodes
{
    /// <summary>Something else went wrong at the service.</summary>
    public const string ServiceError = "ServiceError";

    public const string BadArgument = "BadArgument";

    /// <summary>The JSON cannot be read.</summary>
    public const string BadSyntax = "BadSyntax";

    public const string MissingProperty = "MissingProperty";

    public const string MessageSizeTooBig = "MessageSizeTooBig";
}
