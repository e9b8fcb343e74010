using System.Diagnostics.CodeAnalysis;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The token of an Authorization header, read but not verified.</summary>
internal static class BearerToken
{
    public static bool TryParse(string? authHeader, [NotNullWhen(true)] out JsonWebToken? token)
    {
        token = null;
        return Raw(authHeader) is { } raw && TryRead(raw, out token);
    }

    /// <summary>What follows <c>Bearer</c>, or null when the header is no such thing.</summary>
    public static string? Raw(string? authHeader)
    {
        if (authHeader?.Split(' ') is not [var scheme, { Length: > 0 } token] || !scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return token;
    }

    public static bool TryRead(string raw, [NotNullWhen(true)] out JsonWebToken? token)
    {
        try
        {
            token = new JsonWebToken(raw);
            return true;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or System.Text.Json.JsonException)
        {
            token = null;
            return false;
        }
    }
}
