using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using VirtualAssistant.Hosting.Backing;
using VirtualAssistant.Hosting.Doctor;
using VirtualAssistant.Hosting.Operator;

namespace VirtualAssistant.Hosting;

/// <summary>A process that works for the bots: on their database, woken by their broker, with nothing but <c>/health</c> to be seen of it.</summary>
public static class WorkerHost
{
    /// <summary>What a worker logs of its host unless the settings say otherwise: why it cannot start is said once, in a sentence.</summary>
    private static readonly Dictionary<string, string?> QuietLogs = new()
    {
        ["Logging:LogLevel:Microsoft.AspNetCore"] = "Warning",
        ["Logging:LogLevel:Microsoft.Hosting.Lifetime"] = "Warning",
        ["Logging:LogLevel:Microsoft.Extensions.Hosting.Internal.Host"] = "Critical",
    };

    /// <summary>Runs until the process is told to stop; with the argument <c>doctor</c>, only looks at what it would need.</summary>
    /// <param name="address">Where <c>/health</c> listens unless <c>ASPNETCORE_URLS</c> says otherwise.</param>
    /// <param name="add">Adds what this worker does.</param>
    /// <returns>The exit code: 0 after a stop, 1 when it cannot start, 2 when it was called wrongly; why is written to standard error.</returns>
    public static async Task<int> RunAsync(string[] args, string address, Action<IServiceCollection> add)
    {
        if (args is [Diagnosis.Command, .. var settings])
        {
            return await new Diagnosis(() => Create(settings, address, add, builder => builder.Services.AddExaminations()))
                .RunAsync(Console.Out, CancellationToken.None);
        }

        if (StartArguments.FindUnknown(args) is { } unknown)
        {
            await Console.Error.WriteLineAsync($"A worker knows no '{unknown}', only '{Diagnosis.Command}' and settings like --Redelivery:MaxDeliveries=3. Without arguments it starts.");
            return StartArguments.Misused;
        }

        try
        {
            await using var worker = Create(args, address, add).ValidateSettings();
            await worker.RunAsync();
            return 0;
        }
        catch (Exception failure) when (StartFailure.Explain(failure) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return 1;
        }
    }

    /// <param name="configure">Last word on services and configuration, for tests.</param>
    /// <exception cref="BackingServicesException">There is no database that a worker could share with a bot.</exception>
    public static WebApplication Create(string[] args, string address, Action<IServiceCollection> add, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.AddProcessDefaults(address);
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = QuietLogs });
        if (!BackingServices.Read(builder.Configuration).IsShared)
        {
            throw new BackingServicesException("A worker shares its data with the bots: set ConnectionStrings:PostgreSql. Without it the bot does this work itself.");
        }

        add(builder.Services);
        builder.Services.AddBackingServices(builder.Configuration);
        configure?.Invoke(builder);

        var app = builder.Build();
        app.MapHealth();
        return app;
    }
}
