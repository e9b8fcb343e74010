namespace Microsoft.Bot.Schema;

/// <summary>A conversation changes hands.</summary>
public interface IHandoffActivity : IActivity;
