using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace VirtualAssistant.Channels.DirectLine;

/// <summary>The Direct Line 3.0 server. Bound from <c>DirectLine</c>.</summary>
public sealed class DirectLineOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "DirectLine";

    /// <summary>Opens every conversation; for servers, never for browsers. Without one only the web chat page's own tokens are served.</summary>
    public string? Secret { get; set; }

    /// <summary>How long a token is good for; it can be refreshed until then. Default 30 minutes.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>Origins of pages that may use the web chat's anonymous tokens besides this server's own; empty for none.</summary>
    public IList<string> TrustedOrigins { get; } = [];

    /// <summary>The largest upload, all files together. Default 4 MB.</summary>
    [Range(1024, 100 * 1024 * 1024)]
    public long MaxUploadBytes { get; set; } = 4 * 1024 * 1024;

    /// <summary>Files in one upload at most. Default 10.</summary>
    [Range(1, 100)]
    public int MaxUploadFiles { get; set; } = 10;

    /// <summary>
    /// Content types that can be uploaded, with commas between them; <c>video/*</c> for all of a kind. Default: pictures, sound, video, plain text,
    /// PDF, office documents, archives and what has no type of its own. Nothing a browser would run.
    /// </summary>
    [Required]
    public string UploadTypes { get; set; } =
        "image/png, image/jpeg, image/gif, image/webp, image/heic, image/bmp, audio/*, video/*, text/plain, text/csv, text/markdown, text/calendar, text/vcard, " +
        "application/pdf, application/json, application/zip, application/rtf, application/msword, application/vnd.ms-excel, application/vnd.ms-powerpoint, " +
        "application/vnd.openxmlformats-officedocument.*, application/vnd.oasis.opendocument.*, application/octet-stream";

    /// <summary>How long uploads are kept. Default 24 hours.</summary>
    [Range(typeof(TimeSpan), "00:10:00", "365.00:00:00")]
    public TimeSpan UploadRetention { get; set; } = TimeSpan.FromHours(24);
}

[OptionsValidator]
internal sealed partial class DirectLineOptionsValidator : IValidateOptions<DirectLineOptions>;
