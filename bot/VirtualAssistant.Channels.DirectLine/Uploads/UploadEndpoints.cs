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

    public static async Task<IResult> UploadAsync(
        string id,
        string? userId,
        HttpContext context,
        DirectLineTokens tokens,
        IActivityInput input,
        UploadStore uploads,
        UploadTypes types,
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

        files.ForEach(file => types.Check(file.ContentType, file.Content)); // Before any of them is kept.
        activity ??= new Activity { Type = ActivityTypes.Message, From = new ChannelAccount { Id = userId ?? "" } };
        var posted = DirectLineActivities.Posted(request, id, activity, caller);
        posted.Attachments = [];
        foreach (var file in files)
        {
            var key = await uploads.SaveAsync(file.Content, new Upload(id, file.ContentType), cancellationToken);
            var url = $"{request.Scheme}://{request.Host}{request.PathBase}/v3/directline/attachments/{key}/{Uri.EscapeDataString(file.Name)}";
            var picture = UploadTypes.IsShown(file.ContentType) ? url : null; // Web Chat shows what somebody sent as a picture only if it has one.
            posted.Attachments.Add(new Attachment { ContentType = file.ContentType, ContentUrl = url, ThumbnailUrl = picture, Name = file.Name });
        }

        return Results.Json(new IdAnswer(await ConversationEndpoints.AcceptAsync(posted, input, cancellationToken)), DirectLineJson.Default.IdAnswer);
    }

    /// <remarks>The link is known in its conversation only, and works without a header, as pictures in a page ask for it. Whoever brings a token needs the right one.</remarks>
    public static async Task<IResult> DownloadAsync(
        string key, string name, HttpContext context, DirectLineTokens tokens, UploadStore uploads, CancellationToken cancellationToken)
    {
        if (await uploads.FindAsync(key, cancellationToken) is not { } file)
        {
            return Results.NotFound();
        }

        if (context.Request.Headers.Authorization.Count > 0)
        {
            (await tokens.IdentifyAsync(context.Request)).MustReach(file.Upload.Conversation);
        }

        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers.CacheControl = "private, max-age=3600";
        headers["Referrer-Policy"] = "no-referrer";
        return UploadTypes.IsShown(file.Upload.ContentType)
            ? Results.File(file.Path, file.Upload.ContentType)
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
            : (null, [new UploadedFile(FileName(request.Headers.ContentDisposition), TypeOf(request.ContentType), await request.ReadBodyAsync(cancellationToken))]);
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
                    files.Add(new UploadedFile(FileName(part.ContentDisposition), TypeOf(part.ContentType), content.ToArray()));
                }
            }
        }
        catch (Exception broken) when (broken is IOException and not BadHttpRequestException or InvalidDataException)
        {
            throw ChannelRefusedException.BadRequest("The multipart body is broken.", broken);
        }

        return (activity, files);
    }

    /// <summary>The type without its parameters, in small letters; what cannot be read is of no type in particular.</summary>
    private static string TypeOf(string? contentType) => MediaTypeHeaderValue.TryParse(contentType, out var type) && type.MediaType.HasValue
        ? type.MediaType.Value.ToLowerInvariant()
        : "application/octet-stream";

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
