using System.Xml;
using System.Xml.Linq;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Makes what the bot says aloud SSML with a voice, for channels that speak.</summary>
public class SetSpeakMiddleware : IMiddleware
{
    private readonly string? _voiceName;
    private readonly bool _fallbackToTextForSpeak;

    /// <param name="voiceName">The voice, as the speech service names it; none leaves what is said as it is.</param>
    /// <param name="fallbackToTextForSpeak">Whether a message without speech says its text.</param>
    public SetSpeakMiddleware(string? voiceName, bool fallbackToTextForSpeak)
    {
        _voiceName = voiceName;
        _fallbackToTextForSpeak = fallbackToTextForSpeak;
    }

    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        turnContext.OnSendActivities((_, activities, nextSend) =>
        {
            foreach (var activity in activities.Where(activity => activity.Type == ActivityTypes.Message))
            {
                SetSpeak(activity, turnContext.Activity.ChannelId);
            }

            return nextSend();
        });
        return next(cancellationToken);
    }

    private void SetSpeak(Activity activity, string? channelId)
    {
        if (_fallbackToTextForSpeak && string.IsNullOrWhiteSpace(activity.Speak))
        {
            activity.Speak = activity.Text;
        }

        if (string.IsNullOrWhiteSpace(activity.Speak)
            || string.IsNullOrWhiteSpace(_voiceName)
            || !IsSpoken(channelId)
            || HasTag("speak", activity.Speak))
        {
            return;
        }

        var speech = HasTag("voice", activity.Speak) ? activity.Speak : $"<voice name='{_voiceName}'>{activity.Speak}</voice>";
        activity.Speak = $"<speak version='1.0' xmlns='http://www.w3.org/2001/10/synthesis' xml:lang='{activity.Locale ?? "en-US"}'>{speech}</speak>";
    }

    private static bool IsSpoken(string? channelId) =>
        Channels.DirectlineSpeech.Equals(channelId, StringComparison.OrdinalIgnoreCase)
        || Channels.Emulator.Equals(channelId, StringComparison.OrdinalIgnoreCase)
        || Channels.Telephony.Equals(channelId, StringComparison.OrdinalIgnoreCase);

    private static bool HasTag(string tag, string text)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            return XElement.Load(reader).DescendantsAndSelf().Any(element => element.Name.LocalName.Equals(tag, StringComparison.OrdinalIgnoreCase));
        }
        catch (XmlException)
        {
            return false;
        }
    }
}
