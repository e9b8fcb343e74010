using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace VirtualAssistant.Hosting;

/// <summary>What holds for every process of the house before anybody configures anything.</summary>
public static class ProcessDefaults
{
    private static readonly TimeSpan HeadersTimeout = TimeSpan.FromSeconds(15);

    /// <summary>Longer than any part of the house takes to finish what it has begun.</summary>
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(10);

    /// <param name="address">Where it listens unless <c>ASPNETCORE_URLS</c> says otherwise.</param>
    public static WebApplicationBuilder AddProcessDefaults(this WebApplicationBuilder builder, string address)
    {
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]))
        {
            builder.WebHost.UseUrls(address);
        }

        builder.Configuration["DataDirectory"] ??= "data";
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.RequestHeadersTimeout = HeadersTimeout;
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTimeout);
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.Replace(ServiceDescriptor.Transient(typeof(IOptionsFactory<>), typeof(SettingsFactory<>)));
        return builder;
    }

    /// <summary>Names every setting that cannot be followed, before the first server is called.</summary>
    /// <exception cref="OptionsValidationException">One option class has wrong values; several are an <see cref="AggregateException"/> of these.</exception>
    public static WebApplication ValidateSettings(this WebApplication app)
    {
        app.Services.GetService<IStartupValidator>()?.Validate();
        return app;
    }
}
