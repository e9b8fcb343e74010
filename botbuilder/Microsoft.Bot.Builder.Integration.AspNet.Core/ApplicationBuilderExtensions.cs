using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

public static class ApplicationBuilderExtensions
{
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
}
