using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace VirtualAssistant.Hosting.Doctor;

/// <summary>Whether the addresses this process would listen on are free, or taken by an assistant that is well.</summary>
internal sealed class PortExamination(IConfiguration configuration) : IExamination
{
    private const string Subject = "Ports";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        foreach (var url in (configuration[WebHostDefaults.ServerUrlsKey] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            findings.Add(await ExamineAsync(url, cancellationToken));
        }

        return findings;
    }

    private static async Task<Finding> ExamineAsync(string url, CancellationToken cancellationToken)
    {
        try
        {
            var address = BindingAddress.Parse(url);
            return address.Port == 0 || IsFree(address.Port) ? Finding.Well(Subject, $"{url} is free")
                : await IsAssistantAsync(address, cancellationToken) ? Finding.Well(Subject, $"{url} is served by an assistant that is ready")
                : Finding.Ill(Subject, $"{url} is taken by another program. Stop it, or set ASPNETCORE_URLS to another address.");
        }
        catch (FormatException)
        {
            return Finding.Ill(Subject, $"ASPNETCORE_URLS: '{url}' is not an address. It looks like http://localhost:3978.");
        }
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static async Task<bool> IsAssistantAsync(BindingAddress address, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { Timeout = Patience };
        try
        {
            using var health = await http.GetAsync(new Uri($"{address.Scheme}://127.0.0.1:{address.Port}/health"), cancellationToken);
            return health.IsSuccessStatusCode;
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
