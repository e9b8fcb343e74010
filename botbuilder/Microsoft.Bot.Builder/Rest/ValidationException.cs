namespace Microsoft.Rest;

/// <summary>A call was not made because an argument breaks a rule.</summary>
public class ValidationException : RestException
{
    public ValidationException()
    {
    }

    public ValidationException(string? message)
        : base(message)
    {
    }

    public ValidationException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    public ValidationException(string rule, string target)
        : base($"'{target}' {rule}")
    {
        Rule = rule;
        Target = target;
    }

    public string? Rule { get; set; }

    public string? Target { get; set; }
}

/// <summary>The rules a <see cref="ValidationException"/> names.</summary>
public static class ValidationRules
{
    public const string CannotBeNull = "cannot be null.";
}
