using Microsoft.Bot.Builder.Dialogs.Memory;
using Microsoft.Bot.Builder.Dialogs.Memory.Scopes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Registers the memory scopes and short path forms of dialogs.</summary>
public class DialogsBotComponent : BotComponent
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        var dialogs = new DialogsComponentRegistration();
        foreach (var scope in dialogs.GetMemoryScopes())
        {
            services.AddSingleton<MemoryScope>(scope);
        }

        foreach (var resolver in dialogs.GetPathResolvers())
        {
            services.AddSingleton<IPathResolver>(resolver);
        }
    }
}
