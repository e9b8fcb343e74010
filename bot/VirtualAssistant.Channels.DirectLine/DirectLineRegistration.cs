using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using VirtualAssistant.Channels.DirectLine.Conversations;
using VirtualAssistant.Channels.DirectLine.Streaming;
using VirtualAssistant.Channels.DirectLine.Tokens;
using VirtualAssistant.Channels.DirectLine.Uploads;
using VirtualAssistant.Channels.DirectLine.WebChat;

namespace VirtualAssistant.Channels.DirectLine;

public static class DirectLineRegistration
{
    private const string CorsPolicy = "directline";

    /// <summary>Adds the Direct Line server and the web chat that speaks to it.</summary>
    public static IServiceCollection AddDirectLineChannel(this IServiceCollection services)
    {
        services.AddOptions<DirectLineOptions>().BindConfiguration(DirectLineOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<DirectLineOptions>, DirectLineOptionsValidator>());
        services.AddSingleton<TokenKey>();
        services.AddSingleton<DirectLineTokens>();
        services.AddSingleton<StreamTickets>();
        services.AddSingleton<OriginGuard>();
        services.AddSingleton<StreamHeartbeat>();
        services.AddSingleton<ActivityStream>();
        services.AddSingleton<UploadTypes>();
        services.AddSingleton<UploadStore>();
        services.AddHostedService(provider => provider.GetRequiredService<UploadStore>());
        services.AddSingleton<IChannel, DirectLineChannel>();

        // Every request carries its own bearer and no cookie counts, so a page of any origin may ask.
        services.AddCors(cors => cors.AddPolicy(CorsPolicy, policy => policy
            .SetIsOriginAllowed(_ => true).AllowAnyHeader().AllowAnyMethod().AllowCredentials().SetPreflightMaxAge(TimeSpan.FromHours(1))));
        services.Configure<KestrelServerOptions>(kestrel => kestrel.ConfigureEndpointDefaults(listen =>
            listen.Use(next => connection => ConnectionHandover.RunAsync(connection, next))));
        return services.AddWebChat();
    }

    /// <summary>Maps <c>/v3/directline</c> and the web chat's own token.</summary>
    public static IEndpointRouteBuilder MapDirectLine(this IEndpointRouteBuilder endpoints)
    {
        var directLine = endpoints.MapGroup("/v3/directline").RequireCors(CorsPolicy);
        directLine.MapPost("/tokens/generate", TokenEndpoints.GenerateAsync);
        directLine.MapPost("/tokens/refresh", TokenEndpoints.RefreshAsync);
        directLine.MapGet("/session/getsessionid", GetSessionIdAsync);
        directLine.MapPost("/conversations", ConversationEndpoints.StartAsync);
        directLine.MapGet("/conversations/{id}", ConversationEndpoints.ReconnectAsync);
        directLine.MapGet("/conversations/{id}/activities", ConversationEndpoints.ReadAsync);
        directLine.MapPost("/conversations/{id}/activities", ConversationEndpoints.PostAsync);
        directLine.MapGet("/conversations/{id}/stream", StreamEndpoint.OpenAsync);
        directLine.MapPost("/conversations/{id}/upload", UploadEndpoints.UploadAsync)
            .WithMetadata(new BodyLimit(services => services.GetRequiredService<IOptions<DirectLineOptions>>().Value.MaxUploadBytes));
        directLine.MapGet("/attachments/{key}/{name}", UploadEndpoints.DownloadAsync);
        endpoints.MapPost("/webchat/token", TokenEndpoints.VisitAsync);
        return endpoints;
    }

    private static async Task<IResult> GetSessionIdAsync(HttpContext context, DirectLineTokens tokens)
    {
        await tokens.IdentifyAsync(context.Request);
        var session = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        context.Response.Cookies.Append("webchat_session", session, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps });
        return Results.Json(new SessionAnswer(session), DirectLineJson.Default.SessionAnswer);
    }
}
