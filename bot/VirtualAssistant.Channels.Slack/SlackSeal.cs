using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace VirtualAssistant.Channels.Slack;

/// <summary>Encrypts what leaves this program's hands and comes back: tokens in the store, what is behind a button, the state of an installation.</summary>
/// <remarks>AES-256-GCM. A sealed text opens only for the purpose it was sealed for, and only unchanged.</remarks>
internal sealed class SlackSeal(IConfiguration configuration, IOptions<SlackOptions> options)
{
    public const int KeyLength = 32;

    private const int NonceLength = 12;
    private const int TagLength = 16;

    private readonly Lazy<byte[]> key = new(() => options.Value.EncryptionKey is { Length: > 0 } configured
        ? Convert.FromBase64String(configured)
        : LoadOrDraw(configuration["DataDirectory"] ?? "data"));

    public string Seal(ReadOnlySpan<byte> content, string purpose)
    {
        var sealedBytes = new byte[NonceLength + TagLength + content.Length];
        var nonce = sealedBytes.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(key.Value, TagLength);
        cipher.Encrypt(nonce, content, sealedBytes.AsSpan(NonceLength + TagLength), sealedBytes.AsSpan(NonceLength, TagLength), Encoding.UTF8.GetBytes(purpose));
        return Base64Url.EncodeToString(sealedBytes);
    }

    /// <returns>The content; null when it was not sealed here for this purpose.</returns>
    public byte[]? Open(string? text, string purpose)
    {
        if (string.IsNullOrEmpty(text) || !Base64Url.IsValid(text, out var length) || length < NonceLength + TagLength)
        {
            return null;
        }

        var sealedBytes = Base64Url.DecodeFromChars(text);
        var content = new byte[length - NonceLength - TagLength];
        try
        {
            using var cipher = new AesGcm(key.Value, TagLength);
            cipher.Decrypt(
                sealedBytes.AsSpan(0, NonceLength),
                sealedBytes.AsSpan(NonceLength + TagLength),
                sealedBytes.AsSpan(NonceLength, TagLength),
                content,
                Encoding.UTF8.GetBytes(purpose));
            return content;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    /// <summary>Drawn once and readable by this user alone.</summary>
    private static byte[] LoadOrDraw(string directory)
    {
        var path = Path.Combine(directory, "slack.key");
        if (File.Exists(path) && File.ReadAllBytes(path) is { Length: KeyLength } kept)
        {
            return kept;
        }

        Directory.CreateDirectory(directory);
        var drawn = RandomNumberGenerator.GetBytes(KeyLength);
        var draft = path + ".new";
        var access = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            access.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(draft, access))
        {
            file.Write(drawn);
        }

        File.Move(draft, path, overwrite: true);
        return drawn;
    }
}
