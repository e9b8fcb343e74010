using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder.Streaming;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

public static class ApplicationBuilderExtensions
{
    private static readonly Action<ILogger, string, Exception?> PipesFailed =
        LoggerMessage.Define<string>(LogLevel.Error, new EventId(1, nameof(PipesFailed)), "The named pipes {Name} cannot be served.");

    /// <summary>Hands what comes to <c>/api/messages</c> to the bot.</summary>
    public static IApplicationBuilder UseBotFramework(this IApplicationBuilder applicationBuilder)
    {
        ArgumentNullException.ThrowIfNull(applicationBuilder);
        return applicationBuilder.Map("/api/messages", messages => messages.Run(context =>
        {
            var adapter = context.RequestServices.GetRequiredService<IBotFrameworkHttpAdapter>();
            var bot = context.RequestServices.GetRequiredService<IBot>();
            return adapter.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted);
        }));
    }

    /// <summary>Hands what comes over two named pipes to the bot, by the <see cref="BotFrameworkHttpAdapterBase"/> that is registered.</summary>
    /// <param name="applicationBuilder">The application the bot is in.</param>
    /// <param name="pipeName">The name of the pipes, without their endings.</param>
    /// <param name="audience">Whom the bot speaks to.</param>
    /// <exception cref="InvalidOperationException">Another adapter is registered.</exception>
    public static IApplicationBuilder UseNamedPipes(this IApplicationBuilder applicationBuilder, string pipeName = "bfv4.pipes", string? audience = null)
    {
        var adapter = AdapterOf<BotFrameworkHttpAdapterBase>(applicationBuilder);
        return Serve(applicationBuilder, pipeName, bot => adapter.ConnectNamedPipeAsync(pipeName, bot, audience));
    }

    /// <summary>Hands what comes over two named pipes to the bot, by the <see cref="CloudAdapter"/> that is registered.</summary>
    /// <param name="applicationBuilder">The application the bot is in.</param>
    /// <param name="pipeName">The name of the pipes, without their endings.</param>
    /// <param name="appId">The app id of the bot.</param>
    /// <param name="audience">Whom the bot speaks to. Null: the channels of the cloud it is in.</param>
    /// <param name="callerId">Who calls, as activities name it. May be null.</param>
    /// <exception cref="InvalidOperationException">Another adapter is registered.</exception>
    public static IApplicationBuilder UseNamedPipes(this IApplicationBuilder applicationBuilder, string pipeName, string? appId, string? audience, string? callerId)
    {
        var adapter = AdapterOf<CloudAdapter>(applicationBuilder);
        return Serve(applicationBuilder, pipeName, bot => adapter.ConnectNamedPipeAsync(pipeName, bot, appId, audience, callerId));
    }

    private static TAdapter AdapterOf<TAdapter>(IApplicationBuilder applicationBuilder)
        where TAdapter : class
    {
        ArgumentNullException.ThrowIfNull(applicationBuilder);
        return applicationBuilder.ApplicationServices.GetService<IBotFrameworkHttpAdapter>() as TAdapter
            ?? throw new InvalidOperationException($"Named pipes need a {typeof(TAdapter).Name} registered as {nameof(IBotFrameworkHttpAdapter)}.");
    }

    private static IApplicationBuilder Serve(IApplicationBuilder applicationBuilder, string pipeName, Func<IBot, Task> connect)
    {
        if (string.IsNullOrWhiteSpace(pipeName))
        {
            throw new ArgumentNullException(nameof(pipeName));
        }

        _ = ServeAsync(applicationBuilder.ApplicationServices, pipeName, connect);
        return applicationBuilder;
    }

    /// <summary>Opens the pipes anew each time the other side has gone, until the application stops.</summary>
    private static async Task ServeAsync(IServiceProvider services, string pipeName, Func<IBot, Task> connect)
    {
        var stopping = services.GetService<IHostApplicationLifetime>()?.ApplicationStopping ?? CancellationToken.None;
        try
        {
            while (!stopping.IsCancellationRequested)
            {
                await using var scope = services.CreateAsyncScope();
                await connect(scope.ServiceProvider.GetRequiredService<IBot>()).WaitAsync(stopping);
            }
        }
        catch (Exception exception) when (!stopping.IsCancellationRequested)
        {
            if (services.GetService<ILoggerFactory>()?.CreateLogger(typeof(ApplicationBuilderExtensions)) is { } logger)
            {
                PipesFailed(logger, pipeName, exception);
            }
        }
        catch (OperationCanceledException)
        {
            // The application stops.
        }
    }
}
