namespace VirtualAssistant.Bot.Operator;

/// <summary>What holds for every host of the assistant before anybody configures anything.</summary>
internal static class AssistantDefaults
{
    /// <summary>The port the Bot Framework Emulator proposes.</summary>
    private const string Address = "http://localhost:3978";

    private static readonly TimeSpan HeadersTimeout = TimeSpan.FromSeconds(15);

    public static WebApplicationBuilder AddAssistantDefaults(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]))
        {
            builder.WebHost.UseUrls(Address);
        }

        builder.Configuration["DataDirectory"] ??= "data";
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.RequestHeadersTimeout = HeadersTimeout;
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(10));
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddRateLimits();
        return builder;
    }
}
