using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace VirtualAssistant.Channels.DirectLine.Tokens;

/// <summary>What a stream URL carries: it lets the same pages into one conversation's stream, for a minute.</summary>
/// <remarks>
/// As long as a stream is open, its URL is kept in memory several times, so it is short: the second it ends, whether it is an anonymous visitor's,
/// a mark (HMAC-SHA256 over those, the conversation and the origins), and the origins it is for, mostly none.
/// </remarks>
internal sealed class StreamTickets(TokenKey key, TimeProvider time)
{
    private const int MarkLength = 16;
    private const int MarkAt = 5;
    private const int OriginsAt = MarkAt + MarkLength;
    private const int MaxLength = 8 * 1024;

    /// <summary>A stream URL is opened at once or not at all.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(60);

    public string Issue(DirectLineCaller holder)
    {
        var origins = Encoding.UTF8.GetBytes(string.Join(' ', holder.Origins));
        var ticket = new byte[OriginsAt + origins.Length];
        BinaryPrimitives.WriteUInt32BigEndian(ticket, (uint)(time.GetUtcNow() + Lifetime).ToUnixTimeSeconds());
        ticket[4] = holder.IsVisitor ? (byte)1 : (byte)0;
        origins.CopyTo(ticket, OriginsAt);
        Mark(ticket, holder.Conversation!).CopyTo(ticket, MarkAt);
        return Base64Url.EncodeToString(ticket);
    }

    /// <exception cref="ChannelRefusedException">401 without a ticket, 403 when it is not for this conversation or has ended.</exception>
    public DirectLineCaller Identify(string? text, string conversation)
    {
        if (string.IsNullOrEmpty(text))
        {
            throw ChannelRefusedException.Unauthorized("The stream URL has no ticket.");
        }

        if (text.Length > MaxLength || !Base64Url.IsValid(text) || Base64Url.DecodeFromChars(text) is not { Length: >= OriginsAt } ticket ||
            !CryptographicOperations.FixedTimeEquals(ticket.AsSpan(MarkAt, MarkLength), Mark(ticket, conversation)))
        {
            throw ChannelRefusedException.Forbidden("The stream URL is not valid here.");
        }

        return BinaryPrimitives.ReadUInt32BigEndian(ticket) <= time.GetUtcNow().ToUnixTimeSeconds()
            ? throw new ChannelRefusedException(StatusCodes.Status403Forbidden, "TokenExpired", "The stream URL has expired.")
            : new DirectLineCaller(conversation, null)
            {
                IsVisitor = ticket[4] == 1,
                Origins = Encoding.UTF8.GetString(ticket.AsSpan(OriginsAt)).Split(' ', StringSplitOptions.RemoveEmptyEntries),
            };
    }

    private byte[] Mark(ReadOnlySpan<byte> ticket, string conversation)
    {
        using var mark = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key.Value.Key);
        mark.AppendData("stream\n"u8); // Tokens, which the same key signs, begin otherwise.
        mark.AppendData(ticket[..MarkAt]);
        mark.AppendData(Encoding.UTF8.GetBytes($"{conversation}\n"));
        mark.AppendData(ticket[OriginsAt..]);
        return mark.GetHashAndReset()[..MarkLength];
    }
}
