namespace Microsoft.Bot.Schema;

/// <summary>The conversation with the bot or skill is over.</summary>
public interface IEndOfConversationActivity : IActivity
{
    string? Code { get; set; }

    string? Text { get; set; }
}
