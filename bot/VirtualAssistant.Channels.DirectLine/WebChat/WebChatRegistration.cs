using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace VirtualAssistant.Channels.DirectLine.WebChat;

public static class WebChatRegistration
{
    /// <summary>Adds the chat page, its frame and its loader script; <see cref="MapWebChat"/> serves them.</summary>
    public static IServiceCollection AddWebChat(this IServiceCollection services)
    {
        services.AddOptions<WebChatOptions>().BindConfiguration(WebChatOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<WebChatOptions>, WebChatOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<WebChatOptions>, WebChatDirectoryValidator>());
        services.TryAddSingleton<WebChatPage>();
        services.TryAddSingleton<WebChatAssets>();
        return services;
    }

    /// <summary>Serves the chat page at <c>/</c>, its frame for other sites at <c>/webchat/frame</c>, where one can try it at <c>/webchat/demo</c>, and the files of all.</summary>
    public static IEndpointRouteBuilder MapWebChat(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods("/", WebChatEndpoints.Reading, WebChatEndpoints.Page);
        endpoints.MapMethods("/webchat/frame", WebChatEndpoints.Reading, WebChatEndpoints.Frame);
        endpoints.MapMethods("/webchat/demo", WebChatEndpoints.Reading, WebChatEndpoints.Demo);
        endpoints.MapMethods("/webchat/{name}", WebChatEndpoints.Reading, WebChatEndpoints.Asset);
        return endpoints;
    }
}
