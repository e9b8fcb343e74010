using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace VirtualAssistant.Channels.DirectLine.Tokens;

/// <summary>The key tokens are signed with: derived from the secret, so that every node has the same.</summary>
/// <remarks>Without a secret it is drawn once and kept in the data directory, readable by this user alone: for nodes that share the directory.</remarks>
internal sealed class TokenKey(IOptions<DirectLineOptions> options, IConfiguration configuration)
{
    private const int Length = 32;

    private readonly Lazy<SymmetricSecurityKey> key = new(() => new SymmetricSecurityKey(
        string.IsNullOrEmpty(options.Value.Secret) ? LoadOrDraw(configuration["DataDirectory"] ?? "data") : Derive(options.Value.Secret)));

    public SymmetricSecurityKey Value => key.Value;

    private static byte[] Derive(string secret) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret), Length, info: "Direct Line tokens"u8.ToArray());

    private static byte[] LoadOrDraw(string directory)
    {
        var path = Path.Combine(directory, "directline.key");
        if (File.Exists(path) && File.ReadAllBytes(path) is { Length: Length } kept)
        {
            return kept;
        }

        Directory.CreateDirectory(directory);
        var drawn = RandomNumberGenerator.GetBytes(Length);
        var draft = path + ".new";
        File.WriteAllBytes(draft, drawn);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(draft, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        File.Move(draft, path, overwrite: true);
        return drawn;
    }
}
