using System.Net.Sockets;
using Microsoft.Extensions.Options;
using VirtualAssistant.Storage.Sqlite.Database;

namespace VirtualAssistant.Bot.Operator;

/// <summary>Says in plain words why the assistant cannot start.</summary>
internal static class StartFailure
{
    /// <returns>What to tell the operator; null when it is nothing an operator can mend.</returns>
    public static string? Explain(Exception failure) => failure switch
    {
        DataDirectoryException directory => directory.Message,
        OptionsValidationException options => $"The configuration is wrong:{Environment.NewLine}{string.Join(Environment.NewLine, options.Failures.Select(line => "  " + line))}",
        AggregateException { InnerExceptions: var all } when all.All(inner => Explain(inner) is not null) =>
            string.Join(Environment.NewLine, all.Select(Explain)),
        IOException { InnerException: SocketException or Microsoft.AspNetCore.Connections.AddressInUseException } taken =>
            $"{taken.Message} Stop the other program, or set ASPNETCORE_URLS to another address.",
        UriFormatException or FormatException => $"ASPNETCORE_URLS is not a list of addresses: {failure.Message}",
        _ => null,
    };
}
