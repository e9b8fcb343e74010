using StackExchange.Redis;

namespace VirtualAssistant.Storage.Redis.Connections;

/// <summary>Says in a sentence what keeps Redis from being used, and what to do. Never repeats the connection string.</summary>
internal static class RedisFailure
{
    private static readonly string[] PasswordWords = ["WRONGPASS", "NOAUTH", "invalid password", "AuthenticationFailure"];

    /// <param name="record">What was noted while connecting; it is searched and not repeated.</param>
    public static string Describe(Exception failure, RedisOptions options, string? record = null)
    {
        var where = string.Join(", ", ConfigurationOptions.Parse(options.ConnectionString).EndPoints.Select(Name));
        var text = failure.ToString();
        return failure switch
        {
            _ when Array.Exists(PasswordWords, Says) || Array.Exists(PasswordWords, word => record?.Contains(word, StringComparison.OrdinalIgnoreCase) == true) =>
                $"Redis at {where} refuses the password: correct ConnectionStrings:Redis.",
            _ when Says("NOPERM") => $"Redis at {where} does not permit a command: grant the user ~* &* +@all or what the message names ({failure.Message}).",
            _ when Says("OOM ") => $"Redis at {where} has used up its memory: raise maxmemory, or set maxmemory-policy to allkeys-lru.",
            _ when Says("READONLY") => $"Redis at {where} is a replica: name the primary in ConnectionStrings:Redis.",
            RedisConnectionException => $"Redis at {where} cannot be reached: start it or correct ConnectionStrings:Redis.",
            TimeoutException => $"Redis at {where} does not answer in time.",
            _ => $"Redis at {where} fails with {failure.GetType().Name}: {failure.Message}",
        };

        bool Says(string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
    }

    private static string Name(System.Net.EndPoint endpoint) => endpoint switch
    {
        System.Net.DnsEndPoint dns => $"{dns.Host}:{dns.Port}",
        _ => endpoint.ToString()!,
    };
}
