using VirtualAssistant.ActionExecutor;
using VirtualAssistant.Bot.Input;
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
using VirtualAssistant.LanguageCenter;
using VirtualAssistant.MemoryConsolidator;
using VirtualAssistant.Messaging.Embedded;
using VirtualAssistant.Storage.Sqlite;

namespace VirtualAssistant.Bot;

/// <summary>Puts the assistant together. Read it from top to bottom: it is the path of a turn.</summary>
public static class AssistantHost
{
    /// <param name="configure">Last word on services and configuration, for tests and for hosts that embed the assistant.</param>
    public static WebApplication Create(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(AssistantHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory, // Settings lie beside the program, wherever it is started from.
        });
        builder.AddAssistantDefaults();

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
            .AddActionExecutor()
            .AddMemoryConsolidator()
            .AddEmbeddedMessaging()
            .AddSqliteStorage(builder.Configuration["DataDirectory"]!);
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
}
