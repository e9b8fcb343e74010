using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using VirtualAssistant.Brain.Inbox;
using VirtualAssistant.Hosting.Backing;
using VirtualAssistant.Storage.Sqlite.Database;

namespace VirtualAssistant.Hosting;

/// <summary>Says in plain words why a process cannot start.</summary>
public static class StartFailure
{
    /// <returns>What to tell the operator; null when it is nothing an operator can mend.</returns>
    public static string? Explain(Exception failure) => failure switch
    {
        DataDirectoryException or StoreUnavailableException or BackingServicesException => failure.Message,
        OptionsValidationException options => ExplainOptions([options]),
        AggregateException { InnerExceptions: var all } when all.All(inner => inner is OptionsValidationException) =>
            ExplainOptions(all.Cast<OptionsValidationException>()),
        IOException { InnerException: SocketException or AddressInUseException } taken =>
            $"{taken.Message} Stop the other program, or set ASPNETCORE_URLS to another address.",
        UriFormatException or FormatException => $"ASPNETCORE_URLS is not a list of addresses: {failure.Message}",
        _ => null,
    };

    /// <summary>Every wrong key at once.</summary>
    private static string ExplainOptions(IEnumerable<OptionsValidationException> failures) =>
        string.Join(Environment.NewLine, failures.SelectMany(failure => failure.Failures).Select(line => $"  {line}").Prepend("The configuration is wrong:"));
}
