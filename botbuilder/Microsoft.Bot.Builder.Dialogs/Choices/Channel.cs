using Microsoft.Bot.Connector;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>What channels can show.</summary>
public static class Channel
{
    private const string PersonalConversation = "personal";

    /// <summary>Whether a channel shows this many suggested actions.</summary>
    public static bool SupportsSuggestedActions(string channelId, int buttonCnt = 100) =>
        SupportsSuggestedActions(channelId, buttonCnt, null);

    /// <inheritdoc cref="SupportsSuggestedActions(string, int)"/>
    /// <param name="conversationType">Teams shows them in personal conversations only.</param>
    public static bool SupportsSuggestedActions(string channelId, int buttonCnt, string? conversationType) => channelId switch
    {
        Channels.Facebook or Channels.Skype => buttonCnt <= 10,
        Channels.Line => buttonCnt <= 13,
        Channels.Kik => buttonCnt <= 20,
        Channels.Telegram or Channels.Emulator or Channels.Directline or Channels.DirectlineSpeech or Channels.Webchat => buttonCnt <= 100,
        Channels.Msteams => conversationType == PersonalConversation && buttonCnt <= 3,
        _ => false,
    };

    /// <summary>Whether a channel shows this many buttons on a card.</summary>
    public static bool SupportsCardActions(string channelId, int buttonCnt = 100) => channelId switch
    {
        Channels.Facebook or Channels.Skype => buttonCnt <= 3,
        Channels.Msteams => buttonCnt <= 50,
        Channels.Line => buttonCnt <= 99,
        Channels.Cortana or Channels.Slack or Channels.Telegram or Channels.Emulator or Channels.Directline or Channels.DirectlineSpeech
            or Channels.Webchat => buttonCnt <= 100,
        _ => false,
    };

    /// <summary>Whether earlier messages stay in sight.</summary>
    public static bool HasMessageFeed(string channelId) => channelId != Channels.Cortana;

    /// <summary>The longest button title a channel shows whole.</summary>
    public static int MaxActionTitleLength(string channelId) => 20;

    public static string GetChannelId(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.Activity.ChannelId is { Length: > 0 } channelId ? channelId : "";
    }
}
