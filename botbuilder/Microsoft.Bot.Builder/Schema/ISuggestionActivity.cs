namespace Microsoft.Bot.Schema;

/// <summary>A private suggestion to the recipient about another message.</summary>
public interface ISuggestionActivity : IMessageActivity
{
    IList<TextHighlight>? TextHighlights { get; set; }
}
