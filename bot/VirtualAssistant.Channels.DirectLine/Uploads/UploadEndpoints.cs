using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using VirtualAssistant.Channels.DirectLine.Conversations;
using VirtualAssistant.Channels.DirectLine.Tokens;

namespace VirtualAssistant.Channels.DirectLine.Uploads;

internal static class UploadEndpoints
{
    private const string ActivityType = "application/vnd.microsoft.activity";

    /// <summary>Types a browser shows without running anything in them.</summary>
    private static readonly string[] ShownInline = ["image/png", "image/jpeg", "image/gif", "image/webp"];

    public static async Task<IResult> UploadAsync(
        string id,
        string? userId,
        HttpContext context,
        DirectLineTokens tokens,
        IActivityInput input,
        UploadStore uploads,
        IOptions<DirectLineOptions> options,
        CancellationToken cancellationToken)
    {
        var request = context.Request;
        var caller = await tokens.IdentifyAsync(request);
        caller.MustReach(id);

        var (activity, files) = await ReadAsync(request, options.Value.MaxUploadFiles, cancellationToken);
        if (files.Count == 0)
        {
            throw ChannelRefusedException.BadRequest("There is no file in the upload.");
        }

        activity ??= new Activity { Type = ActivityTypes.Message, From = new ChannelAccount { Id = userId ?? "" } };
        var posted = DirectLineActivities.Posted(request, id, activity, caller);
        posted.Attachments = [];
        foreach (var file in files)
        {
            var key = await uploads.SaveAsync(file.Content, file.ContentType, cancellationToken);
            var url = $"{request.Scheme}://{request.Host}{request.PathBase}/v3/directline/attachments/{key}/{Uri.EscapeDataString(file.Name)}";
            posted.Attachments.Add(new Attachment { ContentType = file.ContentType, ContentUrl = url, Name = file.Name });
        }

        return Results.Json(new IdAnswer(await ConversationEndpoints.AcceptAsync(posted, input, cancellationToken)), DirectLineJson.Default.IdAnswer);
    }

    public static async Task<IResult> DownloadAsync(string key, string name, HttpContext context, UploadStore uploads, CancellationToken cancellationToken)
    {
        if (await uploads.FindAsync(key, cancellationToken) is not { } file)
        {
            return Results.NotFound();
        }

        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers.CacheControl = "private, max-age=3600";
        return ShownInline.Contains(file.ContentType)
            ? Results.File(file.Path, file.ContentType)
            : Results.File(file.Path, "application/octet-stream", fileDownloadName: name);
    }

    private static async Task<(Activity? Activity, List<UploadedFile> Files)> ReadAsync(HttpRequest request, int maxFiles, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
        {
            throw new ChannelRefusedException(StatusCodes.Status415UnsupportedMediaType, "UnsupportedMediaType", "The upload has no content type.");
        }

        return type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            ? await ReadPartsAsync(request, HeaderUtilities.RemoveQuotes(type.Boundary).Value, maxFiles, cancellationToken)
            : (null, [new UploadedFile(FileName(request.Headers.ContentDisposition), type.MediaType.ToString(), await request.ReadBodyAsync(cancellationToken))]);
    }

    private static async Task<(Activity? Activity, List<UploadedFile> Files)> ReadPartsAsync(
        HttpRequest request, string? boundary, int maxFiles, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(boundary) || boundary.Length > 100)
        {
            throw ChannelRefusedException.BadRequest("The multipart body has no boundary.");
        }

        Activity? activity = null;
        var files = new List<UploadedFile>();
        try
        {
            var reader = new MultipartReader(boundary, request.Body);
            while (await reader.ReadNextSectionAsync(cancellationToken) is { } part)
            {
                using var content = new MemoryStream();
                await part.Body.CopyToAsync(content, cancellationToken);
                if (part.ContentType?.StartsWith(ActivityType, StringComparison.OrdinalIgnoreCase) == true)
                {
                    activity = ActivityJson.Read(content.ToArray());
                }
                else if (files.Count == maxFiles)
                {
                    throw ChannelRefusedException.BadRequest($"More than {maxFiles} files in one upload.");
                }
                else
                {
                    files.Add(new UploadedFile(FileName(part.ContentDisposition), part.ContentType ?? "application/octet-stream", content.ToArray()));
                }
            }
        }
        catch (Exception broken) when (broken is IOException and not BadHttpRequestException or InvalidDataException)
        {
            throw ChannelRefusedException.BadRequest("The multipart body is broken.", broken);
        }

        return (activity, files);
    }

    /// <summary>The file's name without any path; "file" when it has none.</summary>
    private static string FileName(string? disposition)
    {
        if (!ContentDispositionHeaderValue.TryParse(disposition, out var parsed))
        {
            return "file";
        }

        var name = (parsed.FileNameStar.HasValue ? parsed.FileNameStar : HeaderUtilities.RemoveQuotes(parsed.FileName)).Value ?? "";
        name = new string([.. name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Where(letter => !char.IsControl(letter))]).Trim('.', ' ');
        return name.Length switch { 0 => "file", > 120 => name[^120..], _ => name };
    }

    private sealed record UploadedFile(string Name, string ContentType, byte[] Content);
}
