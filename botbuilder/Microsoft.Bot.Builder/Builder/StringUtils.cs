using System.Security.Cryptography;
using System.Text;

namespace Microsoft.Bot.Builder;

/// <summary>Shortens and identifies text.</summary>
public static class StringUtils
{
    /// <summary>The first <paramref name="length"/> characters, with three dots when something was cut off.</summary>
    public static string Ellipsis(string text, int length)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= length ? text : text[..length] + "...";
    }

    /// <summary>Cuts <paramref name="sb"/> itself off as <see cref="Ellipsis(string, int)"/> does a text.</summary>
    public static StringBuilder Ellipsis(StringBuilder sb, int length)
    {
        ArgumentNullException.ThrowIfNull(sb);
        if (sb.Length > length)
        {
            sb.Length = length;
            sb.Append("...");
        }

        return sb;
    }

    /// <summary>The SHA-256 of the text, in base 64.</summary>
    public static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>As <see cref="Ellipsis(string, int)"/>, but two texts that are cut off stay distinguishable.</summary>
    public static string EllipsisHash(string text, int length)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= length ? text : Ellipsis(text, length) + Hash(text);
    }

    /// <summary>Cuts <paramref name="sb"/> itself off as <see cref="EllipsisHash(string, int)"/> does a text.</summary>
    public static StringBuilder EllipsisHash(StringBuilder sb, int length)
    {
        ArgumentNullException.ThrowIfNull(sb);
        if (sb.Length <= length)
        {
            return sb;
        }

        var hash = Hash(sb.ToString());
        return Ellipsis(sb, length).Append(hash);
    }
}
