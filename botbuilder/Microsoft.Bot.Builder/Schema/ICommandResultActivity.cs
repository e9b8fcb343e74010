namespace Microsoft.Bot.Schema;

/// <summary>What became of a command.</summary>
public interface ICommandResultActivity : IActivity
{
    string? Name { get; set; }

    object? Value { get; set; }
}
