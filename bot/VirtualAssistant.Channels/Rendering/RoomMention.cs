using Microsoft.Bot.Schema;

namespace VirtualAssistant.Channels.Rendering;

/// <summary>Names in a message whom it concerns of those who read along: <c>&lt;at&gt;Ann&lt;/at&gt;</c> in the text, and an entity that says who that is.</summary>
public static class RoomMention
{
    /// <summary>What a text with a mention contains, whoever writes the JSON.</summary>
    internal static ReadOnlySpan<byte> Opening => "\"mention\""u8;

    /// <summary>Puts the name of the message's recipient before its words.</summary>
    public static void Add(Activity message)
    {
        var person = message.Recipient;
        var name = (person.Name ?? person.Id).Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
        var mention = new Mention { Mentioned = new ChannelAccount { Id = person.Id, Name = person.Name }, Text = $"<at>{name}</at>" };
        message.Text = $"{mention.Text} {message.Text}";
        message.Entities = [.. message.Entities ?? [], mention];
    }

    /// <summary>Leaves the name alone where it would tell nobody.</summary>
    internal static void WriteOut(Activity message)
    {
        foreach (var mention in message.GetMentions() ?? [])
        {
            if (!string.IsNullOrEmpty(mention.Text) && mention.Mentioned?.Name is { Length: > 0 } name)
            {
                message.Text = message.Text?.Replace(mention.Text, $"@{name}", StringComparison.Ordinal);
            }
        }

        KeepWritten(message);
    }

    /// <summary>A part of a message mentions whom its own words name.</summary>
    internal static void KeepWritten(Activity part)
    {
        var written = (part.GetMentions() ?? []).Where(mention => part.Text?.Contains(mention.Text ?? "", StringComparison.Ordinal) == true).ToArray();
        if (part.Entities is { Count: > 0 })
        {
            part.Entities = [.. part.Entities.Where(entity => entity.Type != Mention), .. written];
        }
    }

    private const string Mention = "mention";
}
