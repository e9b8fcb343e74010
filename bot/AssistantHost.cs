using VirtualAssistant.ActionExecutor;
using VirtualAssistant.Bot.Input;
using VirtualAssistant.Bot.Inspection;
using VirtualAssistant.Bot.Operator;
using VirtualAssistant.Bot.Output;
using VirtualAssistant.Bot.Rasa;
using VirtualAssistant.Brain.Consolidation;
using VirtualAssistant.Brain.Turns;
using VirtualAssistant.Channels;
using VirtualAssistant.Channels.BotFramework;
using VirtualAssistant.Channels.DirectLine;
using VirtualAssistant.Channels.DirectLine.WebChat;
using VirtualAssistant.Channels.Slack;
using VirtualAssistant.Dialogs;
using VirtualAssistant.Hosting;
using VirtualAssistant.Hosting.Backing;
using VirtualAssistant.Hosting.Operator;
using VirtualAssistant.LanguageCenter;
using VirtualAssistant.MemoryConsolidator;

namespace VirtualAssistant.Bot;

/// <summary>Puts the assistant together. Read it from top to bottom: it is the path of a turn.</summary>
public static class AssistantHost
{
    /// <summary>The port the Bot Framework Emulator proposes.</summary>
    private const string Address = "http://localhost:3978";

    /// <param name="configure">Last word on services and configuration, for tests and for hosts that embed the assistant.</param>
    public static WebApplication Create(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(AssistantHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory, // Settings lie beside the program, wherever it is started from.
        });
        builder.AddProcessDefaults(Address);
        var configuration = builder.Configuration;

        builder.Services
            .AddDirectLineChannel()
            .AddSlackChannel()
            .AddBotFrameworkChannel() // Serves every channel that nobody above does.
            .AddInput()
            .AddLanguageCenter()
            .AddRasa()
            .AddDialogs()
            .AddSingleton<FactExtractor>()
            .AddSingleton<Memory>()
            .AddSingleton<TurnRunner>()
            .AddOutput()
            .AddInspection()
            .AddRateLimits()
            .AddWorkersIf(BackingServices.Read(configuration).HostsWorkers)
            .AddBackingServices(configuration);
        configure?.Invoke(builder);

        var app = builder.Build();
        app.UseChannelErrors();
        app.UseRateLimits();
        app.UseRouting();
        app.UseBodyLimits();
        app.UseWebSockets();
        app.UseCors();
        app.MapBotFramework();
        app.MapSlack();
        app.MapDirectLine();
        app.MapWebChat();
        app.MapHealth();
        app.MapDeadLetters();
        app.MapRasa();
        app.Lifetime.ApplicationStarted.Register(() => Welcome.Print(app));
        return app;
    }

    /// <summary>The deeds and the memories, where no worker processes do that work.</summary>
    private static IServiceCollection AddWorkersIf(this IServiceCollection services, bool hostsWorkers) =>
        hostsWorkers ? services.AddActionExecutor().AddMemoryConsolidator() : services;
}
