namespace Microsoft.Bot.Schema;

/// <summary>A request to perform an action.</summary>
public interface ICommandActivity : IActivity
{
    string? Name { get; set; }

    object? Value { get; set; }
}
