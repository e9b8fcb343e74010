using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace VirtualAssistant.Channels.DirectLine.WebChat;

/// <summary>The files of the built chat, found once at start; a name that is not among them leads nowhere.</summary>
internal sealed class WebChatAssets(IOptions<WebChatOptions> options)
{
    private readonly FrozenDictionary<string, WebChatAsset> assets =
        new DirectoryInfo(options.Value.Directory).EnumerateFiles()
            .Where(file => WebChatAsset.ContentTypeOf(file.Name) is not null)
            .Select(WebChatAsset.From)
            .ToFrozenDictionary(asset => asset.Name, StringComparer.Ordinal);

    public WebChatAsset? Find(string name) => assets.GetValueOrDefault(name);
}

/// <summary>One file of the chat, plain and in the encodings the build left beside it, smallest first.</summary>
internal sealed record WebChatAsset(string Name, string ContentType, string CacheControl, IReadOnlyList<WebChatAsset.Encoding> Encodings)
{
    /// <param name="Name">As in <c>Content-Encoding</c>; null for the plain file.</param>
    internal sealed record Encoding(string? Name, string Path, EntityTagHeaderValue Tag);

    private const string Forever = "public, max-age=31536000, immutable";

    // The loader keeps its name when it changes: pages all over the web name it.
    private const string FiveMinutes = "public, max-age=300, must-revalidate";

    private static readonly (string? Name, string Suffix)[] Known = [("br", ".br"), ("gzip", ".gz"), (null, "")];

    public static WebChatAsset From(FileInfo file)
    {
        using var content = file.OpenRead();
        var hash = Convert.ToHexStringLower(SHA256.HashData(content)[..10]);
        var encodings = Known
            .Select(known => new Encoding(known.Name, file.FullName + known.Suffix, new($"\"{hash}{known.Suffix}\"")))
            .Where(encoding => File.Exists(encoding.Path));
        return new(file.Name, ContentTypeOf(file.Name)!, file.Name.Contains('-', StringComparison.Ordinal) ? Forever : FiveMinutes, [.. encodings]);
    }

    public static string? ContentTypeOf(string name) => Path.GetExtension(name) switch
    {
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".txt" => "text/plain; charset=utf-8",
        _ => null,
    };

    /// <summary>The smallest encoding that the browser takes.</summary>
    public Encoding BestFor(IList<StringWithQualityHeaderValue> accepted) =>
        Encodings.First(encoding => encoding.Name is null || accepted.Any(one =>
            one.Quality is not 0 && one.Value.Equals(encoding.Name, StringComparison.OrdinalIgnoreCase)));
}
