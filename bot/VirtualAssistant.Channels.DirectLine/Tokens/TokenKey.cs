using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.Tokens;

namespace VirtualAssistant.Channels.DirectLine.Tokens;

/// <summary>The key tokens are signed with: drawn once, kept in the data directory, readable by this user alone.</summary>
internal sealed class TokenKey(IConfiguration configuration)
{
    private const int Length = 32;

    private readonly Lazy<SymmetricSecurityKey> key = new(() => new SymmetricSecurityKey(LoadOrDraw(configuration["DataDirectory"] ?? "data")));

    public SymmetricSecurityKey Value => key.Value;

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
