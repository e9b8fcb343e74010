using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Bot.Builder;

/// <summary>Something that adds services to a bot.</summary>
public abstract class BotComponent
{
    public abstract void ConfigureServices(IServiceCollection services, IConfiguration configuration);
}
