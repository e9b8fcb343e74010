using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace VirtualAssistant.Channels.DirectLine.Uploads;

/// <summary>Which files are taken, and which are shown instead of being saved.</summary>
/// <remarks>What the sender says is kept as it is and never guessed anew; only a picture must be one, as browsers show it in place.</remarks>
internal sealed class UploadTypes(IOptions<DirectLineOptions> options)
{
    private readonly string[] allowed = options.Value.UploadTypes.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <exception cref="ChannelRefusedException">Files of this type are not taken, or it is not of the type it claims.</exception>
    public void Check(string contentType, ReadOnlySpan<byte> content)
    {
        if (!allowed.Any(pattern => Matches(pattern, contentType)))
        {
            throw new ChannelRefusedException(StatusCodes.Status415UnsupportedMediaType, "UnsupportedMediaType", $"Files of the type '{contentType}' are not taken here.");
        }

        if (IsShown(contentType) && !IsPicture(contentType, content))
        {
            throw new ChannelRefusedException(StatusCodes.Status415UnsupportedMediaType, "UnsupportedMediaType", $"The file is no '{contentType}'.");
        }
    }

    /// <summary>Whether a browser shows it without running anything in it.</summary>
    public static bool IsShown(string contentType) => contentType is "image/png" or "image/jpeg" or "image/gif" or "image/webp";

    private static bool Matches(string pattern, string contentType) => pattern.EndsWith('*')
        ? contentType.StartsWith(pattern[..^1], StringComparison.OrdinalIgnoreCase)
        : contentType.Equals(pattern, StringComparison.OrdinalIgnoreCase);

    private static bool IsPicture(string contentType, ReadOnlySpan<byte> content) => contentType switch
    {
        "image/png" => content.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
        "image/jpeg" => content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]),
        "image/gif" => content.StartsWith("GIF8"u8),
        _ => content.StartsWith("RIFF"u8) && content.Length > 12 && content[8..12].SequenceEqual("WEBP"u8),
    };
}
