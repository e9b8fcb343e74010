using System.Diagnostics.Tracing;
using Microsoft.Diagnostics.NETCore.Client;

namespace VirtualAssistant.Benchmarks.Measuring;

/// <summary>Has another process collect its garbage, as it would by itself in time: what is resident afterwards is needed.</summary>
internal static class FullCollection
{
    private const string Runtime = "Microsoft-Windows-DotNETRuntime";

    /// <summary>The keyword that collects when somebody begins to listen for it.</summary>
    private const long Collect = 0x800000;

    private const int BufferMegabytes = 1;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <param name="process">The id of a process that runs on .NET.</param>
    public static async Task RunInAsync(int process)
    {
        var provider = new EventPipeProvider(Runtime, EventLevel.Informational, Collect);
        using var session = await new DiagnosticsClient(process).StartEventPipeSessionAsync([provider], requestRundown: false, BufferMegabytes, CancellationToken.None);
        var heard = session.EventStream.CopyToAsync(Stream.Null);
        await Task.Delay(Patience, TimeProvider.System);
        await session.StopAsync(CancellationToken.None);
        await heard;
    }
}
